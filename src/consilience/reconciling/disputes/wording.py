"""Disputes that other words make: a noun, an offence or a term rendered as something else."""

from __future__ import annotations

from consilience.casefile import DisputeKind
from consilience.reconciling.disputes.context import Context
from consilience.reconciling.disputes.guess import Guess
from consilience.reconciling.disputes.renderings import life_and_term, other_substance
from consilience.reconciling.folding.form import Form
from consilience.types import Role
from consilience.values.count import Count
from consilience.values.penalty import Imposed


def lab(one: Form, other: Form, _context: Context) -> Guess | None:
    """What was weighed turned out to be something else."""
    if not other_substance(one, other):
        return None
    return Guess(
        DisputeKind.LAB_RESULT,
        explained=True,
        reason=f"{one.shown()} and {other.shown()} are one haul: it was tested",
    )


def noun(one: Form, other: Form, context: Context) -> Guess | None:
    """`three ships` where other reports have three containers: the noun was changed."""
    for form, rival in ((one, other), (other, one)):
        value = form.value
        if not isinstance(value, Count) or value.role == "person":
            continue
        for third in context.forms:
            if (
                isinstance(third.value, Count)
                and third.value.role not in ("person", value.role)
                and third.value.quantity.same(value.quantity)
                and value.quantity.number > 1
                and third.reports() - form.reports()
                and len(third.reports()) >= len(form.reports())
                and not third.reports() & form.reports()
            ):
                return Guess(
                    DisputeKind.TRANSLATION,
                    explained=True,
                    reason=f"{form.shown()} is the {third.shown()} of other reports in other "
                    f"words, so it is no rival of {rival.shown()}",
                )
    return None


def offence(one: Form, other: Form, _context: Context) -> Guess | None:
    """The words of one offence for another."""
    if one.role is not Role.OFFENCE:
        return None
    odd = one if one.shown() == "other" else other
    words = min({claim.span.text for claim in odd.claims})
    return Guess(
        DisputeKind.TRANSLATION,
        explained=True,
        reason=f"'{words}' names another offence with the words of this one",
    )


def life(one: Form, other: Form, _context: Context) -> Guess | None:
    """A life term, and the years that a law or a translator puts for it."""
    left, right = one.value, other.value
    if not isinstance(left, Imposed) or not isinstance(right, Imposed):
        return None
    if not life_and_term(left.what, right.what):
        return None
    return Guess(
        DisputeKind.TRANSLATION,
        explained=True,
        reason=f"{left.what.show()} and {right.what.show()}: a life term may be told in years",
    )
