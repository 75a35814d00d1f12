"""Copy clusters that strong points tie, directly or through others: what is linked together."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from typing import NamedTuple

from consilience.casefile import Case
from consilience.grouping.bonds import JOINED
from consilience.grouping.judging import evidence, points
from consilience.grouping.likeness import overlap
from consilience.grouping.linking import Loose, link, mean_of_best
from consilience.grouping.parting import part
from consilience.grouping.rarity import Rarity
from consilience.grouping.sketch import Sketch
from consilience.grouping.stages import Stage
from consilience.grouping.ties import NOTHING, Pair, Ties, ordered
from consilience.types import ReportId


class Points(NamedTuple):
    """What speaks for one case.

    Args:
        value: Points, or more than there are.
        exact: False where it is more than there are, but less than ties anything (`JOINED`).
    """

    value: float
    exact: bool


Near = dict[ReportId, dict[ReportId, Points]]

# What the best third of the pairs must tell, words apart, to keep two parts of a case together.
_HELD = 2.0
_BEST = 3


@dataclass(frozen=True, slots=True)
class Island:
    """Copy clusters, by their speakers, and the cases that they make."""

    speakers: frozenset[ReportId]
    cases: tuple[Case, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What linking looks at.

    Args:
        near: Speaker -> speakers that it was compared with -> points, both ways.
    """

    sketches: Mapping[ReportId, Sketch]
    ties: Ties
    near: Near
    rarity: Rarity

    def points(self, one: ReportId, other: ReportId) -> float:
        """The points of two speakers that were compared, exactly."""
        found = self.near[one][other]
        if not found.exact:
            pair = ordered(one, other)
            left, right = (self.sketches[each] for each in pair)
            both = overlap(left.words, right.words)
            value = points(left, right, both, self.rarity, self.ties.copies.get(pair, NOTHING))
            found = self.near[one][other] = self.near[other][one] = Points(value, True)
        return found.value

    def nearest(self, one: ReportId, others: Iterable[ReportId]) -> ReportId:
        """The one of some others that most speaks for; of two the smaller id."""
        none = Points(-math.inf, True)
        near = self.near[one]
        best, least = "", -math.inf
        for other in sorted(others, key=lambda each: (-near.get(each, none).value, each)):
            if best and near.get(other, none).value < least:
                break
            value = self.points(one, other) if other in near else none.value
            if not best or value > least or (value == least and other < best):
                best, least = other, value
        return ReportId(best)


def reach(start: ReportId, known: Known) -> set[ReportId]:
    """The speakers of the island of one of them.

    Clusters without a pair of `JOINED` points between them, or a decision for it, never merge: no
    mean of their pairs comes up to it (see `linking`).
    """
    reached, queue = {start}, [start]
    while queue:
        one = queue.pop()
        strong = {other for other, found in known.near[one].items() if found.value >= JOINED}
        decided = {
            other
            for other in known.ties.of.get(one, ())
            if other in known.near and _decided(one, other, known) > 0
        }
        queue += (strong | decided) - reached
        reached |= strong | decided
    return reached


def clusters(speakers: AbstractSet[ReportId], known: Known) -> list[tuple[ReportId, ...]]:
    """The cases of an island, each as the speakers of its copy clusters, sorted."""
    found = {
        (one, other): points
        for one in speakers
        for other, points in known.near[one].items()
        if one < other and other in speakers
    }
    loose = Loose(
        {pair for pair, points in found.items() if not points.exact},
        lambda pair: known.points(*pair),
    )
    decided = {
        (one, other): value
        for one in speakers
        for other in known.ties.of.get(one, ())
        if one < other and other in speakers and (value := _decided(one, other, known))
    }

    def together(left: Sequence[ReportId], right: Sequence[ReportId]) -> bool:
        pairs = [ordered(one, other) for one in left for other in right]
        if any(decided.get(pair, 0.0) > 0 for pair in pairs):
            return True
        return mean_of_best((_held(pair, known) for pair in pairs), _BEST) >= _HELD

    stages = {
        one: known.sketches[one].stage
        for one in speakers
        if known.sketches[one].stage is not Stage.NEITHER
    }
    vectors = {one: known.sketches[one].words for one in speakers}
    linked = link(
        sorted(speakers), {pair: one.value for pair, one in found.items()}, decided, loose, stages
    )
    return [each for one in linked for each in part(one, vectors, together)]


def _held(pair: Pair, known: Known) -> float:
    left, right = (known.sketches[one] for one in pair)
    return max(evidence(left, right, known.rarity).value, 0.0)


def _decided(one: ReportId, other: ReportId, known: Known) -> float:
    return known.ties.decided.get(ordered(one, other), NOTHING).value


def roots(speakers: Iterable[ReportId], root: Mapping[ReportId, ReportId]) -> list[ReportId]:
    """The islands that speakers stand on, by their smallest speaker, sorted."""
    return sorted({root[one] for one in speakers if one in root})
