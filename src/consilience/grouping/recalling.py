"""A find that one report dates only and another puts in the town that both are about."""

from __future__ import annotations

from consilience.grouping.marks import RAID, Step
from consilience.grouping.rarity import Rarity
from consilience.grouping.signature import Signature
from consilience.grouping.steps import NOTHING
from consilience.types import Score

_POINTS = 2.0
_MONTH = 31


def recalled_raid(left: Signature, right: Signature, rarity: Rarity) -> Score:
    """Points where the one tells of a find "in May" and is about the town of the other's find.

    So a report on a verdict names what led to it: the month, and once, in its first sentences,
    the town. Where it gives a town for a find of its own, that town is compared instead.
    """
    both = left.towns & right.towns
    if not both:
        return NOTHING
    return max(
        (_recalls(one, other, both, rarity) for one, other in ((left, right), (right, left))),
        key=lambda each: (each.value, each.reason),
    )


def _recalls(late: Signature, early: Signature, towns: frozenset[str], rarity: Rarity) -> Score:
    raids = [one for one in late.steps if one.type in RAID]
    if any(one.town for one in raids):
        return NOTHING
    for one in sorted(early.steps, key=lambda each: (each.town or "", each.first or 0)):
        if one.type not in RAID or one.town not in towns:
            continue
        if any(_fit(one, other) for other in raids):
            points = _POINTS * rarity.town(one.town, one.country)
            return Score(points, f"a find in {one.town} at a time that fits")
    return NOTHING


def _fit(day: Step, month: Step) -> bool:
    """Whether a step of a known day lies in the day or month of another."""
    first, last, low, high = day.first, day.last, month.first, month.last
    if first is None or last is None or low is None or high is None:
        return False
    return high - low <= _MONTH and low <= first and last <= high
