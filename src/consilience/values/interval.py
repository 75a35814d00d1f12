"""Intervals of exact decimals: what a written figure allows."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal


@dataclass(frozen=True, slots=True)
class Interval:
    """Numbers between `low` and `high`; None is unbounded.

    Args:
        low_open: True where `low` itself is excluded (`more than 20`); False where unbounded.
        high_open: True where `high` itself is excluded (`11.9` allows up to, not with, 11.95).
    """

    low: Decimal | None
    high: Decimal | None
    low_open: bool = False
    high_open: bool = False

    def empty(self) -> bool:
        """Whether no number fits."""
        if self.low is None or self.high is None:
            return False
        return self.low > self.high or (self.low == self.high and (self.low_open or self.high_open))

    def meet(self, other: Interval) -> Interval | None:
        """The numbers that both allow, None when there are none."""
        low, low_open = self.low, self.low_open
        if other.low is not None and (low is None or (other.low, other.low_open) > (low, low_open)):
            low, low_open = other.low, other.low_open
        high, high_open = self.high, self.high_open
        if other.high is not None and (
            high is None or (other.high, not other.high_open) < (high, not high_open)
        ):
            high, high_open = other.high, other.high_open
        both = Interval(low, high, low_open, high_open)
        return None if both.empty() else both

    def refines(self, other: Interval) -> bool:
        """Whether every number allowed here is allowed by `other`."""
        return self.meet(other) == self

    def scaled(self, factor: Decimal) -> Interval:
        """The same interval in a unit `factor` times smaller; `factor` > 0."""
        return Interval(
            None if self.low is None else self.low * factor,
            None if self.high is None else self.high * factor,
            self.low_open,
            self.high_open,
        )
