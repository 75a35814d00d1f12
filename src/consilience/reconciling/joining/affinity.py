"""How strongly two tellings are of one event: points for and against, each with its reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from itertools import product

from consilience.reconciling.folding.variants import misspelt_court, misspelt_town
from consilience.reconciling.joining.figures import amounts, counts, penalties, things, worths
from consilience.reconciling.joining.profile import Profile
from consilience.types import EventType, Factuality, Score
from consilience.values.agency import Agency
from consilience.values.date import Date
from consilience.values.place import Place

# Inside one case two tellings of one type are of one event unless something speaks against it:
# grouping already found that the reports are about the same doings.
_PRIOR = Score(0.5, "same case")
_NEAR = dt.timedelta(days=10)
_A_DAY = dt.timedelta(days=1)
_TWO_DAYS = dt.timedelta(days=2)
# Taken in rounds: "two were held" beside "a man was held in Utrecht in May" may be any two rounds.
# So do deaths: "four died" beside "he died in January".
_ROUNDS = frozenset({EventType.ARREST, EventType.DEATH, EventType.OVERDOSE})
_CONDUCT = (EventType.TRAFFICKING, EventType.MANUFACTURE, EventType.INVESTIGATION)


def affinity(left: Profile, right: Profile) -> Score:
    """Points above zero: one event. Both must be of one type."""
    scores = [*(rule(left, right) for rule in _RULES)]
    told = [one for one in scores if one.value]
    return Score(round(sum(one.value for one in told), 3), "; ".join(one.reason for one in told))


def _same_case(left: Profile, right: Profile) -> Score:
    """The prior, save for arrests of which neither tells anything that the other tells."""
    if left.type in _ROUNDS and not _comparable(left, right):
        return Score(0.0, "")
    return _PRIOR


def _comparable(left: Profile, right: Profile) -> bool:
    pairs = (
        (left.people, right.people),
        (left.dates, right.dates),
        (left.places, right.places),
        (left.agencies, right.agencies),
        (left.counts, right.counts),
    )
    return any(one and other for one, other in pairs)


def _one_report(left: Profile, right: Profile) -> Score:
    """A report that tells two events of one type means two, unless it doubts one of them."""
    worst = 0.0
    for (report, factuality), (other, standing) in product(left.standings, right.standings):
        if report == other:
            doubted = factuality is not standing and Factuality.PLANNED not in (
                factuality,
                standing,
            )
            worst = max(worst, 1.0 if doubted else 4.0)
    return Score(-worst, "told apart by one report" if worst else "")


def _people(left: Profile, right: Profile) -> Score:
    shared = left.people & right.people
    if shared:
        return Score(min(2.0 * len(shared), 4.0), f"share {', '.join(sorted(shared)[:3])}")
    if left.people and right.people:
        return Score(-3.0, "name other people")
    return Score(0.0, "")


def _dates(left: Profile, right: Profile) -> Score:
    gaps = [gap(one, other) for one, other in product(left.dates, right.dates)]
    known = [one for one in gaps if one is not None]
    if not known:
        return Score(0.0, "")
    nearest = min(known)
    if nearest <= dt.timedelta(0):
        exact = any(one.same(other) for one, other in product(left.dates, right.dates))
        return Score(2.0 if exact else 1.0, "at one time")
    if nearest <= _A_DAY:
        return Score(1.0, "within a day")
    if nearest <= _NEAR:
        return _other_haul(left, right)
    return Score(-3.0 if left.type in _CONDUCT else -6.0, "at another time")


def _other_haul(left: Profile, right: Profile) -> Score:
    """Days apart a newsroom may have the day wrong; with another amount on each they are two.

    12 kg in a flat on the 3rd and 7 kg in a lock-up on the 11th are two raids on one man.
    """
    gaps = [gap(one, other) for one, other in product(left.sure_days, right.sure_days)]
    apart = bool(gaps) and all(one is not None and one > _TWO_DAYS for one in gaps)
    drugs = [{one.substance for one in each.amounts} for each in (left, right)]
    other = all(drugs) and drugs[0].isdisjoint(drugs[1])
    if apart and (other or amounts(left, right).value < 0):
        return Score(-6.0, "other amounts on other days")
    return Score(0.0, "")


def gap(one: Date, other: Date) -> dt.timedelta | None:
    """Time between two dates, zero where they meet; None where an open end says nothing."""
    if one.meet(other) is not None:
        return dt.timedelta(0)
    (first, last), (low, high) = one.days(), other.days()
    gaps = [low - last for low, last in ((low, last), (first, high)) if low and last]
    positive = [one for one in gaps if one > dt.timedelta(0)]
    return min(positive) if positive else None


def _places(left: Profile, right: Profile) -> Score:
    if not left.places or not right.places:
        return Score(0.0, "")
    pairs = list(product(_narrowest(left.places), _narrowest(right.places)))
    if any(one.same(other) and one.parts for one, other in pairs):
        return Score(2.0, "in one place")
    if any(one.meet(other) is not None for one, other in pairs):
        return Score(0.5, "in places of which one contains the other")
    if any(_misspelt(one, other) for one, other in pairs):
        return Score(1.0, "in one place, misspelt")
    sure = list(product(_narrowest(left.sure_places), _narrowest(right.sure_places)))
    if left.type in _CONDUCT or not sure:
        return Score(0.0, "")
    abroad = all(one.country != other.country for one, other in sure)
    return Score(-4.0 if abroad else -2.0, "in other places")


def _narrowest(places: frozenset[Place]) -> list[Place]:
    """Places without those that contain another of them.

    One telling says "in Utrecht", another "in the Netherlands": what happened in Breda happened
    in the Netherlands too, but not in Utrecht.
    """
    return [one for one in places if not any(other.refines(one) for other in places - {one})]


def _misspelt(one: Place, other: Place) -> bool:
    return (
        one.country == other.country
        and bool(one.parts and other.parts)
        and misspelt_town(one.parts[0], other.parts[0])
    )


def _courts(left: Profile, right: Profile) -> Score:
    if not left.courts or not right.courts:
        return Score(0.0, "")
    if left.courts & right.courts:
        return Score(2.0, "one court")
    if any(misspelt_court(one, other) for one, other in product(left.courts, right.courts)):
        return Score(1.0, "one court, misspelt")
    return Score(-1.0, "other courts")


def _agencies(left: Profile, right: Profile) -> Score:
    if any(one.meet(other) is not None for one, other in product(left.agencies, right.agencies)):
        return Score(0.5, "one authority")
    return Score(0.0, "")


def _enquiries(left: Profile, right: Profile) -> Score:
    """`More than 30 investigations` that a case set off are not the one that led to it."""
    if left.type is not EventType.INVESTIGATION:
        return Score(0.0, "")
    many = [
        any(one.role == "investigation" and one.quantity.number > 1 for one in each.things)
        for each in (left, right)
    ]
    return Score(-2.0, "many enquiries and one") if many[0] is not many[1] else Score(0.0, "")


def _ends(left: Profile, right: Profile) -> Score:
    """Two tip-offs in a chain are two: who was told in one is who tells in the other."""
    points, reasons = 0.0, []
    for (role, one), (other_role, other) in product(left.ends, right.ends):
        alike = one.meet(other) is not None or _kin(one, other)
        if role is other_role:
            points = max(points, 1.5) if alike else points
            reasons += ["share an end"] if alike else []
        elif alike:
            return Score(-3.0, "links of a chain")
    if points == 0.0 and {role for role, _ in left.ends} & {role for role, _ in right.ends}:
        return Score(-1.0, "other ends")
    return Score(points, reasons[0] if reasons else "")


def _kin(one: object, other: object) -> bool:
    return (
        isinstance(one, Agency)
        and isinstance(other, Agency)
        and bool({one.name, *one.parents} & {other.name, *other.parents})
    )


_RULES: tuple[Callable[[Profile, Profile], Score], ...] = (
    _same_case,
    _one_report,
    _people,
    _dates,
    _places,
    _courts,
    _agencies,
    amounts,
    worths,
    penalties,
    counts,
    things,
    _enquiries,
    _ends,
)
