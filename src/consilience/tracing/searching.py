"""Sorted entries of the index searched, merged and counted: compiled loops over large arrays."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.compiling import compiled
from consilience.tracing.winnowing import MARK_BITS

Numbers = NDArray[np.int64]
Marks = NDArray[np.uint64]

_SHIFT = np.uint64(64 - MARK_BITS)


@compiled
def ranges_of(entries: Marks, marks: Marks) -> tuple[Numbers, Numbers]:
    """For each of some ascending marks the half-open range of its entries.

    From where the last mark was found steps are doubled until the next is passed: neighbours lie in
    one stretch of memory, however large the whole is.
    """
    low, high = np.empty(marks.size, np.int64), np.empty(marks.size, np.int64)
    at = 0
    for number in range(marks.size):
        mark = marks[number]
        if number and mark == marks[number - 1]:
            low[number], high[number] = low[number - 1], high[number - 1]
            continue
        least = mark << _SHIFT
        first, last, step = at, at, 1
        while last < entries.size and entries[last] < least:
            first = last + 1
            last += step
            step *= 2
        last = min(last, entries.size)
        while first < last:
            middle = (first + last) // 2
            if entries[middle] < least:
                first = middle + 1
            else:
                last = middle
        at = first
        while at < entries.size and entries[at] >> _SHIFT == mark:
            at += 1
        low[number], high[number] = first, at
    return low, high


@compiled
def merged(left: Marks, right: Marks, shift: int) -> Marks:
    """Two ascending arrays as one, `shift` added to the entries of the right one."""
    both = np.empty(left.size + right.size, np.uint64)
    more = np.uint64(shift)
    one, other = 0, 0
    for at in range(both.size):
        if other == right.size or (one < left.size and left[one] <= right[other] + more):
            both[at] = left[one]
            one += 1
        else:
            both[at] = right[other] + more
            other += 1
    return both


@compiled
def over_long(entries: Marks, most: int) -> Marks:
    """Marks with more entries than `most`, ascending."""
    found = np.empty(entries.size // (most + 1) + 1, np.uint64)
    count, first = 0, 0
    for at in range(1, entries.size + 1):
        if at < entries.size and entries[at] >> _SHIFT == entries[first] >> _SHIFT:
            continue
        if at - first > most:
            found[count] = entries[first] >> _SHIFT
            count += 1
        first = at
    return found[:count].copy()
