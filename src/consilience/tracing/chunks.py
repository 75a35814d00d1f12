"""Stretches without white space looked up in a table by their hash: compiled loops."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.compiling import compiled

Numbers = NDArray[np.int64]
Hashes = NDArray[np.uint64]
Points = NDArray[np.uint32]

_SEED, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)
_MIX, _HALF = np.uint64(0x9E3779B97F4A7C15), np.uint64(32)
_NONE = np.uint64(0)
_LINE = 0x0A


@compiled
def looked_up(
    points: Points, table: Hashes, numbers: Numbers
) -> tuple[Numbers, Numbers, Hashes, Numbers]:
    """The stretches of sentences.

    Args:
        points: Sentences as code points, a line feed after each.
        table: Hashes of known stretches, each at its place, 0 where nothing is.
        numbers: Of the known stretches, at the same places.

    Returns:
        The number of each stretch, -1 for one that is not known; where the stretches of each
        sentence begin, and one more; of the unknown ones hashes, and where each begins and ends.
    """
    size = points.size // 2 + 1
    found = np.empty(size, np.int64)
    ends = np.zeros(points.size + 1, np.int64)
    hashes = np.empty(size, np.uint64)
    spans = np.empty(2 * size, np.int64)
    count, lines, unknown, at = 0, 0, 0, 0
    while at < points.size:
        point = points[at]
        if point == _LINE:
            lines += 1
            ends[lines] = count
        if _is_space(point):
            at += 1
            continue
        first = at
        code, at = _hashed(points, at)
        place = _place(table, code)
        if table[place] == code:
            found[count] = numbers[place]
        else:
            found[count] = -1
            hashes[unknown] = code
            spans[2 * unknown], spans[2 * unknown + 1] = first, at
            unknown += 1
        count += 1
    return (
        found[:count].copy(),
        ends[: lines + 1].copy(),
        hashes[:unknown].copy(),
        spans[: 2 * unknown].copy(),
    )


@compiled
def _hashed(points: Points, first: int) -> tuple[np.uint64, int]:
    """The hash of the stretch that begins there, and where it ends."""
    at, code = first, _SEED
    while at < points.size and not _is_space(points[at]):
        code = (code ^ np.uint64(points[at])) * _PRIME
        at += 1
    code *= _MIX
    code ^= code >> _HALF
    return (_SEED if code == _NONE else code), at


@compiled
def put(table: Hashes, numbers: Numbers, hashes: Hashes, first: int) -> None:
    """Write hashes that are not there yet to a table with room for them, numbered from `first`."""
    for at in range(hashes.size):
        place = _place(table, hashes[at])
        table[place] = hashes[at]
        numbers[place] = first + at


@compiled
def _place(table: Hashes, code: np.uint64) -> np.int64:
    """Where a hash stands, or the free place where it would."""
    mask = np.uint64(table.size - 1)
    place = code & mask
    while table[place] != _NONE and table[place] != code:
        place = (place + np.uint64(1)) & mask
    return np.int64(place)


@compiled
def _is_space(point: int) -> bool:
    """Whether `str.split` cuts there."""
    if point <= 0x20:  # the space; most of them are it
        return point == 0x20 or 0x09 <= point <= 0x0D or 0x1C <= point <= 0x1F
    if point < 0x85:
        return False
    return (
        point in (0x85, 0xA0, 0x1680, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
        or 0x2000 <= point <= 0x200A
    )
