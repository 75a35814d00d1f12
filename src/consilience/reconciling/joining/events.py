"""Tellings into events of the case, best pair first; people's decisions come before all points."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import combinations

from consilience.casefile import Claim
from consilience.reconciling.claims import Address, Told
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.joining.affinity import affinity
from consilience.reconciling.joining.profile import Profile, profile
from consilience.types import EventType


@dataclass(frozen=True, slots=True, kw_only=True)
class Joined:
    """One real-world event with all its tellings, sorted by address."""

    type: EventType
    tellings: tuple[Told, ...]

    def claims(self) -> tuple[Claim, ...]:
        """Everything that is said of it."""
        return tuple(claim for one in self.tellings for claim in one.claims)


def join_events(
    told: Sequence[Told],
    cast: Cast,
    merged: Iterable[tuple[Address, Address]] = (),
    split: Iterable[tuple[Address, Address]] = (),
) -> tuple[Joined, ...]:
    """The events of the case.

    Args:
        told: Main events of all reports, any order.
        cast: Who is who.
        merged: Pairs of tellings that somebody decided are one event.
        split: Pairs that somebody decided are two.

    Returns:
        Sorted by type (in the order of the procedure), then by first telling.
    """
    by_address = {one.address(): one for one in told}
    together = {frozenset(one) for one in merged}
    apart = {frozenset(one) for one in split}
    found: list[Joined] = []
    for kind in EventType:
        profiles = [profile(one, cast) for one in told if one.event.type is kind]
        for one in _cluster(profiles, together, apart):
            tellings = tuple(by_address[each] for each in sorted(one.members))
            found.append(Joined(type=kind, tellings=tellings))
    return tuple(found)


def _cluster(
    profiles: Sequence[Profile],
    together: set[frozenset[Address]],
    apart: set[frozenset[Address]],
) -> list[Profile]:
    clusters = {min(one.members): one for one in profiles}
    scores = {
        pair: _score(clusters[pair[0]], clusters[pair[1]], together, apart)
        for pair in combinations(sorted(clusters), 2)
    }
    while scores:
        best = min(scores, key=lambda pair: (-scores[pair], pair))
        if scores[best] <= 0:
            break
        keep, gone = best
        clusters[keep] = clusters[keep].join(clusters.pop(gone))
        scores = {pair: one for pair, one in scores.items() if not set(pair) & {keep, gone}}
        for other in clusters:
            if other != keep:
                pair = (min(keep, other), max(keep, other))
                scores[pair] = _score(clusters[pair[0]], clusters[pair[1]], together, apart)
    return sorted(clusters.values(), key=lambda one: min(one.members))


def _score(
    left: Profile,
    right: Profile,
    together: set[frozenset[Address]],
    apart: set[frozenset[Address]],
) -> float:
    pairs = [frozenset({one, other}) for one in left.members for other in right.members]
    if any(one in apart for one in pairs):
        return -1000.0
    if any(one in together for one in pairs):
        return 1000.0
    return affinity(left, right).value
