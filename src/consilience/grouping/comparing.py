"""How strongly two signatures speak for, and against, the same doings."""

from __future__ import annotations

from collections.abc import Callable

from consilience.grouping.order import impossible
from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Figure, Signature
from consilience.grouping.steps import compare_steps
from consilience.types import Score
from consilience.values.quantity import Bound
from consilience.values.rounding import agree, coarser, precision, slip

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
        _figures(left, right, rarity).value < -1 or _others(left, right)
    ):
        # Two hauls at one port on one day: another drug or weight halves what the port tells.
        steps = Score(steps.value / 2, steps.reason)
    strong = [one for one in (*found, steps) if one.value]
    weak = [one for rule in _WEAK if (one := rule(left, right, rarity)).value]
    order = sorted(strong + weak, key=lambda one: (-one.value, one.reason))
    # One route, one authority and one drug are common to hundreds of cases.
    points = sum(one.value for one in strong) + min(sum(one.value for one in weak), _WEAK_SUM)
    return Score(round(points, 3), "; ".join(one.reason for one in order))


def _people(left: Signature, right: Signature, rarity: Rarity) -> Score:
    shared = sorted(_shared_names(left.people, right.people))
    if shared:
        points = sum(3.0 * rarity.person(one) for one in shared[:3])
        return Score(points, f"share {', '.join(one.title() for one in shared[:3])}")
    if len(left.people) > 1 and len(right.people) > 1:
        return Score(-3.0, "name other people")
    # One person each may be two of one gang; not so often where not even a word is shared.
    if left.people and right.people and not _words(left.people) & _words(right.people):
        return Score(-1.5, "name another person")
    return Score(0.0, "")


def _order(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    return impossible(left.course, right.course)


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
        return Score(3.0 * rarity.phrase(operations[0]), f"share {operations[0]}")
    # A cartel or a nickname alone tells of many cases.
    shared = sorted((left.groups & right.groups) | (left.nicknames & right.nicknames))
    points = sum(rarity.phrase(one) for one in shared[:2])
    return Score(min(points, 1.5), f"share {', '.join(shared[:2])}" if shared else "")


def _courts(left: Signature, right: Signature, rarity: Rarity) -> Score:
    shared = sorted(left.courts & right.courts)
    if not shared:
        return Score(0.0, "")
    return Score(rarity.phrase(shared[0]), f"share the court ({shared[0]})")


def _figures(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    agreed: dict[tuple[str, str], float] = {}
    clashed: dict[str, float] = {}
    for one in left.figures:
        for other in right.figures:
            if one.of != other.of or one.quantity.unit.dimension != other.quantity.unit.dimension:
                continue
            points = _figure_points(one, other)
            if points > 0:
                key = one.of, _show(one)
                agreed[key] = max(points, agreed.get(key, 0.0))
            elif points < 0:
                clashed[f"{one.of} {_show(one)} against {_show(other)}"] = points
    # One figure that agrees outweighs those that do not: reports correct their figures.
    if agreed:
        best = sorted(agreed.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
        figures = ", ".join(f"{of} {figure}" for (of, figure), _ in best)
        return Score(sum(one[1] for one in best), f"same figure: {figures}")
    if clashed:
        worst = min(clashed, key=lambda one: (clashed[one], one))
        return Score(clashed[worst], f"other figure: {worst}")
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
    if left.type is not right.type:
        return 0.0
    # What was first told as "about" is often far off.
    return -0.5 if Bound.ABOUT in (one.bound, other.bound) else -1.5


def _towns(left: Signature, right: Signature, rarity: Rarity) -> Score:
    """Towns that both texts are about though no event of one of them has the place."""
    stepped = {step.town for step in left.steps | right.steps if step.town}
    both = {one.town for one in left.steps} & {one.town for one in right.steps}
    shared = sorted((left.towns & right.towns & stepped) - both)[:2]
    points = sum(rarity.town(one) for one in shared)
    return Score(points, f"both on {', '.join(shared)}" if shared else "")


def _counts(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    shared = sorted(left.counts & right.counts)
    if not shared:
        return Score(0.0, "")
    return Score(1.0, f"share the number {shared[0][1]} ({shared[0][0].value})")


def _substances(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    shared = sorted(left.substances & right.substances)
    if shared:
        points = 0.5 * len(shared[:3])
        return Score(points, f"both on {', '.join(shared[:3])}")
    return Score(-1.5 if _others(left, right) else 0.0, "on other substances")


def _others(left: Signature, right: Signature) -> bool:
    return bool(left.substances and right.substances and not left.substances & right.substances)


def _route(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    shared = sorted(left.route & right.route)
    return Score(min(0.5 * len(shared), 1.5), f"same way: {', '.join(shared)}" if shared else "")


def _agencies(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    shared = sorted(left.agencies & right.agencies)[:2]
    points = 0.5 * len(shared)
    return Score(points, f"same authority: {', '.join(shared)}" if shared else "")


def _show(figure: Figure) -> str:
    return figure.quantity.show().lstrip("=")


_Rule = Callable[[Signature, Signature, Rarity], Score]
_STRONG: tuple[_Rule, ...] = (_people, _order, _named, _courts, _figures, _towns)
_WEAK: tuple[_Rule, ...] = (_counts, _substances, _route, _agencies)
