"""What ceilings rest on: of each sketch a row of numbers and lists of its marks as numbers."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from consilience.grouping.signature import COMPARED, Signature
from consilience.grouping.sketch import Sketch
from consilience.types import ReportId

Numbers = NDArray[np.int64]

# Columns of a table of traits: whether it is a release, the day of print, whether it tells of
# drugs, and of drugs or anything else; the fields that are filled of all that it tells, and of its
# lead.
RELEASE, PRINTED, DRUGS, TELLS, FILLED = range(5)
_COLUMNS = 6
NO_DAY = -1_000_000
# Lists of marks of a sketch, one behind the other: districts, judges, days; then of all that it
# tells and of its lead: strong marks to look for, strong marks to be found, weak ones.
DISTRICTS, JUDGES, DAYS, SIGNED = range(4)
OUT, IN, WEAK, OF_SIGNATURE = range(4)
LISTS = SIGNED + 2 * OF_SIGNATURE
FIGURES = 1 << COMPARED.index("figures")
# Strong fields that are looked for as what they are found as.
_EVEN = (
    "doubles", "named", "figured", "towns", "courts", "operations", "groups", "nicknames",
    "things", "ages",
)  # fmt: skip


class Traits(NamedTuple):
    """Of many sketches.

    Args:
        table: A row a sketch.
        ends: Where the lists of each sketch begin and end in `marks`.
        marks: Ascending numbers, list by list.
    """

    table: Numbers
    ends: Numbers
    marks: Numbers


@dataclass(frozen=True, slots=True)
class _Sketched:
    """Traits of one sketch, and its lists of marks as numbers."""

    sketch: Sketch
    traits: tuple[int, ...]
    sizes: tuple[int, ...]
    marks: Numbers


@dataclass(slots=True)
class Lookup:
    """Traits of sketches; remembers what it looked up of each.

    Args:
        numbers: Marks -> numbers, in the order in which they came: no two marks have one number.
        known: What was looked up.
    """

    numbers: dict[Hashable, int] = field(default_factory=dict)
    known: dict[ReportId, _Sketched] = field(default_factory=dict)

    def forget(self, gone: Iterable[ReportId]) -> None:
        """Drop what was looked up of sketches that left."""
        for one in gone:
            self.known.pop(one, None)

    def of(self, some: Sequence[Sketch]) -> Traits:
        """The traits of some sketches, in their order."""
        found = [self._sketched(one) for one in some]
        sizes = np.array([one.sizes for one in found], np.int64).reshape(-1)
        return Traits(
            np.array([one.traits for one in found], np.int64).reshape(-1, _COLUMNS),
            np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes)]),
            np.concatenate([np.zeros(0, np.int64), *(one.marks for one in found)]),
        )

    def _sketched(self, one: Sketch) -> _Sketched:
        known = self.known.get(one.report)
        if known is not None and known.sketch is one:
            return known
        pinned = one.docket
        lists = [self._numbers(each) for each in (pinned.districts, pinned.judges, pinned.days)]
        lists += self._signed(one.whole)
        lists += lists[SIGNED:] if one.lead is one.whole else self._signed(one.lead)
        traits = (
            pinned.prosecuted,
            NO_DAY if one.printed is None else one.printed,
            bool(one.whole.substances),
            one.whole.tells or bool(one.whole.substances),
            _bits(one.whole),
            _bits(one.lead),
        )
        marks = np.array([each for some in lists for each in some], np.int64)
        found = _Sketched(one, traits, tuple(map(len, lists)), marks)
        self.known[one.report] = found
        return found

    def _signed(self, one: Signature) -> list[list[int]]:
        """Strong marks to look for, those to be found, and weak ones."""
        if not one.filled:
            return [[], [], []]
        even = [(name, each) for name in _EVEN for each in getattr(one, name)]
        called = [("called", each) for each in one.aliases]
        calls = [("calls", each) for each in one.aliases]
        return [
            self._numbers(
                [*even, *called, *_marked("day", one.dated), *_marked("calls", one.words)]
            ),
            self._numbers(
                [*even, *calls, *_marked("day", one.around), *_marked("called", one.words)]
            ),
            self._numbers(
                (name, each)
                for name in ("counts", "substances", "route", "agencies")
                for each in getattr(one, name)
            ),
        ]

    def _numbers(self, marks: Iterable[Hashable]) -> list[int]:
        numbers = self.numbers
        return sorted([numbers.setdefault(one, len(numbers)) for one in marks])


def _marked(name: str, marks: Iterable[Hashable]) -> Iterable[Hashable]:
    return ((name, one) for one in marks)


def _bits(one: Signature) -> int:
    return sum(1 << at for at, name in enumerate(COMPARED) if name in one.filled)
