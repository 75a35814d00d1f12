"""Where a name stands among hundreds of thousands in a file, without an object a name.

A dictionary of the 280,000 names of towns and provinces takes 65 MB and half a second at each
start. Here each name is a number made of its first and last letters and its length; what stands
where the number leads is compared letter by letter, so that a number that two names share costs a
look and no more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

Codes: TypeAlias = NDArray[np.uint64]
Places: TypeAlias = NDArray[np.int64]
# So many letters of either end count.
_LETTERS = 6
_FACTOR, _MASK = 0x9E3779B97F4A7C15, (1 << 64) - 1
_TAB, _LINE, _BAR, _QUOTE = b'\t\n|"'


@dataclass(frozen=True, slots=True, eq=False)
class NameIndex:
    """Names of the lines of a file.

    Args:
        codes: Of all names, ascending.
        starts: In the file, of each name.
        numbers: Of the line that it stands in, from 0.
    """

    codes: Codes
    starts: NDArray[np.int32]
    numbers: NDArray[np.int32]

    def lines(self, name: bytes, printed: Callable[[int], Sequence[bytes]]) -> list[int]:
        """Numbers of the lines that a name stands in, ascending.

        Args:
            name: Not empty.
            printed: The names of what starts at a place of the file: one, but for a cell in
                quotation marks.
        """
        code = np.uint64(code_of(name))
        left = int(np.searchsorted(self.codes, code))
        right = int(np.searchsorted(self.codes, code, side="right"))
        known = zip(
            self.starts[left:right].tolist(), self.numbers[left:right].tolist(), strict=True
        )
        return sorted({number for start, number in known if name in printed(start)})


def code_of(name: bytes) -> int:
    """The number of one name, 64 bits."""
    code, last = len(name), len(name) - 1
    for at in range(_LETTERS):
        code = (code * _FACTOR + name[min(at, last)]) & _MASK
        code = (code * _FACTOR + name[max(last - at, 0)]) & _MASK
    return code


def codes_of(letters: NDArray[np.uint8], starts: Places, ends: Places) -> Codes:
    """The numbers of many names that stand in one text, none of them empty."""
    codes, factor = (ends - starts).astype(np.uint64), np.uint64(_FACTOR)
    last = ends - 1
    for at in range(_LETTERS):
        codes = codes * factor + letters[np.minimum(starts + at, last)]
        codes = codes * factor + letters[np.maximum(last - at, starts)]
    return codes


def index_of(
    chunks: Iterator[bytes], column: int, odd: Callable[[bytes], Sequence[bytes]]
) -> NameIndex:
    """The names in one column of a file of less than 2 GB.

    Args:
        chunks: The file in pieces of whole lines, cells parted by tabs; of one cell several
            names are parted by a bar.
        column: From 0; every line has it.
        odd: The names in a cell that starts with a quotation mark.
    """
    found: list[tuple[Codes, Places, Places]] = []
    place = number = 0
    for chunk in chunks:
        letters = np.frombuffer(chunk, np.uint8)
        lines, starts, ends = _names(letters, column)
        found.append((codes_of(letters, starts, ends), starts + place, lines + number))
        for one in np.flatnonzero(letters[starts] == _QUOTE).tolist():
            names = [code_of(each) for each in odd(chunk[starts[one] : ends[one]]) if each]
            again = np.ones(len(names), np.int64)
            where = again * (starts[one] + place), again * (lines[one] + number)
            found.append((np.array(names, np.uint64), *where))
        place, number = place + len(chunk), number + chunk.count(b"\n")
    codes = np.concatenate([one[0] for one in found])
    order = np.argsort(codes, kind="stable")
    places = np.concatenate([one[1] for one in found]).astype(np.int32)
    numbers = np.concatenate([one[2] for one in found]).astype(np.int32)
    return NameIndex(codes[order], places[order], numbers[order])


def _names(letters: NDArray[np.uint8], column: int) -> tuple[Places, Places, Places]:
    """Line, start and end of every name of a piece; a cell that starts with a quote is whole."""
    line_ends = np.flatnonzero(letters == _LINE)
    starts = np.concatenate(([0], line_ends[:-1] + 1))
    tabs = np.append(np.flatnonzero(letters == _TAB), [len(letters)] * (column + 1))
    first = np.searchsorted(tabs, starts)
    ends = np.minimum(tabs[first + column], line_ends)
    starts = tabs[first + column - 1] + 1 if column else starts
    bars = np.flatnonzero(letters == _BAR)
    owner = np.searchsorted(starts, bars, side="right") - 1
    within = (owner >= 0) & (bars < ends[owner]) & (letters[starts[owner]] != _QUOTE)
    bars, owner = bars[within], owner[within]
    lines = np.concatenate((np.arange(len(starts)), owner))
    order = np.argsort(np.concatenate((starts, bars + 1)), kind="stable")
    lines, starts = lines[order], np.concatenate((starts, bars + 1))[order]
    ends = np.sort(np.concatenate((ends, bars)))
    named = ends > starts
    return lines[named], starts[named], ends[named]


def pieces(read: Callable[[int], bytes], size: int = 1 << 18) -> Iterator[bytes]:
    """A file in pieces of whole lines, the last one closed."""
    rest = b""
    while more := read(size):
        end = more.rfind(b"\n") + 1
        if end:
            yield rest + more[:end]
            rest = more[end:]
        else:
            rest += more
    if rest:
        yield rest + b"\n"


def line_starts(chunks: Iterator[bytes]) -> memoryview:
    """Where each line starts, and the end of the last one, as whole numbers."""
    ends: list[Places] = []
    place = 0
    for chunk in chunks:
        ends.append(np.flatnonzero(np.frombuffer(chunk, np.uint8) == _LINE) + (place + 1))
        place += len(chunk)
    return np.concatenate(([0], *ends)).data
