from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from consilience.tracing.searching import merged, over_long, ranges_of
from consilience.tracing.winnowing import MARK_BITS

_SHIFT = 64 - MARK_BITS
_MARKS = st.integers(0, 9) | st.integers(0, 2**MARK_BITS - 1)
_ENTRIES = st.lists(st.tuples(_MARKS, st.integers(0, 200)), max_size=120, unique=True)


def _entries(pairs: list[tuple[int, int]]) -> np.ndarray:
    return np.array(sorted(mark << _SHIFT | place for mark, place in pairs), np.uint64)


@settings(deadline=None)  # the first call compiles
@given(_ENTRIES, st.lists(_MARKS, max_size=30))
def test_the_entries_of_marks_are_those_that_a_plain_search_finds(
    pairs: list[tuple[int, int]], wanted: list[int]
) -> None:
    entries, marks = _entries(pairs), np.array(sorted(wanted), np.uint64)
    low, high = ranges_of(entries, marks)
    there = (entries >> np.uint64(_SHIFT)).tolist()
    for mark, first, last in zip(marks.tolist(), low.tolist(), high.tolist(), strict=True):
        assert last - first == there.count(mark)
        assert there[first:last] == [mark] * (last - first)


@settings(deadline=None)  # the first call compiles
@given(_ENTRIES, _ENTRIES, st.integers(0, 1000))
def test_two_ascending_arrays_are_merged_with_the_right_one_shifted(
    left: list[tuple[int, int]], right: list[tuple[int, int]], shift: int
) -> None:
    one, other = _entries(left), _entries(right)
    both = merged(one, other, shift)
    assert both.tolist() == sorted([*one.tolist(), *(each + shift for each in other.tolist())])


@settings(deadline=None)  # the first call compiles
@given(_ENTRIES, st.integers(1, 8))
def test_only_marks_with_more_entries_than_so_many_are_long(
    pairs: list[tuple[int, int]], most: int
) -> None:
    held = [mark for mark, _ in pairs]
    long = sorted({mark for mark in held if held.count(mark) > most})
    assert over_long(_entries(pairs), most).tolist() == long
