"""Disputes that time makes: figures of another stage, figures that grew."""

from __future__ import annotations

import re

from consilience.casefile import DisputeKind
from consilience.reconciling.disputes.context import Context
from consilience.reconciling.disputes.guess import Guess, figure, near, side_by_side
from consilience.reconciling.folding.form import Form
from consilience.reconciling.verdicts import DECIDED
from consilience.types import Role, Value
from consilience.values.count import Count
from consilience.values.quantity import Bound, Quantity

_STAGES = {
    Role.VALUE: (
        re.compile(r"\bwholesale\b", re.IGNORECASE),
        re.compile(r"\b(?:street|retail)\b", re.IGNORECASE),
    ),
    Role.AMOUNT: (
        re.compile(
            r"\b(?:charged|convicted|indict\w+|pleaded|pled|guilty|counts?|court|prosecut\w+"
            r"|net|pure|purity|dry)\b",
            re.IGNORECASE,
        ),
        re.compile(
            r"\b(?:seiz\w+|found|discover\w+|recover\w+|haul|caught|intercept\w+|gross)\b",
            re.IGNORECASE,
        ),
    ),
}
_SEVERAL = 2


def stage(one: Form, other: Form, _context: Context) -> Guess | None:
    """Two near figures of one telling, or two valuations of which each says what it values."""
    left, right = figure(one), figure(other)
    if left is None or right is None or isinstance(one.value, Count):
        return None
    if side_by_side(one, other) and (one.role is Role.AMOUNT or _worths(one, other)):
        return Guess(
            DisputeKind.STAGE,
            explained=True,
            reason=f"one report prints both {one.shown()} and {other.shown()}: probably weighed or "
            "counted at two stages (found, charged)",
        )
    if one.role is Role.AMOUNT and near(left, right) and _worths(one, other):
        return Guess(
            DisputeKind.STAGE,
            explained=True,
            reason=f"{one.shown()} and {other.shown()}: what was found, and what was charged",
        )
    if one.role is Role.VALUE and _worths(one, other):
        return Guess(DisputeKind.STAGE, explained=True, reason="wholesale price and street price")
    return None


def later(one: Form, other: Form, context: Context) -> Guess | None:
    """All reports of one figure are older than all reports of the other."""
    if figure(one) is None or context.scene.type in DECIDED:
        return None
    for old, new in ((one, other), (other, one)):
        last, first = context.last_day(old), context.first_day(new)
        if _estimate(old) and not _estimate(new) and last and (context.last_day(new) or "") > last:
            return Guess(
                DisputeKind.SUPERSEDED,
                explained=True,
                reason=f"{old.shown()} was an estimate, {new.shown()} a later count",
            )
        # Later alone is not better: one late text against several is as likely to recall it wrong.
        if context.texts(new) == 1 and context.texts(old) > _SEVERAL:
            continue
        if last and first and last < first:
            return Guess(
                DisputeKind.SUPERSEDED,
                explained=False,
                reason=f"{old.shown()} until {last}, {new.shown()} from {first} on",
            )
    return None


def _estimate(form: Form) -> bool:
    """Whether every report hedges the figure, its headline aside ("300 kilos": "around 300")."""
    hedged = {claim.report for claim in form.claims if _is_about(claim.value)}
    return figure(form) is not None and hedged == form.reports()


def _is_about(value: Value) -> bool:
    size = getattr(value, "quantity", value)
    return isinstance(size, Quantity) and size.bound is Bound.ABOUT


def _worths(one: Form, other: Form) -> bool:
    """Whether the words around one figure are of one stage, and those of the other of the next."""
    early, late = _STAGES[one.role]
    return any(
        all(early.search(claim.sentence.text) for claim in form.claims)
        and all(late.search(claim.sentence.text) for claim in rival.claims)
        and not any(early.search(claim.sentence.text) for claim in rival.claims)
        for form, rival in ((one, other), (other, one))
    )
