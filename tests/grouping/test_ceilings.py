"""More points than pairs have."""

from __future__ import annotations

from itertools import combinations, product

import pytest
from tests.support.cases import Row, event, text

from consilience.grouping.bonds import JOINED
from consilience.grouping.ceilings import ceilings
from consilience.grouping.judging import at_most, points
from consilience.grouping.likeness import overlaps
from consilience.grouping.rarity import Rarity
from consilience.grouping.sketch import Sketch, sketch
from consilience.grouping.ties import NOTHING
from consilience.grouping.traits import Lookup
from consilience.types import ReportId

_PLACES = ("Oslo", "Bergen", "Hamar")
_MEN = ("Ada Holm", "Ada Marie Holm", "Jon Vik", "Vik")
_DRUGS = ("heroin", "cocaine", "drugs")
_KILOS = ("40", "41", "612")
_COURTS = ("", " The Eastern District of Oregon sat.", " The Western District of Kansas sat.")
_DAYS = ("2020-05-04", "2020-05-08", "2022-01-01", None)


def _sketch(number: int, marks: tuple[int, ...]) -> Sketch:
    place, man, drug, kilos, court, day = marks
    told = f"{_KILOS[kilos]} kg of {_DRUGS[drug]}"
    words = f"Police found {told} in {_PLACES[place]} and held {_MEN[man]}. Judge Ida Fosse ruled."
    amount = f"amount={_DRUGS[drug]}|={_KILOS[kilos]} kg@{told}"
    rows: list[Row] = [
        event("seizure", "found", amount, f"place={_PLACES[place]}, NO@{_PLACES[place]}"),
        event("arrest", "held", f"person={_MEN[man]}"),
    ]
    name = f"r-{number:03}"
    one = text(name, words + _COURTS[court], *rows[: 1 + number % 2], published=_DAYS[day])
    return sketch(one.report, one.reading)


def _sketches() -> dict[ReportId, Sketch]:
    every = list(product(range(3), range(4), range(3), range(3), range(3), range(4)))
    # Every nineteenth: each mark beside each other one, in a second.
    found = [_sketch(number, one) for number, one in enumerate(every[::19])]
    empty = text("s-1", "They did it.")
    return {one.report: one for one in (*found, sketch(empty.report, empty.reading))}


SKETCHES = _sketches()


def test_no_pair_has_more_points_than_its_ceiling_nor_a_closer_one_above_it() -> None:
    pairs = list(combinations(sorted(SKETCHES), 2))
    both = overlaps(pairs, {name: one.words for name, one in SKETCHES.items()})
    found = ceilings(pairs, both, SKETCHES, Lookup())
    low = 0
    for at, (left, right) in enumerate(pairs):
        one, other = SKETCHES[left], SKETCHES[right]
        closer = at_most(one, other, both.of(at), NOTHING)
        exactly = points(one, other, both.of(at), Rarity(), NOTHING)
        assert closer <= found[at], (left, right)
        if found[at] < JOINED:
            low += 1
            assert exactly < JOINED, (left, right)
    assert low > 50, "a ceiling that spares no look is none"


def test_nothing_in_common_is_below_what_ties_and_a_name_in_common_is_looked_at() -> None:
    lookup = Lookup()
    made = {
        name: text(name, words, event("arrest", "held", f"person={man}@{man}"))
        for name, man, words in (
            ("a", "Ada Holm", "They held Ada Holm."),
            ("b", "Ada Marie Holm", "Ada Marie Holm was held by them."),
            ("c", "Jon Vik", "Jon Vik is held."),
        )
    }
    known = {ReportId(name): sketch(one.report, one.reading) for name, one in made.items()}
    pairs = [(ReportId("a"), ReportId("b")), (ReportId("a"), ReportId("c"))]
    both = overlaps(pairs, {name: one.words for name, one in known.items()})
    near, far = ceilings(pairs, both, known, lookup)
    assert near == float("inf")
    assert far < JOINED


@pytest.mark.parametrize("pairs", [[]])
def test_no_pairs_have_no_ceilings(pairs: list[tuple[ReportId, ReportId]]) -> None:
    assert ceilings(pairs, overlaps(pairs, {}), {}, Lookup()).size == 0
