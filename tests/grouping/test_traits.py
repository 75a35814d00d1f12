"""What ceilings rest on."""

from __future__ import annotations

import numpy as np
from tests.support.cases import event, text

from consilience.grouping.sketch import Sketch, sketch
from consilience.grouping.traits import FILLED, LISTS, NO_DAY, PRINTED, RELEASE, Lookup


def _sketch(name: str, words: str, published: str | None = None) -> Sketch:
    haul = event("seizure", "found", "place=Oslo, NO@Oslo") if "Oslo" in words else None
    one = text(name, words, *([haul] if haul else []), published=published)
    return sketch(one.report, one.reading)


HAUL = _sketch("a", "Pills were found in Oslo.", published="2020-05-04")
RELEASE_TEXT = _sketch("b", "A court of the Eastern District of Oregon sat.")


def test_what_is_not_stated_has_a_number_of_its_own() -> None:
    table = Lookup().of([HAUL, RELEASE_TEXT]).table
    assert table[:, RELEASE].tolist() == [0, 1]
    assert table[0, PRINTED] > 0
    assert table[1, PRINTED] == NO_DAY
    assert table[0, FILLED]
    assert not table[1, FILLED]


def test_lists_stand_one_behind_the_other_and_ascend() -> None:
    known = Lookup().of([HAUL, RELEASE_TEXT])
    assert known.ends.size == 2 * LISTS + 1
    assert known.ends[-1] == known.marks.size
    for low, high in zip(known.ends, known.ends[1:], strict=False):
        assert (np.diff(known.marks[low:high]) > 0).all()


def test_a_report_that_is_read_anew_is_looked_up_anew() -> None:
    lookup = Lookup()
    lookup.of([HAUL])
    again = _sketch("a", "Nothing was there.")
    assert lookup.of([again]).table[0, FILLED] == 0
    lookup.forget([again.report])
    assert not lookup.known
