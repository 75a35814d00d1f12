"""How strongly two signatures speak for, and against, the same doings."""

from __future__ import annotations

import math
from collections.abc import Callable

from consilience.grouping.figures import compare_figures
from consilience.grouping.kinship import related
from consilience.grouping.order import impossible
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
_WEAK_SUM = 2.0
# From here on steps tell of one doing, not only of one town.
_SAME_STEP = 3.0


def compare(left: Signature, right: Signature, rarity: Rarity) -> Score:
    """Points for and against, with the reasons in words; negative where more speaks against."""
    found = [rule(left, right, rarity) for rule in _STRONG]
    steps = compare_steps(left, right, rarity)
    if steps.value >= _SAME_STEP and (
        compare_figures(left, right, rarity).value < -1 or _others(left, right)
    ):
        # Two hauls at one port on one day: another drug or weight halves what the port tells.
        steps = Score(steps.value / 2, steps.reason)
    strong = [one for one in (*found, steps) if one.value]
    weak = [one for rule in _WEAK if (one := rule(left, right)).value]
    order = sorted(strong + weak, key=lambda one: (-one.value, one.reason))
    # One route, one authority and one drug are common to hundreds of cases.
    points = sum(one.value for one in strong) + min(sum(one.value for one in weak), _WEAK_SUM)
    return Score(round(points, 3), "; ".join(one.reason for one in order))


def ceiling(left: Signature, right: Signature) -> float:
    """More than this `compare` does not find; infinity where it takes a closer look to tell."""
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
    )
    if not all(one.isdisjoint(other) for one, other in strong):
        return math.inf
    weak = sum(max(rule(left, right).value, 0.0) for rule in _WEAK)
    return min(weak, _WEAK_SUM)


def _people(left: Signature, right: Signature, rarity: Rarity) -> Score:
    # Names that are one share two words.
    near = not left.doubles.isdisjoint(right.doubles)
    shared = sorted(_shared_names(left.people, right.people)) if near else []
    if shared:
        points = sum(3.0 * rarity.person(one) for one in shared[:3])
        return Score(points, f"share {', '.join(one.title() for one in shared[:3])}")
    if len(left.people) > 1 and len(right.people) > 1:
        return Score(-3.0, "name other people")
    # One person each may be two of one gang; not so often where not even a word is shared.
    if left.people and right.people and left.words.isdisjoint(right.words):
        return Score(-1.5, "name another person")
    return NOTHING


def _order(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    return impossible(left.course, right.course)


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
_STRONG: tuple[_Rule, ...] = (
    _people,
    _order,
    _named,
    _courts,
    compare_figures,
    _towns,
    recalled_raid,
)
_WEAK: tuple[Callable[[Signature, Signature], Score], ...] = (
    _counts,
    _substances,
    _route,
    _agencies,
)
