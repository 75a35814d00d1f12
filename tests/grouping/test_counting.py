from consilience.grouping.counting import (
    CASE,
    LOWERED,
    NAMED,
    NEXT,
    TIMES,
    counted,
    rarities,
    term_code,
)  # fmt: skip
from consilience.grouping.scanning import Ints
from consilience.grouping.terms import words_in
from consilience.knowledge.frequencies import Frequencies, frequencies

FEW = Frequencies(whole=1024, levels={"the": 20, "police": 16, "stop press": 4})


def _counted(words: str, title: str = "", known: Frequencies | None = None) -> dict[int, Ints]:
    rare = rarities(known or frequencies())
    title += "\n"
    rows, codes, _ = counted(*words_in(title + words, len(title)), rare.codes, rare.values)
    return {int(code): row for row, code in zip(rows, codes, strict=True)}


def _is_name(found: dict[int, Ints], word: str) -> bool:
    return bool(found[int(term_code(word))][CASE] & (NAMED | LOWERED) == NAMED)


def test_a_name_has_a_capital_inside_a_sentence_and_never_a_small_letter() -> None:
    found = _counted("Police of Porto met police. The van was Ana's. Vans came to Porto.")
    assert [_is_name(found, one) for one in ("porto", "ana", "police", "van", "the")] == [
        True, True, False, False, False,
    ]  # fmt: skip


def test_a_headline_in_capitals_names_nobody() -> None:
    found = _counted("It ended.", "Two Hundred Kilos Of Powder Found")
    assert not any(_is_name(found, one) for one in ("hundred", "kilo", "powder", "found"))


def test_neighbours_are_terms_but_not_across_sentences() -> None:
    found = _counted("Welded drums came. Barges left.")
    assert int(term_code("welded drum")) in found
    assert int(term_code("came barge")) not in found


def test_neighbours_count_where_both_are_rare_or_the_first_is_a_number() -> None:
    found = _counted("The police found 40 the police drums", known=FEW)
    pairs = {one for one, row in found.items() if row[NEXT] >= 0}
    # A rarity of 0.2 is that of a plain word.
    expected = ("found 40", "40 the")
    assert pairs == {int(term_code(one)) for one in expected}


def test_a_year_is_no_term_and_parts_no_neighbours() -> None:
    found = _counted("drums 2019 barges")
    assert {int(term_code(one)) for one in ("drum", "barge", "drum barge")} == found.keys()


def test_prints_of_one_form_are_counted_together() -> None:
    found = _counted("Barge, barges; BARGE’s")
    assert found[int(term_code("barge"))][TIMES] == 3


def test_rarity_is_looked_up_for_words_and_for_neighbours() -> None:
    rare = rarities(FEW)
    title = "\n"
    rows, codes, values = counted(
        *words_in(f"{title}the stop press qwerty", 1), rare.codes, rare.values
    )
    told = dict(zip(codes.tolist(), values.tolist(), strict=True))
    words = ("the", "stop press", "qwerty")
    assert [told[int(term_code(one))] for one in words] == [0.0, 0.8, 1.0]
    assert len(rows) == len(codes)
