"""Right, spurious and missed, and the three rates that follow from them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers were right, how many too many, how many not given."""

    right: int = 0
    spurious: int = 0
    missed: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.right + other.right, self.spurious + other.spurious, self.missed + other.missed
        )

    @property
    def precision(self) -> float:
        """Right among given; 1 where nothing was given."""
        return _share(self.right, self.right + self.spurious)

    @property
    def recall(self) -> float:
        """Right among wanted; 1 where nothing was wanted."""
        return _share(self.right, self.right + self.missed)

    @property
    def f1(self) -> float:
        """Harmonic mean of the two."""
        return _share(2 * self.right, 2 * self.right + self.spurious + self.missed)


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 1.0


def pair(fits: Sequence[Sequence[int]], size: int) -> list[int | None]:
    """Match one to one, as many as possible (augmenting paths, Kuhn 1955).

    Args:
        fits: For each left, the indices of the rights that it may be matched with.
        size: How many rights there are.

    Returns:
        For each right, the index of its left, or None.
    """
    taken: list[int | None] = [None] * size
    for left in range(len(fits)):
        _augment(left, fits, taken, set())
    return taken


def _augment(
    left: int, fits: Sequence[Sequence[int]], taken: list[int | None], seen: set[int]
) -> bool:
    for right in fits[left]:
        if right in seen:
            continue
        seen.add(right)
        other = taken[right]
        if other is None or _augment(other, fits, taken, seen):
            taken[right] = left
            return True
    return False
