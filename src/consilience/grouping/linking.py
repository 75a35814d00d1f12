"""From points of pairs to clusters: the best two first, and no chain of weak links."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from heapq import heapify, heappop, heappush, nlargest

from consilience.grouping.comparing import LEAST, THRESHOLD
from consilience.types import ReportId

Pair = tuple[ReportId, ReportId]

# Two clusters are judged by all of their pairs, so that one shared town or one shared court glues
# nothing (169 press releases became one case of 86); or by the best third alone where that is far
# above doubt, for a first notice and an appeal years later share little.
JOINED = 2.0
_PART, _SURE = 3, 6.0
# No single pair counts for more than this.
_MOST = 8.0
# What two reports that were not worth comparing tell: a little against.
_UNLIKE = -1.3


@dataclass(frozen=True, slots=True)
class Loose:
    """Pairs of which only more points are known than there are, less than `JOINED`.

    Args:
        pairs: Sorted pairs.
        exactly: Finds the points of one.
    """

    pairs: AbstractSet[Pair]
    exactly: Callable[[Pair], float]


@dataclass(frozen=True, slots=True)
class _Bond:
    """All that is known between two clusters: clipped points of pairs, and what people decided.

    Args:
        loose: Pairs of which only a ceiling is known, with it.
    """

    points: tuple[float, ...]
    decided: tuple[float, ...]
    loose: tuple[tuple[float, Pair], ...] = ()

    def with_also(self, other: _Bond | None) -> _Bond:
        if other is None:
            return self
        return _Bond(
            self.points + other.points, self.decided + other.decided, self.loose + other.loose
        )

    def settled(self, exactly: Callable[[Pair], float]) -> _Bond:
        """The same with points in place of ceilings."""
        return _Bond(
            self.points + tuple(_clipped(exactly(pair)) for _, pair in self.loose), self.decided
        )

    def strength(self, pairs: int) -> float:
        """How far two clusters are above what they need, in points; negative below it.

        A ceiling where some pairs are loose.
        """
        if self.decided:
            return max(self.decided, key=lambda one: (abs(one), one))
        if not self.points:
            # Every ceiling is below what a mean needs (see `Loose`).
            return -math.inf
        return _strength([*self.points, *(most for most, _ in self.loose)], pairs)


def strength(points: Iterable[float], pairs: int) -> float:
    """How far two clusters on which nobody decided are above what joins them.

    Args:
        points: Of those pairs between them that were worth comparing.
        pairs: How many pairs there are.
    """
    return _strength([_clipped(one) for one in points], pairs)


def _strength(points: Sequence[float], pairs: int) -> float:
    if pairs == 1:
        return sum(points) - THRESHOLD
    # `fsum`, for which clusters were merged first must not show in the last digit.
    all_of_them = math.fsum(points) + _UNLIKE * (pairs - len(points))
    size = -(-pairs // _PART)
    best = nlargest(size, points)
    part = sum(best) + _UNLIKE * (size - len(best))
    return max(all_of_them / pairs - JOINED, part / size - _SURE)


def link(
    reports: Sequence[ReportId],
    points: Mapping[Pair, float],
    decided: Mapping[Pair, float],
    loose: Loose | None = None,
) -> list[tuple[ReportId, ...]]:
    """Clusters of reports, each sorted.

    Args:
        reports: All of them; those that no pair joins stay alone.
        points: Of sorted pairs worth comparing; a pair that is missing speaks against a little.
        decided: What people decided on sorted pairs; outweighs all points.
        loose: Pairs whose points are not known, but less than given; asked for only where
            clusters would be joined by what is given.

    Returns:
        The same clusters in any order of the input; ties go to the smaller ids.
    """
    clusters: dict[ReportId, tuple[ReportId, ...]] = {one: (one,) for one in reports}
    loose = loose or Loose(frozenset(), points.__getitem__)
    bonds = _bonds(points, decided, loose.pairs)
    queue = [
        entry
        for left, others in bonds.items()
        for right in others
        if left < right
        and (entry := _entry((left, right), clusters, bonds, loose.exactly)) is not None
    ]
    heapify(queue)
    while queue:
        _, keep, gone, *sizes = heappop(queue)
        if [len(clusters.get(one, ())) for one in (keep, gone)] != sizes:
            continue
        clusters[keep] = tuple(sorted((*clusters[keep], *clusters.pop(gone))))
        _join(bonds, keep, gone)
        for other in bonds[keep]:
            entry = _entry(_sorted(keep, other), clusters, bonds, loose.exactly)
            if entry is not None:
                heappush(queue, entry)
    return [clusters[one] for one in sorted(clusters)]


_Bonds = dict[ReportId, dict[ReportId, _Bond]]
_Entry = tuple[float, ReportId, ReportId, int, int]


def _clipped(points: float) -> float:
    return max(LEAST, min(_MOST, points))


def _sorted(one: ReportId, other: ReportId) -> Pair:
    return (one, other) if one < other else (other, one)


def _bonds(
    points: Mapping[Pair, float], decided: Mapping[Pair, float], loose: AbstractSet[Pair]
) -> _Bonds:
    bonds: _Bonds = defaultdict(dict)
    for pair in {**points, **decided}:
        known = [_clipped(points[pair])] if pair in points else []
        said = (decided[pair],) if pair in decided else ()
        if pair in loose:
            bond = _Bond((), said, tuple((most, pair) for most in known))
        else:
            bond = _Bond(tuple(known), said)
        left, right = pair
        bonds[left][right] = bonds[right][left] = bond
    return bonds


def _entry(
    pair: Pair,
    clusters: Mapping[ReportId, Sequence[ReportId]],
    bonds: _Bonds,
    exactly: Callable[[Pair], float],
) -> _Entry | None:
    """Where two clusters stand in the queue; None where nothing joins them."""
    left, right = pair
    sizes = len(clusters[left]), len(clusters[right])
    bond = bonds[left][right]
    strength = bond.strength(sizes[0] * sizes[1])
    if strength >= 0 and bond.loose:
        bond = bonds[left][right] = bonds[right][left] = bond.settled(exactly)
        strength = bond.strength(sizes[0] * sizes[1])
    return (-strength, left, right, *sizes) if strength >= 0 else None


def _join(bonds: _Bonds, keep: ReportId, gone: ReportId) -> None:
    """Let the bonds of a cluster that is gone be those of the one that keeps its reports."""
    moved = bonds.pop(gone)
    del moved[keep]
    del bonds[keep][gone]
    for other, bond in moved.items():
        del bonds[other][gone]
        joined = bond.with_also(bonds[keep].get(other))
        bonds[keep][other] = bonds[other][keep] = joined


def mean_of_best(values: Iterable[float], part: int) -> float:
    """Mean of the best `1/part` of values; 0 where there are none."""
    ordered = sorted(values, reverse=True)
    size = -(-len(ordered) // part)
    return sum(ordered[:size]) / size if size else 0.0
