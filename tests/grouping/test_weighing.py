import pytest

from consilience.grouping.counting import counted, rarities, term_code
from consilience.grouping.terms import words_in
from consilience.grouping.weighing import OPENS, TELLING, weighed
from consilience.knowledge.frequencies import Frequencies

FEW = Frequencies(whole=1024, levels={"the": 20, "police": 16, "harbour": 12})


def _weighed(words: str) -> dict[int, tuple[float, int, int]]:
    """Code -> weight against that of a plain rare word, its only line, marks."""
    rare = rarities(FEW)
    rows, codes = words_in(f"\n{words} zzz", 1)
    found = weighed(rows, *counted(rows, codes, rare.codes, rare.values))
    told = {
        int(code): (float(weight), int(place), int(mark))
        for code, weight, place, mark in zip(*found[:4], strict=True)
    }
    one = told[int(term_code("zzz"))][0]
    return {
        code: (round(weight / one, 3), place, mark) for code, (weight, place, mark) in told.items()
    }


@pytest.mark.parametrize(
    ("words", "term", "weight", "trap"),
    [
        ("a rare drum", "drum", 1.0, "a word that the table does not have"),
        ("a rare Drum", "drum", 2.0, "a name"),
        ("the harbour", "harbour", 0.4, "a common word"),
        ("drum barge", "drum barge", 0.5, "two neighbours"),
        ("with 4711 drum", "4711", 0.8, "four digits"),
        ("with 100 drum", "100", 0.2, "zeros tell nothing"),
        ("with 2.40 drum", "2.40", 0.4, "a full stop is no digit"),
        ("with 7 drum", "7", 0.1, "one digit"),
        ("with 7 drum", "7 drum", 0.8, "a number with what it counts"),
        ("drum drum", "drum", 1.693, "printed twice"),
    ],
)
def test_a_term_weighs_what_it_tells(words: str, term: str, weight: float, trap: str) -> None:
    assert _weighed(words)[int(term_code(term))][0] == weight, trap


def test_a_word_that_every_report_prints_is_left_out() -> None:
    assert int(term_code("the")) not in _weighed("the drum")


def test_only_terms_of_a_single_late_line_have_a_place() -> None:
    found = _weighed("One drum.\nA lid.\nA barge.\nA drum again")
    places = [found[int(term_code(one))][1] for one in ("drum", "lid", "barge", "again")]
    assert places == [-1, -1, 3, 4]


def test_a_rare_name_of_the_opening_is_marked() -> None:
    found = _weighed("Then Kubala.\nTwo.\nThree.\nFour.\nThen Brito sat")
    marks = [found[int(term_code(one))][2] for one in ("kubala", "brito", "zzz")]
    assert marks == [TELLING | OPENS, TELLING, TELLING]
