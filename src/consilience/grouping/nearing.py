"""Cases that were nearly one: a person may see what the points do not tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.grouping.bonds import Bond, bond
from consilience.grouping.islands import Known, Points
from consilience.grouping.judging import judge
from consilience.grouping.stages import across, are_across
from consilience.grouping.ties import NOTHING, Pair, ordered
from consilience.types import ReportId

# So far below what joins them two cases still are worth a look: in the tuning part of
# corpus/doj-cases and in corpus/world-4 (22 November 2026) six of 28 such pairs were one case, and
# of 622 pairs that lacked up to four points none.
MARGIN = 1.5

_Sides = tuple[Sequence[ReportId], Sequence[ReportId]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Nearly:
    """Two cases that a little more would have made one.

    Args:
        left: The report of one of them that tells most for it; its id is the smaller.
        right: Likewise of the other one.
        lack: Points that are missing, from 0 to `MARGIN`.
        reason: What speaks for and against it.
    """

    left: ReportId
    right: ReportId
    lack: float
    reason: str


def nearly(cases: Sequence[Sequence[ReportId]], known: Known) -> Iterator[Nearly]:
    """Pairs of cases that are not far from one, and on which nobody decided; in no order.

    Args:
        cases: Each as the speakers of its copy clusters.
        known: What the linking looked at.
    """
    case_of = {speaker: place for place, one in enumerate(cases) for speaker in one}
    between: dict[tuple[int, int], dict[Pair, Points]] = defaultdict(dict)
    for speaker, others in known.near.items():
        for other, value in others.items():
            if speaker < other and case_of[speaker] != case_of[other]:
                low, high = sorted((case_of[speaker], case_of[other]))
                between[low, high][speaker, other] = value
    decided = _decided(case_of, known)
    for places, ceilings in between.items():
        sides = cases[places[0]], cases[places[1]]
        # What is not enough with ceilings in place of points is not enough with points.
        told = {pair: one.value for pair, one in ceilings.items()}
        if places in decided or _lack(told, sides, known) > MARGIN:
            continue
        points = {pair: known.points(*pair) for pair in ceilings}
        lack = _lack(points, sides, known)
        if lack <= MARGIN:
            yield _told(points, max(lack, 0.0), known)


def _decided(case_of: Mapping[ReportId, int], known: Known) -> set[tuple[int, int]]:
    """Pairs of cases between which a person decided on two reports."""
    places = (
        sorted((case_of[left], case_of[right]))
        for left, right in known.ties.decided
        if left in case_of and right in case_of
    )
    return {(low, high) for low, high in places}


def _lack(points: Mapping[Pair, float], sides: _Sides, known: Known) -> float:
    """Points that two cases lack to be one."""
    found = Bond()
    for left, right in points:
        ends = known.sketches[left].stage, known.sketches[right].stage
        found = found.with_also(bond(points[left, right], across=are_across(*ends)))
    some, others = ([known.sketches[one].stage for one in side] for side in sides)
    return -found.strength(len(some) * len(others), across(some, others))


def _told(points: Mapping[Pair, float], lack: float, known: Known) -> Nearly:
    pair = min(points, key=lambda one: (-points[one], one))
    left, right = (known.sketches[one] for one in pair)
    score = judge(left, right, known.rarity, known.ties.copies.get(ordered(*pair), NOTHING))
    return Nearly(left=pair[0], right=pair[1], lack=round(lack, 3), reason=score.reason)
