"""Figures that a report takes back: which one is gone, which stands, and who says so."""

from __future__ import annotations

import re

from consilience.casefile import DisputeKind
from consilience.reconciling.citing import cited
from consilience.reconciling.disputes.context import Context
from consilience.reconciling.disputes.guess import Guess, figure, kind_of, near
from consilience.reconciling.folding.form import Form
from consilience.reconciling.retraction_words import takes_back
from consilience.reconciling.retractions import (
    disowned,
    in_one_sentence,
    in_one_telling,
    taken_back,
)
from consilience.types import ReportId, Role


def retracted(one: Form, other: Form, _context: Context) -> Guess | None:
    """One report prints both, and takes one of them back."""
    for gone, stands in ((one, other), (other, one)):
        by = taken_back(gone, stands)
        if by is not None:
            return Guess(
                DisputeKind.SUPERSEDED,
                explained=True,
                reason=f"{cited(by)} takes {gone.shown()} back: {stands.shown()} stands",
            )
    report = in_one_telling(one, other)
    left, right = figure(one), figure(other)
    if left is None or right is None or report is None:
        return None
    # "604 kg seized, 602 charged": two stages, whatever another sentence calls earlier.
    stages = near(left, right) and one.role is Role.AMOUNT
    if stages and not in_one_sentence(one, other) and not disowned(one, other):
        return None
    return Guess(
        DisputeKind.SUPERSEDED,
        explained=True,
        reason=f"{cited(report)} prints {one.shown()} and {other.shown()}, "
        "and takes one of them back",
    )


def corrected(one: Form, other: Form, context: Context) -> Guess | None:
    """A report takes one figure back, or says the other itself and only cites the first."""
    if figure(one) is None:
        return None
    for form, rival in ((one, other), (other, one)):
        report = corrector(form, rival, context)
        if report:
            return Guess(
                DisputeKind.SUPERSEDED,
                explained=True,
                reason=f"{cited(report)} gives {form.shown()} and takes an earlier figure back",
            )
        report = context.stands_behind(form, rival)
        if report:
            return Guess(
                DisputeKind.SUPERSEDED,
                explained=False,
                reason=f"{cited(report)} says {form.shown()} itself and only cites {rival.shown()}",
            )
    for form in (one, other):
        report = _withdrawn(form, context)
        if report:
            return Guess(
                DisputeKind.SUPERSEDED,
                explained=True,
                reason=f"{cited(report)} takes {form.shown()} back",
            )
    return None


def corrected_by(one: Form, other: Form, context: Context) -> ReportId | None:
    """The report that calls one of two figures wrong, None where none does."""
    if figure(one) is None or figure(other) is None:
        return None
    return corrector(one, other, context) or corrector(other, one, context)


def corrector(form: Form, rival: Form, context: Context) -> ReportId | None:
    """A report that prints `form` and takes an earlier figure back, None where none does.

    It must print `form` alone, or mention the rival's figure in an aside or near the cue. A report
    that says which figure it takes back says nothing of any other.
    """
    sure = taken_back(rival, form) or taken_back(form, rival)
    if sure is not None:
        return sure
    for report in sorted(form.reports() - rival.reports()):
        if (
            _known_by(rival, report, context)
            and not _says_which(report, context)
            and any(takes_back(one) for one in _near(form, rival, report, context))
        ):
            return report
    return in_one_telling(form, rival)


def _says_which(report: ReportId, context: Context) -> bool:
    return any(
        claim.retracted
        for telling in context.tellings
        if telling.report == report
        for claim in telling.claims
    )


def _withdrawn(form: Form, context: Context) -> ReportId | None:
    """A report whose sentence takes `form` back for another, later figure of the slot."""
    for other in context.forms:
        alike = other.role is form.role and kind_of(other.value) == kind_of(form.value)
        if other is not form and alike and _older(form, other, context):
            report = in_one_telling(form, other)
            if report is not None:
                return report
    return None


def _near(form: Form, rival: Form, report: ReportId, context: Context) -> tuple[str, ...]:
    """The sentences that print `form`, and what is set aside that prints the rival."""
    near = [one.sentence.text for one in form.claims if one.report == report]
    asides = [f"{one.span.text} {one.why}" for one in context.sources.readings[report].asides]
    return (*near, *(one for one in asides if _figures(one) & _printed(rival)))


def _known_by(rival: Form, report: ReportId, context: Context) -> bool:
    """Whether `rival` was out when a report came out: nobody corrects what is yet to come."""
    day, first = context.sources.published(report), context.first_day(rival)
    return day is None or first is None or first <= day


def _older(form: Form, other: Form, context: Context) -> bool:
    mine, theirs = context.first_day(form), context.first_day(other)
    return bool(mine and theirs and mine < theirs)


def _figures(text: str) -> set[str]:
    return {one.replace(",", "").rstrip(".") for one in re.findall(r"\d[\d,.]*", text)}


def _printed(form: Form) -> set[str]:
    return {figure for one in form.claims for figure in _figures(one.span.text)}
