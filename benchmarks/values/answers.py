"""What a number, a quantity or a date finder answers, in one shape for ours, peers' and specs'."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

Days = tuple[dt.date | None, dt.date | None]


@dataclass(frozen=True, slots=True)
class Answer:
    """A value that stands at `[start, end)` of an input.

    Args:
        readings: What counts as right (`Mon` without a year is a day before or after the anchor);
            a finder gives one. A number is a Decimal, a quantity `(number, unit)`, a date the
            first and last day that it allows, both included.
    """

    start: int
    end: int
    readings: frozenset[object]


@dataclass(frozen=True, slots=True)
class Case:
    """One input of a spec with every answer in it; `anchor` is its day of reference."""

    text: str
    answers: tuple[Answer, ...]
    anchor: dt.date | None = None


@dataclass(slots=True)
class Tally:
    """Right, spurious and missed answers of one finder."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    @property
    def precision(self) -> float:
        """Share of the answers given that are right."""
        return self.right / max(1, self.right + self.spurious)

    @property
    def recall(self) -> float:
        """Share of the answers wanted that were given."""
        return self.right / max(1, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        return 2 * self.right / max(1, 2 * self.right + self.spurious + self.missed)

    def add(self, wanted: Sequence[Answer], given: Sequence[Answer]) -> None:
        """Count one input; an answer is right when it overlaps one with the same value."""
        left = list(given)
        for one in wanted:
            hit = next((other for other in left if _agree(one, other)), None)
            if hit is None:
                self.missed += 1
            else:
                left.remove(hit)
                self.right += 1
        self.spurious += len(left)


def _agree(wanted: Answer, given: Answer) -> bool:
    overlap = given.start < wanted.end and wanted.start < given.end
    return overlap and bool(wanted.readings & given.readings)


def number_of(written: str | float | Decimal) -> Decimal:
    """A number to ten significant digits, so that 1/3 is one number in every finder."""
    return Decimal(f"{Decimal(str(written)):.9e}").normalize()
