"""Points that figures give: amounts, worths, penalties and numbers that two tellings print."""

from __future__ import annotations

from itertools import product

from consilience.reconciling.joining.profile import Profile
from consilience.types import EventType, Score, Value
from consilience.values.penalty import PRINCIPAL, Limit, Penalty, ends_range
from consilience.values.rounding import agree, slip

_ONE_PENALTY = 1.5
_IN_COURT = (EventType.SENTENCE, EventType.CONVICTION, EventType.PLEA)


def amounts(left: Profile, right: Profile) -> Score:
    """Weights of one drug."""
    pairs = [
        (one.quantity, other.quantity)
        for one, other in product(left.amounts, right.amounts)
        if one.substance == other.substance
        and one.quantity.unit.dimension == other.quantity.unit.dimension
    ]
    if any(agree(one, other) for one, other in pairs):
        return Score(2.0, "one amount")
    if any(slip(one, other) or slip(other, one) for one, other in pairs):
        return Score(2.0, "one amount but for its unit")
    return Score(-0.25, "other amounts") if pairs else Score(0.0, "")


def counts(left: Profile, right: Profile) -> Score:
    """Numbers of people."""
    if not left.counts or not right.counts:
        return Score(0.0, "")
    pairs = list(product(left.counts, right.counts))
    if any(one.same(other) for one, other in pairs):
        return Score(1.5, "one number of people")
    # 21 fits "more than 20", 300 hardly does.
    if any(
        one.meet(other) is not None
        and abs(one.quantity.number - other.quantity.number) * 4 <= one.quantity.number
        for one, other in pairs
    ):
        return Score(0.5, "numbers of people that fit")
    # Steps that befall everybody in court at once: their numbers are parts of one whole.
    if left.type in _IN_COURT or left.people & right.people:
        return Score(0.0, "")
    near = any(
        abs(one.quantity.number - other.quantity.number) <= 1
        and min(one.quantity.number, other.quantity.number) > 3
        for one, other in pairs
    )
    return Score(-0.25 if near else -1.5, "other numbers of people")


def things(left: Profile, right: Profile) -> Score:
    """Other numbers than of people, and substances, that both print."""
    points = 0.0
    shared = left.substances & right.substances
    points += min(0.5 * len(shared), 1.0)
    if any(
        one.same(other) and one.quantity.number > 2
        for one, other in product(left.things, right.things)
    ):
        points += 1.5
    return Score(points, "same things" if points else "")


def worths(left: Profile, right: Profile) -> Score:
    """What a haul is said to be worth: two hauls are not worth the same by chance."""
    same = any(
        one.unit == other.unit and agree(one, other)
        for one, other in product(left.worths, right.worths)
    )
    return Score(1.5, "one worth") if same else Score(0.0, "")


def penalties(left: Profile, right: Profile) -> Score:
    """One penalty of one person, or of as many people as the other telling names with it.

    Against where both give somebody a term and no two agree: who was sentenced twice was told of
    two sentences. People whom both name outweigh it, for a newsroom may have a term wrong.
    """
    for some, others in ((left, right), (right, left)):
        for one in some.penalties:
            named = {each.whom for each in others.penalties if each.what == one.what}
            if one.whom == str(len(named)) and not any(each.isdigit() for each in named):
                return Score(_ONE_PENALTY, f"one penalty of {one.whom}")
    pairs = [
        (one.what, other.what)
        for one, other in product(left.penalties, right.penalties)
        if one.whom == other.whom
    ]
    if any(one == other or ends_range(one, other) for one, other in pairs):
        return Score(_ONE_PENALTY, "one penalty")
    if any(_is_custody(one) and _is_custody(other) for one, other in pairs):
        return Score(-_ONE_PENALTY, "other penalties")
    return Score(0.0, "")


def _is_custody(what: Value) -> bool:
    return isinstance(what, Penalty) and what.measure in PRINCIPAL and what.limit is Limit.GIVEN
