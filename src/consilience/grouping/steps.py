"""Whether two reports tell of one step: where it was, when, and what speaks against it."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.grouping.marks import RAID, Step
from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature
from consilience.types import EventType, Score

NOTHING = Score(0.0, "")

# In days.
_FAR, _NEAR, _NEXT = 45, 3, 1
_TOWN_ALONE = 2.0
# One report dates what was found, another the arrest.
_ONE_RAID = 1.0
_ELSEWHERE = 2.0
# Steps at which the same drugs, people and days come up again in every report on a case.
_PLACED = (
    EventType.SEARCH,
    EventType.SEIZURE,
    EventType.ARREST,
    EventType.SENTENCE,
    EventType.CONVICTION,
    EventType.CHARGE,
    EventType.TIP_OFF,
    EventType.CONTROL_MEASURE,
)
_COURT = (
    EventType.CHARGE,
    EventType.PLEA,
    EventType.CONVICTION,
    EventType.SENTENCE,
    EventType.APPEAL,
    EventType.ACQUITTAL,
)


def compare_steps(left: Signature, right: Signature, rarity: Rarity) -> Score:
    """Points for the two steps that fit best, or against where none fits."""
    if left.named.isdisjoint(right.named) and left.dated.isdisjoint(right.around):
        # No town in common, and no two steps of one type within days.
        return _apart(left, right)
    best: dict[EventType, Score] = {}
    raid = False
    for one in left.steps:
        for other in right.steps:
            town = _same_town(one, other)
            if town is None and one.type is not other.type:
                # Steps of two kinds have nothing in common but a town, or the day of one raid.
                raid = raid or _one_raid(one, other)
                continue
            score = _placed(one, other, town, rarity) if town else _dated(one, other)
            if score.value:
                known = best.get(one.type, score)
                best[one.type] = max(known, score, key=lambda each: (each.value, each.reason))
    if not best:
        apart = _apart(left, right)
        return Score(_ONE_RAID, "raid on one day") if raid and not apart.value else apart
    order = sorted(best.values(), key=lambda one: (-one.value, one.reason))[:2]
    # A second step that agrees is worth half: it often stands in the same sentence.
    points = order[0].value + sum(one.value / 2 for one in order[1:])
    reasons = dict.fromkeys(one.reason for one in order)
    # A town alone does not outweigh another year.
    apart = _apart(left, right) if points < _TOWN_ALONE else NOTHING
    return Score(points + apart.value, ", ".join(one for one in (*reasons, apart.reason) if one))


def _placed(one: Step, other: Step, town: str, rarity: Rarity) -> Score:
    """Points for two steps in one town; never negative."""
    weight = rarity.town(town, one.country)
    same_day = _close(one, other)
    if same_day and (one.type in _COURT) is (other.type in _COURT):
        next_day = _days_between(one, other) <= _NEXT
        return Score((4.0 if next_day else 3.0) * weight, f"{town} within days")
    if same_day:
        # A court sits in the port where customs search every week.
        return Score(2.0 * weight, f"{town} within days, another step")
    if one.date is None or other.date is None:
        return Score(1.0 * weight, f"share {town}")
    if _meet(one, other):
        return Score(2.0 * weight, f"{town} at a time that fits")
    return NOTHING if _far(one, other) else Score(1.0 * weight, f"share {town}")


def _dated(one: Step, other: Step) -> Score:
    """Points for two steps of one type, not known to be in one town."""
    if one.type not in _PLACED or not _close(one, other):
        return NOTHING
    country = one.place and other.place and one.country == other.country
    if one.place and other.place and not country:
        return NOTHING
    if one.town and other.town:
        # Newsrooms mistake a town, too, but two hauls a day are more common.
        return Score(1.0, f"{one.type.value} on one day, in other towns")
    return Score(3.0 if country else 1.5, f"{one.type.value} on one day")


def _apart(left: Signature, right: Signature) -> Score:
    """Points against where no step agrees and steps of one type exclude each other."""
    against = 0.0
    reasons = []
    for kind in _PLACED[:3]:
        mine, theirs = left.typed.get(kind), right.typed.get(kind)
        if not mine or not theirs:
            continue
        towns = {one.town for one in mine}, {one.town for one in theirs}
        if all(towns) and None not in towns[0] | towns[1] and not towns[0] & towns[1]:
            against = max(against, _towns_apart(mine, theirs))
            reasons.append(f"{kind.value} in other places")
        if all(_far(one, other) for one in mine for other in theirs):
            against = max(against, 2.0)
            reasons.append(f"{kind.value} at another time")
    return Score(-against, "; ".join(reasons)) if reasons else NOTHING


def _towns_apart(mine: Sequence[Step], theirs: Sequence[Step]) -> float:
    """Points against for steps of one type in other towns.

    Of one country, and one of them without a day, they may be one: newsrooms mistake a port.
    """
    lands = {one.country for one in (*mine, *theirs)}
    days = all(one.date is not None for one in (*mine, *theirs))
    return _ELSEWHERE if days or len(lands) > 1 else _ELSEWHERE / 2


def _one_raid(one: Step, other: Step) -> bool:
    """Whether a search, a find or an arrest were on one day, and nothing puts them in two towns."""
    return (
        one.type in RAID
        and other.type in RAID
        and not (one.town and other.town)
        and _close(one, other)
        and _days_between(one, other) <= _NEXT
        and (one.country == other.country or not (one.country and other.country))
    )


def _same_town(one: Step, other: Step) -> str | None:
    """The town of the one where the other is in it, or around it; as `Place.meet` has it."""
    mine, theirs = one.town, other.town
    if not mine or not theirs or one.country != other.country:
        return None
    inside = theirs in one.names and other.names <= one.names
    return mine if mine == theirs or inside or _inside(one, other) else None


def _inside(one: Step, other: Step) -> bool:
    return one.town in other.names and one.names <= other.names


def _close(one: Step, other: Step) -> bool:
    """Whether both are days, at most three apart: newsrooms mistake a day, seldom a week."""
    first, last, low, high = one.first, one.last, other.first, other.last
    if first is None or last is None or low is None or high is None:
        return False
    return last - first <= _NEAR and high - low <= _NEAR and abs(first - low) <= _NEAR


def _days_between(one: Step, other: Step) -> int:
    return abs(one.first - other.first) if one.first and other.first else _FAR


def _meet(one: Step, other: Step) -> bool:
    """Whether both dates allow a day, as `Date.meet` has it."""
    return not (one.first and other.last and one.first > other.last) and not (
        other.first and one.last and other.first > one.last
    )


def _far(one: Step, other: Step) -> bool:
    first, last, low, high = one.first, one.last, other.first, other.last
    return bool((last and low and low - last > _FAR) or (high and first and first - high > _FAR))
