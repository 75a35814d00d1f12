"""From points of pairs to clusters: the best two first, and no chain of weak links."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from consilience.grouping.comparing import THRESHOLD
from consilience.types import ReportId

Pair = tuple[ReportId, ReportId]

# Two clusters are judged by the best third of their pairs: not by the best one, which one shared
# town or one shared court would decide (169 press releases became one case of 86), and not by all
# of them, for a first notice and an appeal years later share little.
_PART = 3
# A pair of clusters has many pairs to be wrong about; a pair of reports has one, and needs more.
_JOINED = 3.0
# No single pair counts for more, or against for more, than this.
_LEAST, _MOST = -3.0, 8.0


def link(
    reports: Sequence[ReportId], points: Mapping[Pair, float], decided: Mapping[Pair, float]
) -> list[tuple[ReportId, ...]]:
    """Clusters of reports, each sorted.

    Args:
        reports: All of them; those that no pair joins stay alone.
        points: Of sorted pairs worth comparing; a pair that is missing has none.
        decided: What people decided on sorted pairs; outweighs all points.

    Returns:
        The same clusters in any order of the input; ties go to the smaller ids.
    """
    clusters: dict[ReportId, tuple[ReportId, ...]] = {one: (one,) for one in reports}
    scores = {
        pair: _strength(clusters[pair[0]], clusters[pair[1]], points, decided)
        for pair in {**points, **decided}
    }
    while scores:
        best = min(scores, key=lambda pair: (-scores[pair], pair))
        if scores[best] < 0:
            break
        keep, gone = best
        clusters[keep] = tuple(sorted((*clusters[keep], *clusters.pop(gone))))
        touched = {one for pair in scores for one in pair if set(pair) & set(best)} - set(best)
        scores = {pair: score for pair, score in scores.items() if not set(pair) & set(best)}
        for other in touched:
            pair = (min(keep, other), max(keep, other))
            scores[pair] = _strength(clusters[pair[0]], clusters[pair[1]], points, decided)
    return list(clusters.values())


def _strength(
    left: Sequence[ReportId],
    right: Sequence[ReportId],
    points: Mapping[Pair, float],
    decided: Mapping[Pair, float],
) -> float:
    """How far two clusters are above what they need, in points; negative below it."""
    pairs = [(min(one, other), max(one, other)) for one in left for other in right]
    told = [decided[one] for one in pairs if one in decided]
    if told:
        return max(told, key=abs)
    needed = THRESHOLD if len(pairs) == 1 else _JOINED
    return _best_part(points.get(one, 0.0) for one in pairs) - needed


def _best_part(values: Iterable[float]) -> float:
    ordered = sorted((max(_LEAST, min(_MOST, one)) for one in values), reverse=True)
    best = ordered[: -(-len(ordered) // _PART)]
    return sum(best) / len(best)
