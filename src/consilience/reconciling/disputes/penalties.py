"""Which two penalties of one person cannot both stand."""

from __future__ import annotations

import re

from consilience.reconciling.disputes.guess import side_by_side
from consilience.reconciling.disputes.renderings import life_and_term
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.folding.form import Form
from consilience.values.penalty import Imposed, Limit, Penalty

_CUSTODY = ("prison", "life", "death", "death suspended")
_EACH = re.compile(
    r"\b(?:each|per|apiece|every|total\w*|altogether|in all|combined)\b", re.IGNORECASE
)
_MANY_COUNTS = 20


def penalties_clash(one: Form, other: Form, cast: Cast) -> bool:
    """Whether two penalties or pleas of one person exclude each other; of a group none do."""
    left, right = one.value, other.value
    if not isinstance(left, Imposed) or not isinstance(right, Imposed):
        return False
    if left.whom.isdigit() or not _one_person(left.whom, right.whom, cast):
        return False
    mine, theirs = left.what, right.what
    if not isinstance(mine, Penalty) or not isinstance(theirs, Penalty):
        return mine.meet(theirs) is None
    if Limit.GIVEN not in (mine.limit, theirs.limit) or mine.limit is not theirs.limit:
        return False
    if mine.measure in _CUSTODY and theirs.measure in _CUSTODY:
        return (
            mine.meet(theirs) is None
            and not side_by_side(one, other)
            and not _life_range(mine, theirs)
        )
    return (
        mine.measure == theirs.measure
        and mine.meet(theirs) is None
        and not side_by_side(one, other)
        and not _per_count(one, other)
    )


def _one_person(left: str, right: str, cast: Cast) -> bool:
    """Whether both name one person, misspelt or not (`Basher`, `Bashar`)."""
    return left.casefold() == right.casefold() or cast.one(left, right)


def _per_count(one: Form, other: Form) -> bool:
    """A fine for each count, and what the counts make together."""
    sizes = [
        form.value.what.quantity
        for form in (one, other)
        if isinstance(form.value, Imposed) and isinstance(form.value.what, Penalty)
    ]
    figures = sorted(each.number * each.unit.factor for each in sizes if each is not None)
    if len(figures) < 2 or not figures[0]:
        return False
    times = figures[1] / figures[0]
    said = any(_EACH.search(claim.sentence.text) for form in (one, other) for claim in form.claims)
    return said and times == int(times) and times < _MANY_COUNTS


def _life_range(one: Penalty, other: Penalty) -> bool:
    """`Reclusion perpetua`, 20 years and 1 day to 40 years, is printed as a life term."""
    ranges = [each.quantity.upper for each in (one, other) if each.quantity is not None]
    return life_and_term(one, other) and any(each is not None for each in ranges)
