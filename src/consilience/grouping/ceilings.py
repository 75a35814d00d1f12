"""More points than pairs have, of all pairs in one compiled pass: most need no closer look.

What `judging.at_most` says of a pair is never more than this, and costs thirty times as much.
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np

from consilience.compiling import compiled
from consilience.grouping import likeness, releases
from consilience.grouping.bonds import JOINED
from consilience.grouping.comparing import THRESHOLD, WEAK_SUM
from consilience.grouping.counting import Floats
from consilience.grouping.likeness import Overlaps
from consilience.grouping.printed import FOR, NEAR
from consilience.grouping.sketch import Sketch
from consilience.grouping.ties import Pair
from consilience.grouping.traits import (
    DAYS,
    DISTRICTS,
    DRUGS,
    FIGURES,
    FILLED,
    IN,
    JUDGES,
    LISTS,
    NO_DAY,
    OF_SIGNATURE,
    OUT,
    PRINTED,
    RELEASE,
    SIGNED,
    TELLS,
    WEAK,
    Lookup,
    Numbers,
    Traits,
)  # fmt: skip
from consilience.types import ReportId

_WHOLE, _LEAD = range(2)
# Points are rounded to thousandths.
_ROUNDED = 0.001


class _Weights(NamedTuple):
    """What compiled loops know of the rules: see `likeness`, `releases` and `comparing`."""

    neutral: float
    points: float
    least: float
    most: float
    enough: int
    start: float
    wording: float
    telling: float
    opening: float
    elsewhere: float
    judge: float
    days: float
    lead: float
    openings: int
    days_counted: int
    best_lead: float
    weak: float
    printed: float
    near: int
    joined: float


def ceilings(
    pairs: Sequence[Pair],
    both: Overlaps,
    sketches: Mapping[ReportId, Sketch],
    lookup: Lookup,
) -> Floats:
    """More points than each pair has, unless one copied the other; infinity: look closer.

    Args:
        pairs: In any order.
        both: Words that the two of each pair both print.
        sketches: At least those of the pairs.
        lookup: Of traits.
    """
    names = sorted({one for pair in pairs for one in pair})
    place = {one: at for at, one in enumerate(names)}
    ends = [(place[left], place[right]) for left, right in pairs]
    traits = lookup.of([sketches[one] for one in names])
    return _ceilings(np.array(ends, np.int64).reshape(-1, 2), both, traits, _weights())


def _weights() -> _Weights:
    pinned = releases.WEIGHTS
    return _Weights(
        neutral=likeness.NEUTRAL,
        points=likeness.POINTS,
        least=likeness.LEAST,
        most=likeness.MOST,
        enough=likeness.ENOUGH,
        start=THRESHOLD + releases.INTERCEPT + _ROUNDED,
        wording=pinned.wording,
        telling=pinned.telling,
        opening=pinned.opening,
        elsewhere=pinned.elsewhere,
        judge=pinned.judge,
        days=pinned.days,
        lead=pinned.lead,
        openings=releases.MOST_OPENINGS,
        days_counted=releases.MOST_DAYS,
        best_lead=releases.MOST,
        weak=WEAK_SUM,
        printed=FOR,
        near=NEAR,
        joined=JOINED,
    )


@compiled
def _ceilings(pairs: Numbers, both: Overlaps, known: Traits, weights: _Weights) -> Floats:
    found = np.empty(len(pairs), np.float64)
    for at in range(len(pairs)):
        left, right = pairs[at]
        shared = both.cosines[at], both.telling[at], both.opening[at]
        if known.table[left, RELEASE] and known.table[right, RELEASE]:
            found[at] = _of_releases(left, right, shared, known, weights)
        else:
            found[at] = _of_reports(left, right, shared, known, weights)
    return found


@compiled
def _of_reports(
    left: int, right: int, shared: tuple[float, int, int], known: Traits, weights: _Weights
) -> float:
    cosine, telling, _ = shared
    one, other = known.table[left], known.table[right]
    worded = max(weights.least, min(weights.most, (cosine - weights.neutral) * weights.points))
    if worded > 0 and (one[TELLS] or other[TELLS]):
        worded *= min(telling / weights.enough, 1.0)
    days = abs(one[PRINTED] - other[PRINTED])
    if one[DRUGS] and other[DRUGS] and one[PRINTED] != NO_DAY and days <= weights.near:
        worded += weights.printed
    return worded + _ROUNDED + _of_signatures(left, _WHOLE, right, _WHOLE, known, weights)


@compiled
def _of_releases(
    left: int, right: int, shared: tuple[float, int, int], known: Traits, weights: _Weights
) -> float:
    cosine, telling, opening = shared
    pinned = weights.start + weights.wording * math.sqrt(max(cosine, 0.0))
    pinned += weights.telling * min(telling / weights.enough, 1.0)
    pinned += weights.opening * min(opening, weights.openings)
    if _disagree(known, (left, DISTRICTS), (right, DISTRICTS)):
        pinned += weights.elsewhere
    pinned += weights.judge * _common(known, (left, JUDGES), (right, JUDGES), 1)
    most = weights.days_counted
    pinned += weights.days * _common(known, (left, DAYS), (right, DAYS), most)
    least = weights.best_lead
    if pinned + weights.lead * least >= weights.joined:
        least = min(least, _of_signatures(left, _LEAD, right, _WHOLE, known, weights))
        least = min(least, _of_signatures(left, _WHOLE, right, _LEAD, known, weights))
    return float(pinned + weights.lead * least)


@compiled
def _of_signatures(
    left: int, mine: int, right: int, theirs: int, known: Traits, weights: _Weights
) -> float:
    """More points than two signatures have; infinity where they have something strong in common."""
    one, other = known.table[left], known.table[right]
    filled = one[FILLED + mine] & other[FILLED + theirs]
    if filled == 0:
        return 0.0
    first, second = SIGNED + OF_SIGNATURE * mine, SIGNED + OF_SIGNATURE * theirs
    # Figures of two drugs may be of one.
    if filled & FIGURES or _common(known, (left, first + OUT), (right, second + IN), 1):
        return np.inf
    if _common(known, (left, first + WEAK), (right, second + WEAK), 1):
        return weights.weak
    return 0.0


@compiled
def _common(known: Traits, mine: tuple[int, int], theirs: tuple[int, int], most: int) -> int:
    """How many marks two lists have in common, at most so many."""
    at, end = _list(known, mine)
    low, high = _list(known, theirs)
    count = 0
    while at < end and low < high and count < most:
        one, other = known.marks[at], known.marks[low]
        count += one == other
        at += one <= other
        low += other <= one
    return count


@compiled
def _disagree(known: Traits, mine: tuple[int, int], theirs: tuple[int, int]) -> bool:
    """Whether two lists have marks, and none in common."""
    at, end = _list(known, mine)
    low, high = _list(known, theirs)
    return at < end and low < high and _common(known, mine, theirs, 1) == 0


@compiled
def _list(known: Traits, which: tuple[int, int]) -> tuple[int, int]:
    at = which[0] * LISTS + which[1]
    return known.ends[at], known.ends[at + 1]
