"""Clusters of two matters that are told in the same words."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from consilience.grouping.counting import term_code
from consilience.grouping.parting import part
from consilience.grouping.wording import Vector
from consilience.types import ReportId

# Ten reports print these; what each matter has of its own comes on top.
SHARED = dict.fromkeys(("quake", "magnitude", "tsunami", "struck", "island"), 0.4)


def _vectors(**own: str) -> Mapping[ReportId, Vector]:
    return {
        ReportId(name): _vector({**SHARED, **dict.fromkeys(words.split(), 0.3)})
        for name, words in own.items()
    }


def _vector(weights: Mapping[str, float]) -> Vector:
    rows = sorted((int(term_code(word)), weight) for word, weight in weights.items())
    return Vector(
        codes=np.array([code for code, _ in rows], np.uint64),
        weights=np.array([weight for _, weight in rows]),
        places=np.full(len(rows), -1, np.int32),
        marks=np.zeros(len(rows), np.uint8),
        telling=(),
        opening=frozenset(),
    )


def _matter(letter: str, words: str, size: int = 5) -> dict[str, str]:
    return {f"{letter}{number}": f"{words} only{letter}{number}" for number in range(size)}


TWO = _vectors(**_matter("a", "aceh meulaboh 6.1"), **_matter("b", "crete chania 5.4"))
ONE = _vectors(**_matter("a", "aceh meulaboh 6.1", 10))


def _parts(vectors: Mapping[ReportId, Vector], held: bool = False) -> list[str]:
    found = part(list(vectors), vectors, lambda _one, _other: held)
    return ["".join(sorted({one[0] for one in each})) + str(len(each)) for each in found]


def test_two_matters_in_the_same_words_are_parted() -> None:
    assert _parts(TWO) == ["a5", "b5"]


def test_one_matter_stays_whole() -> None:
    assert _parts(ONE) == ["a10"]


def test_seven_reports_are_too_few_to_say_which_words_all_print() -> None:
    few = {one: TWO[one] for one in sorted(TWO)[:3] + sorted(TWO)[-4:]}
    assert _parts(few) == ["ab7"]


def test_what_was_read_holds_parts_together_whatever_their_words() -> None:
    assert _parts(TWO, held=True) == ["ab10"]


def test_an_odd_report_does_not_hide_the_two_matters() -> None:
    odd = _vectors(c0="weather football")
    assert sorted(_parts({**TWO, **odd})) in (["ac6", "b5"], ["a5", "bc6"])


def test_the_order_of_reports_does_not_matter() -> None:
    backwards = dict(sorted(TWO.items(), reverse=True))
    assert _parts(backwards) == _parts(TWO)


def _alike(size: int) -> Mapping[ReportId, Vector]:
    """Two matters of which each prints, faintly, one word of the other's."""
    sides = (("a", "aceh meulaboh 6.1"), ("b", "crete chania 5.4"))
    shared = {f"half{number}": 0.15 for number in range(5)}
    found = {}
    for letter, own in sides:
        for number in range(size):
            half = dict(list(shared.items())[number % 5 :])
            found[ReportId(f"{letter}{number}")] = _vector(
                {**SHARED, **dict.fromkeys(own.split(), 0.3), **half, f"only{letter}{number}": 0.3}
            )
    return found


def test_two_sides_of_six_are_parted_where_sides_of_five_are_too_much_alike() -> None:
    assert _parts(_alike(6)) == ["a6", "b6"]
    assert _parts(_alike(5)) == ["ab10"]
