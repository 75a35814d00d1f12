"""From links to descent: each copied sentence gets the source that explains it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from heapq import heapify, heappop, heappush

from consilience.tracing.alignment import Match
from consilience.tracing.direction import Direction, Library, direct

# Sources that explain a report as well as the best one, but for this much, are as good.
_AS_GOOD = 0.95


@dataclass(frozen=True, slots=True)
class Descent:
    """What one report took from another.

    Args:
        matches: Source sentence on the left, target sentence on the right, by place in the target.
    """

    direction: Direction
    matches: tuple[Match, ...]
    suspected: bool


def descend(library: Library) -> tuple[Descent, ...]:
    """Who took what from whom: the fewest sources that explain each report.

    A spinner's page resembles every other copy of its source; the source itself explains as many
    sentences and stands higher, so the other copies are not named.
    """
    directions = {pair: direct(link, library) for pair, link in sorted(library.links.items())}
    ranks = _ranks(range(len(library.reports)), directions, library)
    descents: list[Descent] = []
    for target in sorted(library.neighbours):
        sources = [one for one in library.neighbours[target] if ranks[one] < ranks[target]]
        descents.extend(
            _explain(target, sorted(sources, key=ranks.__getitem__), library, directions)
        )
    return tuple(descents)


def _explain(
    target: int,
    sources: Sequence[int],
    library: Library,
    directions: Mapping[tuple[int, int], Direction],
) -> list[Descent]:
    left = {
        source: {
            match.left.number: match for match in library.link(source, target).seen_from(target)
        }
        for source in sources
    }
    explained: set[int] = set()
    descents = []
    while (
        chosen := _best({one: _new(found, explained) for one, found in left.items()})
    ) is not None:
        link = library.link(chosen, target)
        fresh = _new(left.pop(chosen), explained)
        explained |= fresh.keys()
        matches = tuple(match.flipped() for _, match in sorted(fresh.items()))
        direction = _agreed(directions[link.left, link.right], chosen, target)
        descents.append(Descent(direction, matches, link.suspected or not direction.directed))
    return descents


def _best(candidates: Mapping[int, Mapping[int, Match]]) -> int | None:
    """The first source, in order of rank, that explains about as much as any; None if nobody."""
    weights = {one: sum(m.weight for m in found.values()) for one, found in candidates.items()}
    most = max(weights.values(), default=0.0)
    if not _is_telling([m for found in candidates.values() for m in found.values()], most):
        return None
    return next(one for one in candidates if weights[one] >= _AS_GOOD * most > 0)


def _is_telling(matches: Sequence[Match], most: float) -> bool:
    # A left-over sentence that another copy has a little liker is no second source.
    return bool(matches) and most >= 6.0


def _new(found: Mapping[int, Match], explained: set[int]) -> dict[int, Match]:
    return {number: match for number, match in found.items() if number not in explained}


def _agreed(direction: Direction, source: int, target: int) -> Direction:
    if (direction.source, direction.target) == (source, target):
        return direction
    return Direction(source, target, directed=False, reason="nothing consistent says who was first")


def _ranks(
    reports: range, directions: Mapping[tuple[int, int], Direction], library: Library
) -> dict[int, int]:
    """Places in one order in which sources come before copies; cycles are cut at the weakest."""
    waiting = dict.fromkeys(reports, 0)
    followers: dict[int, list[int]] = {report: [] for report in reports}
    for one in directions.values():
        waiting[one.target] += 1
        followers[one.source].append(one.target)
    # A report stands in the heap once for each number of sources that it still waits for; the
    # entry that says the least comes first, and older ones are passed over.
    heap = [(count, _age(report, library), report) for report, count in waiting.items()]
    heapify(heap)
    ranks: dict[int, int] = {}
    while heap:
        _, _, report = heappop(heap)
        if report in ranks:
            continue
        ranks[report] = len(ranks)
        for follower in followers[report]:
            if follower not in ranks:
                waiting[follower] -= 1
                heappush(heap, (waiting[follower], _age(follower, library), follower))
    return ranks


def _age(report: int, library: Library) -> tuple[str, int, str]:
    one = library.reports[report]
    return (one.published or "~", -len(one.text), one.id)
