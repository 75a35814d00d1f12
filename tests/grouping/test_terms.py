import pytest

from consilience.grouping.terms import fold, sentences, terms
from consilience.types import Report, ReportId


def _report(words: str, title: str | None = None) -> Report:
    return Report(id=ReportId("a"), text=words, title=title)


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("Pills", "pill"),
        ("bus", "bus"),
        ("press", "press"),
        ("Beirut’s", "beirut"),
        ("agents'", "agent"),
        ("10,018,260", "10018260"),
        ("602.279", "602.279"),
        ("2019", ""),
        ("1855", "1855"),
    ],
)
def test_words_are_counted_under_one_form(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_a_name_has_a_capital_inside_a_sentence_and_never_a_small_letter() -> None:
    found = terms(_report("Police of Porto met police. The van was Ana's. Vans came to Porto."))
    names = {one for one, term in found.items() if term.name}
    assert names == {"porto", "ana"}


def test_a_headline_in_capitals_names_nobody() -> None:
    found = terms(_report("It ended.", "Two Hundred Kilos Of Powder Found"))
    assert not any(term.name for term in found.values())


def test_neighbours_are_terms_but_not_across_sentences() -> None:
    found = terms(_report("Welded drums came. Barges left."))
    assert "welded drum" in found
    assert "came barge" not in found


def test_a_term_of_one_sentence_knows_which() -> None:
    found = terms(_report("The tug sank. The tug burned. A barge left.", "Tug"))
    assert (found["tug"].sentence, found["barge"].sentence) == (None, 3)


def test_lines_and_full_stops_end_sentences() -> None:
    assert sentences("One. Two\nThree 4.5 kg") == ["One.", "Two", "Three 4.5 kg"]
