"""Whether two reports tell of one step: where it was, when, and what speaks against it."""

from __future__ import annotations

import datetime as dt

from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature, Step
from consilience.types import EventType, Score
from consilience.values.date import Date

_FAR = dt.timedelta(days=45)
_NEAR = dt.timedelta(days=3)
_NEXT = dt.timedelta(days=1)
_TOWN_ALONE = 2.0
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
    best: dict[EventType, Score] = {}
    for one in left.steps:
        for other in right.steps:
            if one.type is not other.type and (one.town is None or other.town is None):
                # Steps of two kinds have nothing in common but a town.
                continue
            score = _step_points(one, other, rarity)
            known = best.get(one.type, Score(0.0, ""))
            best[one.type] = max(known, score, key=lambda each: (each.value, each.reason))
    order = sorted(best.values(), key=lambda one: (-one.value, one.reason))[:2]
    found = [one for one in order if one.value > 0]
    if not found:
        return _apart(left, right)
    # A second step that agrees is worth half: it often stands in the same sentence.
    points = found[0].value + sum(one.value / 2 for one in found[1:])
    reasons = dict.fromkeys(one.reason for one in found)
    # A town alone does not outweigh another year.
    apart = _apart(left, right) if points < _TOWN_ALONE else Score(0.0, "")
    return Score(points + apart.value, ", ".join(one for one in (*reasons, apart.reason) if one))


def _step_points(one: Step, other: Step, rarity: Rarity) -> Score:
    same_day = _close(one, other)
    town = _same_town(one, other)
    if town:
        weight = rarity.town(town, one.place.country if one.place else None)
        if same_day and (one.type in _COURT) is (other.type in _COURT):
            next_day = _days_between(one, other) <= _NEXT
            return Score((4.0 if next_day else 3.0) * weight, f"{town} within days")
        if same_day:
            # A court sits in the port where customs search every week.
            return Score(2.0 * weight, f"{town} within days, another step")
        if _meet(one.date, other.date):
            return Score(2.0 * weight, f"{town} at a time that fits")
        return Score(1.0 * weight, f"share {town}") if not _clash(one, other) else Score(0.0, "")
    if one.type is other.type and one.type in _PLACED and same_day:
        country = one.place and other.place and one.place.country == other.place.country
        if one.place and other.place and not country:
            return Score(0.0, "")
        if one.town and other.town:
            # Newsrooms mistake a town, too, but two hauls a day are more common.
            return Score(1.0, f"{one.type.value} on one day, in other towns")
        return Score(3.0 if country else 1.5, f"{one.type.value} on one day")
    return Score(0.0, "")


def _apart(left: Signature, right: Signature) -> Score:
    """Points against where no step agrees and steps of one type exclude each other."""
    against = 0.0
    reasons = []
    for kind in _PLACED[:3]:
        mine = [one for one in left.steps if one.type is kind]
        theirs = [one for one in right.steps if one.type is kind]
        towns = {one.town for one in mine}, {one.town for one in theirs}
        if all(towns) and None not in towns[0] | towns[1] and not towns[0] & towns[1]:
            against = max(against, 2.0)
            reasons.append(f"{kind.value} in other places")
        if mine and theirs and all(_far(one, other) for one in mine for other in theirs):
            against = max(against, 2.0)
            reasons.append(f"{kind.value} at another time")
    return Score(-against, "; ".join(reasons))


def _same_town(one: Step, other: Step) -> str | None:
    if one.place is None or other.place is None or one.place.country != other.place.country:
        return None
    mine, theirs = one.town, other.town
    if not mine or not theirs:
        return None
    inside = one.place.meet(other.place) is not None
    return mine if mine == theirs or inside else None


def _close(one: Step, other: Step) -> bool:
    """Whether both are days, at most three apart: newsrooms mistake a day, seldom a week."""
    (first, last), (low, high) = one.days, other.days
    if first is None or last is None or low is None or high is None:
        return False
    return last - first <= _NEAR and high - low <= _NEAR and abs(first - low) <= _NEAR


def _days_between(one: Step, other: Step) -> dt.timedelta:
    (first, _), (low, _) = one.days, other.days
    return abs(first - low) if first and low else _FAR


def _meet(one: Date | None, other: Date | None) -> bool:
    return one is not None and other is not None and one.meet(other) is not None


def _clash(one: Step, other: Step) -> bool:
    return one.date is not None and other.date is not None and _far(one, other)


def _far(one: Step, other: Step) -> bool:
    (first, last), (low, high) = one.days, other.days
    return bool((last and low and low - last > _FAR) or (high and first and first - high > _FAR))
