"""From points of pairs to clusters: the best two first, and no chain of weak links."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from consilience.grouping.bonds import Bond, bond, loose_bond
from consilience.grouping.stages import Ends, Stage, are_across, ends
from consilience.grouping.ties import Pair, ordered
from consilience.types import ReportId

_Bonds = dict[ReportId, dict[ReportId, Bond]]
_Entry = tuple[float, ReportId, ReportId, int, int]


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
class _Links:
    """What `link` knows while it joins.

    Args:
        clusters: First report of each -> its reports, sorted.
        bonds: Both ways.
        ends: First report of each -> how many of its reports tell a beginning, and an end; those
            of clusters without such a report are missing.
    """

    clusters: dict[ReportId, tuple[ReportId, ...]]
    bonds: dict[ReportId, dict[ReportId, Bond]]
    ends: dict[ReportId, Ends]
    exactly: Callable[[Pair], float]

    def across(self, left: ReportId, right: ReportId) -> int:
        """How many pairs of two clusters have a beginning on one side and an end on the other."""
        mine, theirs = self.ends.get(left), self.ends.get(right)
        return mine.across(theirs) if mine and theirs else 0

    def entry(self, pair: Pair) -> _Entry | None:
        """Where two clusters stand in the queue; None where nothing joins them."""
        left, right = pair
        sizes = len(self.clusters[left]), len(self.clusters[right])
        pairs, apart = sizes[0] * sizes[1], self.across(left, right)
        found = self.bonds[left][right]
        if not found.may_join(pairs, apart):
            return None
        strength = found.strength(pairs, apart)
        if strength >= 0 and found.loose:
            found = self.bonds[left][right] = self.bonds[right][left] = found.settled(self.exactly)
            strength = found.strength(pairs, apart)
        return (-strength, left, right, *sizes) if strength >= 0 else None

    def join(self, keep: ReportId, gone: ReportId) -> None:
        """Let one cluster have the reports and the bonds of another."""
        self.clusters[keep] = tuple(sorted((*self.clusters[keep], *self.clusters.pop(gone))))
        if gone in self.ends:
            self.ends[keep] = self.ends.get(keep, Ends()).with_also(self.ends.pop(gone))
        moved = self.bonds.pop(gone)
        del moved[keep]
        del self.bonds[keep][gone]
        for other, found in moved.items():
            del self.bonds[other][gone]
            joined = found.with_also(self.bonds[keep].get(other))
            self.bonds[keep][other] = self.bonds[other][keep] = joined


def link(
    reports: Sequence[ReportId],
    points: Mapping[Pair, float],
    decided: Mapping[Pair, float],
    loose: Loose | None = None,
    stages: Mapping[ReportId, Stage] | None = None,
) -> list[tuple[ReportId, ...]]:
    """Clusters of reports, each sorted.

    Args:
        reports: All of them; those that no pair joins stay alone.
        points: Of sorted pairs worth comparing; a pair that is missing speaks against a little.
        decided: What people decided on sorted pairs; outweighs all points.
        loose: Pairs whose points are not known, but less than given; asked for only where
            clusters would be joined by what is given.
        stages: Which end of a case reports tell; those that are missing tell neither.

    Returns:
        The same clusters in any order of the input; ties go to the smaller ids.
    """
    loose = loose or Loose(frozenset(), points.__getitem__)
    links = _Links(
        clusters={one: (one,) for one in reports},
        bonds=_bonds(points, decided, loose.pairs, stages or {}),
        ends={one: ends((end,)) for one, end in (stages or {}).items()},
        exactly=loose.exactly,
    )
    queue = [
        entry
        for left, others in links.bonds.items()
        for right in others
        if left < right
        # A ceiling is below what joins two reports.
        and (others[right].points or others[right].decided)
        and (entry := links.entry((left, right))) is not None
    ]
    heapify(queue)
    clusters = links.clusters
    while queue:
        _, keep, gone, *sizes = heappop(queue)
        if [len(clusters.get(one, ())) for one in (keep, gone)] != sizes:
            continue
        links.join(keep, gone)
        for other in links.bonds[keep]:
            entry = links.entry(ordered(keep, other))
            if entry is not None:
                heappush(queue, entry)
    return [clusters[one] for one in sorted(clusters)]


def _bonds(
    points: Mapping[Pair, float],
    decided: Mapping[Pair, float],
    loose: AbstractSet[Pair],
    stages: Mapping[ReportId, Stage],
) -> _Bonds:
    bonds: _Bonds = defaultdict(dict)
    if not stages and not decided:
        for pair, value in points.items():
            left, right = pair
            bonds[left][right] = bonds[right][left] = (
                loose_bond(value, pair) if pair in loose else bond(value)
            )
        return bonds
    for pair in {**points, **decided}:
        left, right = pair
        apart = are_across(stages.get(left), stages.get(right)) if stages else False
        found = Bond(decided=(decided[pair],) if pair in decided else ())
        if pair in points:
            told = (
                loose_bond(points[pair], pair, across=apart)
                if pair in loose
                else bond(points[pair], across=apart)
            )
            found = told.with_also(found) if found.decided else told
        bonds[left][right] = bonds[right][left] = found
    return bonds


def mean_of_best(values: Iterable[float], part: int) -> float:
    """Mean of the best `1/part` of values; 0 where there are none."""
    ordered = sorted(values, reverse=True)
    size = -(-len(ordered) // part)
    return sum(ordered[:size]) / size if size else 0.0
