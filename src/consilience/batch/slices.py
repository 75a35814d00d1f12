"""Many small things in one file, each of which can be read without the others.

Eight bytes say how many there are, then follow where each begins and where the last one ends
(eight bytes each, the lowest first, counted from the end of this list), then the bytes themselves.
"""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Sequence
from itertools import accumulate
from pathlib import Path

_WIDTH = 8


def pack(slices: Iterable[bytes]) -> bytes:
    """The bytes of a file."""
    some = list(slices)
    ends = accumulate((len(one) for one in some), initial=0)
    return b"".join((array("Q", (len(some), *ends)).tobytes(), *some))


def unpack(path: Path, wanted: Sequence[int]) -> list[bytes]:
    """Some of the slices, by their numbers, in the order asked for."""
    with path.open("rb") as stream:
        count = array("Q", stream.read(_WIDTH))[0]
        ends = array("Q", stream.read((count + 1) * _WIDTH))
        begin = stream.tell()
        found = []
        for one in wanted:
            stream.seek(begin + ends[one])
            found.append(stream.read(ends[one + 1] - ends[one]))
    return found


def count(path: Path) -> int:
    """How many slices a file has."""
    with path.open("rb") as stream:
        return array("Q", stream.read(_WIDTH))[0]
