"""Bootstrap intervals: how far a score would move with other reports of the same kind.

Whole clusters are drawn with replacement, for reports that share boilerplate are one experience
(cluster bootstrap, Davison and Hinkley 1997, section 3.8); the interval is that of percentiles.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from random import Random

TIMES = 1000
SEED = 20191107
COVERED = 0.95


@dataclass(frozen=True, slots=True)
class Interval:
    """Where a score lies in 95 of 100 draws."""

    low: float
    high: float

    def show(self) -> str:
        """`[0.861, 0.889]`."""
        return f"[{self.low:.3f}, {self.high:.3f}]"


Sums = tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sample:
    """A score as sums over units.

    Args:
        units: For each cluster the sums that it adds; clusters that add nothing may be left out.
        score: From the sums of all to the score.
    """

    units: Mapping[int, Sums]
    score: Callable[[Sums], float]

    def whole(self) -> float:
        """The score over all units once."""
        return self._over(dict.fromkeys(self.units, 1))

    def over(self, draw: Mapping[int, int]) -> float | None:
        """The score over a draw, None where no unit that adds to it was drawn."""
        drawn = {one: draw[one] for one in self.units if one in draw}
        return self._over(drawn) if drawn else None

    def _over(self, times: Mapping[int, int]) -> float:
        rows = [[each * many for each in self.units[one]] for one, many in times.items()]
        return self.score(tuple(sum(column) for column in zip(*rows, strict=True)))


def draws(size: int, times: int = TIMES, seed: int = SEED) -> tuple[Mapping[int, int], ...]:
    """So many draws with replacement from so many units: how often each is in."""
    random = Random(seed)  # noqa: S311  # an experiment that must come out again, not a secret
    found = []
    for _ in range(times):
        draw: dict[int, int] = {}
        for _ in range(size):
            one = random.randrange(size)
            draw[one] = draw.get(one, 0) + 1
        found.append(draw)
    return tuple(found)


def interval(sample: Sample, drawn: Sequence[Mapping[int, int]]) -> Interval | None:
    """The interval of a score, None where it rests on fewer than two units."""
    if len(sample.units) < 2:
        return None
    scores = sorted(one for one in map(sample.over, drawn) if one is not None)
    if not scores:
        return None
    cut = (1 - COVERED) / 2
    last = len(scores) - 1
    return Interval(scores[round(cut * last)], scores[round((1 - cut) * last)])


def f1(sums: Sums) -> float:
    """F1 of right, spurious and missed."""
    right, spurious, missed = sums
    whole = 2 * right + spurious + missed
    return 2 * right / whole if whole else 1.0


def mean(sums: Sums) -> float:
    """A mean of its sum and how many there are."""
    total, count = sums
    return total / count if count else 1.0


def bcubed_f1(sums: Sums) -> float:
    """B-cubed F1 of the members' precisions, recalls and how many they are."""
    precision, recall, _ = sums
    return 2 * precision * recall / (precision + recall) / sums[2] if precision + recall else 0.0
