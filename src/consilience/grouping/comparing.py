"""How strongly two signatures speak for, and against, the same doings."""

from __future__ import annotations

import math
from collections.abc import Callable

from consilience.grouping.figures import compare_figures, may_be_kin
from consilience.grouping.kinship import related
from consilience.grouping.order import impossible
from consilience.grouping.people import compare_people
from consilience.grouping.rarity import Rarity
from consilience.grouping.recalling import recalled_raid
from consilience.grouping.signature import Signature
from consilience.grouping.steps import NOTHING, compare_steps
from consilience.types import Score

# Weights are points; `THRESHOLD` points make one case. Chosen by hand so that no single weak
# sign suffices: a town and a day do, two full names do, a figure of three digits with the town
# does, a substance and a country never do.
THRESHOLD = 4.0
# No pair counts for more against than this (see `linking`).
LEAST = -3.0
WEAK_SUM = 2.0
_THING, _THINGS = 1.5, 2.0
_AGE, _AGES = 0.75, 2.0
# From here on steps tell of one doing, not only of one town.
_SAME_STEP = 3.0


def compare(left: Signature, right: Signature, rarity: Rarity) -> Score:
    """Points for and against, with the reasons in words; negative where more speaks against."""
    filled = left.filled & right.filled
    if not filled:
        return NOTHING
    found = [rule(left, right, rarity) for needs, rule in _STRONG if not filled.isdisjoint(needs)]
    steps = compare_steps(left, right, rarity) if "steps" in filled else NOTHING
    if steps.value >= _SAME_STEP and (
        compare_figures(left, right, rarity).value < -1 or _others(left, right)
    ):
        # Two hauls at one port on one day: another drug or weight halves what the port tells.
        steps = Score(steps.value / 2, steps.reason)
    strong = [one for one in (*found, steps) if one.value]
    weak = [one for need, rule in _WEAK if need in filled and (one := rule(left, right)).value]
    order = sorted(strong + weak, key=lambda one: (-one.value, one.reason))
    # One route, one authority and one drug are common to hundreds of cases.
    points = sum(one.value for one in strong) + min(sum(one.value for one in weak), WEAK_SUM)
    return Score(round(points, 3), "; ".join(one.reason for one in order))


def ceiling(left: Signature, right: Signature) -> float:
    """More than this `compare` does not find; infinity where it takes a closer look to tell."""
    filled = left.filled & right.filled
    if not filled:
        return 0.0
    strong = (
        (left.doubles, right.doubles),
        (left.named, right.named),
        (left.dated, right.around),
        (left.figured.keys(), right.figured.keys()),
        (left.towns, right.towns),
        (left.courts, right.courts),
        (left.operations, right.operations),
        (left.groups, right.groups),
        (left.nicknames, right.nicknames),
        (left.things, right.things),
        (left.ages, right.ages),
        (left.aliases, right.words),
        (left.words, right.aliases),
    )
    if not all(one.isdisjoint(other) for one, other in strong) or may_be_kin(left, right):
        return math.inf
    weak = sum(max(rule(left, right).value, 0.0) for need, rule in _WEAK if need in filled)
    return min(weak, WEAK_SUM)


def _order(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    return impossible(left.course, right.course)


def _named(left: Signature, right: Signature, rarity: Rarity) -> Score:
    if not left.operations.isdisjoint(right.operations):
        operations = sorted(left.operations & right.operations)
        return Score(3.0 * rarity.phrase(operations[0]), f"share {operations[0]}")
    if left.groups.isdisjoint(right.groups) and left.nicknames.isdisjoint(right.nicknames):
        return NOTHING
    # A cartel or a nickname alone tells of many cases.
    shared = sorted((left.groups & right.groups) | (left.nicknames & right.nicknames))
    points = sum(rarity.phrase(one) for one in shared[:2])
    return Score(min(points, 1.5), f"share {', '.join(shared[:2])}" if shared else "")


def _courts(left: Signature, right: Signature, rarity: Rarity) -> Score:
    if left.courts.isdisjoint(right.courts):
        return NOTHING
    shared = sorted(left.courts & right.courts)
    return Score(rarity.phrase(shared[0]), f"share the court ({shared[0]})")


def _towns(left: Signature, right: Signature, rarity: Rarity) -> Score:
    """Towns that both texts are about though no event of one of them has the place."""
    if left.towns.isdisjoint(right.towns):
        return NOTHING
    stepped, both = left.stepped | right.stepped, left.stepped & right.stepped
    shared = sorted((left.towns & right.towns & stepped) - both)[:2]
    points = sum(rarity.town(one) for one in shared)
    return Score(points, f"both on {', '.join(shared)}" if shared else "")


def _things(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    """Names of things: a market, a ship, a firm; no two words of one name say much more."""
    if left.things.isdisjoint(right.things):
        return NOTHING
    shared = sorted(left.things & right.things)
    points = min(_THING * len(shared), _THINGS)
    return Score(points, f"both name {', '.join(shared[:3])}")


def _ages(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    """Ages of people: who is not named is told by them."""
    if left.ages.isdisjoint(right.ages):
        return NOTHING
    shared = sorted(left.ages & right.ages)
    points = min(_AGE * len(shared), _AGES)
    return Score(points, f"people of {', '.join(str(one) for one in shared[:3])}")


def _counts(left: Signature, right: Signature) -> Score:
    if left.counts.isdisjoint(right.counts):
        return NOTHING
    shared = sorted(left.counts & right.counts)
    return Score(1.0, f"share the number {shared[0][1]} ({shared[0][0].value})")


def _substances(left: Signature, right: Signature) -> Score:
    shared = sorted(left.substances & right.substances)
    if shared:
        points = 0.5 * len(shared[:3])
        return Score(points, f"both on {', '.join(shared[:3])}")
    return Score(-1.5 if _others(left, right) else 0.0, "on other substances")


def _others(left: Signature, right: Signature) -> bool:
    return bool(left.substances and right.substances) and not related(
        left.substances, right.substances
    )


def _route(left: Signature, right: Signature) -> Score:
    if left.route.isdisjoint(right.route):
        return NOTHING
    shared = sorted(left.route & right.route)
    return Score(min(0.5 * len(shared), 1.5), f"same way: {', '.join(shared)}" if shared else "")


def _agencies(left: Signature, right: Signature) -> Score:
    if left.agencies.isdisjoint(right.agencies):
        return NOTHING
    shared = sorted(left.agencies & right.agencies)[:2]
    points = 0.5 * len(shared)
    return Score(points, f"same authority: {', '.join(shared)}" if shared else "")


_Rule = Callable[[Signature, Signature, Rarity], Score]
# Each with the fields of which both signatures must have one for it to say anything.
_STRONG: tuple[tuple[tuple[str, ...], _Rule], ...] = (
    (("people",), compare_people),
    (("course",), _order),
    (("operations", "groups", "nicknames"), _named),
    (("courts",), _courts),
    (("figures",), compare_figures),
    (("towns",), _towns),
    (("towns",), recalled_raid),
    (("things",), _things),
    (("ages",), _ages),
)
_WEAK: tuple[tuple[str, Callable[[Signature, Signature], Score]], ...] = (
    ("counts", _counts),
    ("substances", _substances),
    ("route", _route),
    ("agencies", _agencies),
)
