"""How strongly the figures of two signatures speak for, and against, the same doings."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from consilience.grouping.kinship import akin, related
from consilience.grouping.marks import Figure
from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature
from consilience.grouping.steps import NOTHING
from consilience.types import Score
from consilience.values.quantity import Bound, Quantity
from consilience.values.rounding import agree, coarser, precision, slip


def compare_figures(left: Signature, right: Signature, _rarity: Rarity) -> Score:
    """Points for figures that agree, or against where none does."""
    return figures_agree(left, right)


def figures_agree(left: Signature, right: Signature) -> Score:
    """Points for figures that agree, or against where none does."""
    agreed: dict[tuple[str, str], float] = {}
    clashed: dict[str, float] = {}
    for kind in left.figured.keys() & right.figured.keys():
        for one in left.figured[kind]:
            for other in right.figured[kind]:
                points = _points(one, other)
                if points > 0:
                    key = one.of, _show(one)
                    agreed[key] = max(points, agreed.get(key, 0.0))
                elif points < 0:
                    clashed[f"{one.of} {_show(one)} against {_show(other)}"] = points
    agreed.update(_of_kin(left, right))
    # One figure that agrees outweighs those that do not: reports correct their figures.
    if agreed:
        best = sorted(agreed.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
        figures = ", ".join(f"{of} {figure}" for (of, figure), _ in best)
        return Score(sum(one[1] for one in best), f"same figure: {figures}")
    if clashed:
        worst = min(clashed, key=lambda one: (clashed[one], one))
        return Score(clashed[worst], f"other figure: {worst}")
    return NOTHING


def may_be_kin(left: Signature, right: Signature) -> bool:
    """Whether figures of two drugs may be of one: both in one unit, and the one drug of the other.

    An authority names what a laboratory found, a newsroom what is stamped on the tablets.
    """
    if not left.measured or left.measured.isdisjoint(right.measured):
        return False
    return related(left.substances, right.substances)


def _of_kin(left: Signature, right: Signature) -> dict[tuple[str, str], float]:
    """Figures that agree though each report names its drug otherwise.

    Nothing where none of them has three digits: a round weight of a class is everybody's.
    """
    if not may_be_kin(left, right):
        return {}
    kin = {}
    for kind in sorted(left.figured.keys() - right.figured.keys()):
        for other in sorted(right.figured.keys() - left.figured.keys()):
            if kind[1] != other[1] or not akin(kind[0], other[0]):
                continue
            for mine in left.figured[kind]:
                for theirs in right.figured[other]:
                    if (points := _points(mine, theirs)) > 0:
                        kin[kind[0], _show(mine)] = points
    return kin if max(kin.values(), default=0.0) > _ROUND else {}


# Digits that agree by chance, and those that hardly do; points for a round figure.
_TWO, _MANY = 2, 3
_ROUND = 1.5
# The pure drug and the sealed bags, the count of the scene and that of the laboratory.
_NEARLY = Decimal("0.01")


# A figure of one report is compared with those of all that it has keys in common with.
@lru_cache(maxsize=65536)
def _points(left: Figure, right: Figure) -> float:
    one, other = left.quantity, right.quantity
    if agree(one, other):
        digits = max(precision(one), precision(other))
        if all(each.bound not in (Bound.EXACT, Bound.ABOUT) for each in (one, other)):
            # "More than a ton" is a threshold of many laws and headlines.
            return 1.0 if digits > 1 else 0.0
        # A figure and a bound made from it agree only in the digits of the bound.
        bounded = any(each.bound not in (Bound.EXACT, Bound.ABOUT) for each in (one, other))
        if digits <= _TWO or bounded:
            return _ROUND
        # 1,728 kg and 3,810 lb: a round figure agrees with a long one by its own digits alone.
        least = min(precision(one), precision(other))
        return 3.5 if digits > _MANY and least >= _MANY else 2.5
    if slip(one, other) or slip(other, one):
        return 1.5
    if one.meet(other) is not None or coarser(one, other) or coarser(other, one):
        return 0.0
    if left.type is not right.type or _nearly(one, other):
        return 0.0
    # What was first told as "about" is often far off.
    return -0.5 if Bound.ABOUT in (one.bound, other.bound) else -1.5


def _nearly(one: Quantity, other: Quantity) -> bool:
    sizes = sorted(each.number * each.unit.factor for each in (one, other))
    return sizes[1] - sizes[0] < sizes[1] * _NEARLY


def _show(figure: Figure) -> str:
    return figure.quantity.show().lstrip("=")
