"""How strongly two signatures speak for, and against, the same doings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from consilience.grouping.signature import Figure, Signature, Step
from consilience.types import EventType, Score
from consilience.values.date import Date
from consilience.values.quantity import Bound
from consilience.values.rounding import agree, coarser, precision, slip

# Weights are points; `THRESHOLD` points make one case. Chosen by hand so that no single weak
# sign suffices: a town and a day do, two full names do, a figure of three digits with the town
# does, a substance and a country never do.
THRESHOLD = 4.0
_WEAK_SUM = 2.0
_FAR = dt.timedelta(days=45)
_NEAR = dt.timedelta(days=3)
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


@dataclass(frozen=True, slots=True)
class Rarity:
    """How much an anchor tells, by the number of reports that have it.

    Args:
        reports: Number of reports of the collection that name each anchor.
    """

    reports: Mapping[str, int]

    def weight(self, anchor: str) -> float:
        """1 for an anchor of up to thirty reports, then less: a case has dozens at most."""
        return min(1.0, 30 / max(self.reports.get(anchor, 1), 1))


def compare(left: Signature, right: Signature, rarity: Rarity) -> Score:
    """Points for and against, with the reasons in words; negative where more speaks against."""
    strong = [one for rule in _STRONG if (one := rule(left, right, rarity)).value]
    weak = [one for rule in _WEAK if (one := rule(left, right, rarity)).value]
    order = sorted(strong + weak, key=lambda one: (-one.value, one.reason))
    # One route, one authority and one drug are common to hundreds of cases.
    points = sum(one.value for one in strong) + min(sum(one.value for one in weak), _WEAK_SUM)
    return Score(round(points, 3), "; ".join(one.reason for one in order))


def _people(left: Signature, right: Signature, rarity: Rarity) -> Score:
    shared = sorted(_shared_names(left.people, right.people))
    if shared:
        points = sum(3.0 * rarity.weight(one) for one in shared[:3])
        return Score(points, f"share {', '.join(one.title() for one in shared[:3])}")
    if len(left.people) > 1 and len(right.people) > 1:
        return Score(-3.0, "name other people")
    # One person each may be two of one gang; not so often where not even a word is shared.
    if left.people and right.people and not _words(left.people) & _words(right.people):
        return Score(-1.5, "name another person")
    return Score(0.0, "")


def _words(names: frozenset[str]) -> set[str]:
    return {word for one in names for word in one.split()}


def _shared_names(left: frozenset[str], right: frozenset[str]) -> set[str]:
    """Names that stand in both, or of which one is the other with a word more."""
    exact = set(left & right)
    for one in left - exact:
        for other in right - exact:
            words, others = set(one.split()), set(other.split())
            if len(words & others) > 1 and (words <= others or others <= words):
                exact.add(min(one, other))
    return exact


def _named(left: Signature, right: Signature, rarity: Rarity) -> Score:
    operations = sorted(left.operations & right.operations)
    if operations:
        return Score(3.0 * rarity.weight(operations[0]), f"share {operations[0]}")
    # A cartel or a nickname alone tells of many cases.
    shared = sorted((left.groups & right.groups) | (left.nicknames & right.nicknames))
    points = sum(rarity.weight(one) for one in shared[:2])
    return Score(min(points, 1.5), f"share {', '.join(shared[:2])}" if shared else "")


def _courts(left: Signature, right: Signature, rarity: Rarity) -> Score:
    shared = sorted(left.courts & right.courts)
    if not shared:
        return Score(0.0, "")
    return Score(rarity.weight(shared[0]), f"share the court ({shared[0]})")


def _figures(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    agreed: dict[tuple[str, str], float] = {}
    clashed: set[str] = set()
    for one in left.figures:
        for other in right.figures:
            if one.of != other.of or one.quantity.unit.dimension != other.quantity.unit.dimension:
                continue
            points = _figure_points(one, other)
            if points > 0:
                key = one.of, _show(one)
                agreed[key] = max(points, agreed.get(key, 0.0))
            elif points < 0:
                clashed.add(f"{one.of} {_show(one)} against {_show(other)}")
    # One figure that agrees outweighs those that do not: reports correct their figures.
    if agreed:
        best = sorted(agreed.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
        figures = ", ".join(f"{of} {figure}" for (of, figure), _ in best)
        return Score(sum(one[1] for one in best), f"same figure: {figures}")
    if clashed:
        return Score(-1.5, f"other figure: {min(clashed)}")
    return Score(0.0, "")


def _figure_points(left: Figure, right: Figure) -> float:
    one, other = left.quantity, right.quantity
    if agree(one, other):
        digits = max(precision(one), precision(other))
        if all(each.bound not in (Bound.EXACT, Bound.ABOUT) for each in (one, other)):
            # "More than a ton" is a threshold of many laws and headlines.
            return 1.0 if digits > 1 else 0.0
        # A figure and a bound made from it agree only in the digits of the bound.
        bounded = any(each.bound not in (Bound.EXACT, Bound.ABOUT) for each in (one, other))
        return 2.5 if digits > 2 and not bounded else 1.5
    if slip(one, other) or slip(other, one):
        return 1.5
    if one.meet(other) is not None or coarser(one, other) or coarser(other, one):
        return 0.0
    return -1.5 if left.type is right.type else 0.0


def _steps(left: Signature, right: Signature, rarity: Rarity) -> Score:
    best: dict[EventType, Score] = {}
    for one in left.steps:
        for other in right.steps:
            score = _step_points(one, other, rarity)
            known = best.get(one.type, Score(0.0, ""))
            best[one.type] = max(known, score, key=lambda each: (each.value, each.reason))
    order = sorted(best.values(), key=lambda one: (-one.value, one.reason))[:2]
    found = [one for one in order if one.value > 0]
    if not found:
        return _apart(left, right)
    # A second step that agrees is worth half: it often stands in the same sentence.
    points = found[0].value + sum(one.value / 2 for one in found[1:])
    return Score(points, ", ".join(dict.fromkeys(one.reason for one in found)))


def _step_points(one: Step, other: Step, rarity: Rarity) -> Score:
    same_day = _close(one, other)
    town = _same_town(one, other)
    if town:
        weight = rarity.weight(town)
        if same_day and (one.type in _COURT) is (other.type in _COURT):
            return Score(4.0 * weight, f"{town} within days")
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


def _towns(left: Signature, right: Signature, rarity: Rarity) -> Score:
    """Towns that both texts are about though no event of one of them has the place."""
    stepped = {step.town for step in left.steps | right.steps if step.town}
    both = {one.town for one in left.steps} & {one.town for one in right.steps}
    shared = sorted((left.towns & right.towns & stepped) - both)[:2]
    points = sum(rarity.weight(one) for one in shared)
    return Score(points, f"both on {', '.join(shared)}" if shared else "")


def _counts(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    shared = sorted(left.counts & right.counts)
    if not shared:
        return Score(0.0, "")
    return Score(1.0, f"share the number {shared[0][1]} ({shared[0][0].value})")


def _substances(left: Signature, right: Signature, rarity: Rarity) -> Score:
    shared = sorted(left.substances & right.substances)
    if shared:
        points = sum(0.5 * rarity.weight(one) for one in shared[:3])
        return Score(points, f"both on {', '.join(shared[:3])}")
    if left.substances and right.substances:
        return Score(-1.5, "on other substances")
    return Score(0.0, "")


def _route(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    shared = sorted(left.route & right.route)
    return Score(min(0.5 * len(shared), 1.5), f"same way: {', '.join(shared)}" if shared else "")


def _agencies(left: Signature, right: Signature, rarity: Rarity) -> Score:
    shared = sorted(left.agencies & right.agencies)[:2]
    points = sum(0.5 * rarity.weight(one) for one in shared)
    return Score(points, f"same authority: {', '.join(shared)}" if shared else "")


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


def _meet(one: Date | None, other: Date | None) -> bool:
    return one is not None and other is not None and one.meet(other) is not None


def _clash(one: Step, other: Step) -> bool:
    return one.date is not None and other.date is not None and _far(one, other)


def _far(one: Step, other: Step) -> bool:
    (first, last), (low, high) = one.days, other.days
    return bool((last and low and low - last > _FAR) or (high and first and first - high > _FAR))


def _show(figure: Figure) -> str:
    return figure.quantity.show().lstrip("=")


_Rule = Callable[[Signature, Signature, Rarity], Score]
_STRONG: tuple[_Rule, ...] = (_people, _named, _courts, _figures, _steps, _towns)
_WEAK: tuple[_Rule, ...] = (_counts, _substances, _route, _agencies)
