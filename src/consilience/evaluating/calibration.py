"""Whether the tool is as often right as it says: reliability (Murphy 1973), and what doubt buys."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from consilience.evaluating.reading_scores import Verdict
from consilience.evaluating.tally import Tally

# The lowest bins hold few values, so the first is wide.
EDGES = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.01)
THRESHOLDS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bin:
    """The values with a score in `[low, high)`.

    Args:
        mean: Of their scores.
        right: Share of them that gold has.
    """

    low: float
    high: float
    count: int
    mean: float
    right: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Calibration:
    """Bins that hold values, from unsure to sure.

    Args:
        gap: Mean distance of score and share right over all values (expected calibration error).
    """

    bins: tuple[Bin, ...]
    gap: float


@dataclass(frozen=True, slots=True)
class Trade:
    """What is right, spurious and missed when values below `least` are dropped."""

    least: float
    tally: Tally


def calibrate(verdicts: Iterable[Verdict]) -> Calibration | None:
    """How scores and truth agree, None where no value has a score."""
    scored = [
        (one.given.sure, one.verdict == "right")
        for one in verdicts
        if one.given and one.given.sure is not None
    ]
    if not scored:
        return None
    bins = []
    for low, high in pairwise(EDGES):
        inside = [(sure, right) for sure, right in scored if low <= sure < high]
        if inside:
            bins.append(
                Bin(
                    low=low,
                    high=min(high, 1.0),
                    count=len(inside),
                    mean=sum(sure for sure, _ in inside) / len(inside),
                    right=sum(right for _, right in inside) / len(inside),
                )
            )
    gap = sum(one.count * abs(one.mean - one.right) for one in bins) / len(scored)
    return Calibration(bins=tuple(bins), gap=gap)


def trade(
    verdicts: Sequence[Verdict], thresholds: Sequence[float] = THRESHOLDS
) -> tuple[Trade, ...]:
    """Precision against recall at each threshold; a value without a score is never dropped."""
    found = []
    for least in thresholds:
        right = spurious = missed = 0
        for one in verdicts:
            kept = one.given is not None and (one.given.sure is None or one.given.sure >= least)
            right += kept and one.verdict == "right"
            spurious += kept and one.verdict == "spurious"
            missed += one.verdict == "missed" or (one.verdict == "right" and not kept)
        found.append(Trade(least, Tally(right, spurious, missed)))
    return tuple(found)
