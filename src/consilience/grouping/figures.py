"""How strongly the figures of two signatures speak for, and against, the same doings."""

from __future__ import annotations

from functools import lru_cache

from consilience.grouping.marks import Figure
from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature
from consilience.grouping.steps import NOTHING
from consilience.types import Score
from consilience.values.quantity import Bound
from consilience.values.rounding import agree, coarser, precision, slip


def compare_figures(left: Signature, right: Signature, _rarity: Rarity) -> Score:
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
    # One figure that agrees outweighs those that do not: reports correct their figures.
    if agreed:
        best = sorted(agreed.items(), key=lambda pair: (-pair[1], pair[0]))[:2]
        figures = ", ".join(f"{of} {figure}" for (of, figure), _ in best)
        return Score(sum(one[1] for one in best), f"same figure: {figures}")
    if clashed:
        worst = min(clashed, key=lambda one: (clashed[one], one))
        return Score(clashed[worst], f"other figure: {worst}")
    return NOTHING


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
        return 2.5 if digits > 2 and not bounded else 1.5
    if slip(one, other) or slip(other, one):
        return 1.5
    if one.meet(other) is not None or coarser(one, other) or coarser(other, one):
        return 0.0
    if left.type is not right.type:
        return 0.0
    # What was first told as "about" is often far off.
    return -0.5 if Bound.ABOUT in (one.bound, other.bound) else -1.5


def _show(figure: Figure) -> str:
    return figure.quantity.show().lstrip("=")
