"""Disputes about whose figure it is: another body, court or event, or a part of the whole."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from consilience.casefile import DisputeKind
from consilience.reconciling.citing import cited
from consilience.reconciling.claims import Told
from consilience.reconciling.disputes.context import Context
from consilience.reconciling.disputes.guess import Guess, figure
from consilience.reconciling.disputes.renderings import same_court
from consilience.reconciling.folding.form import Form
from consilience.reconciling.penalties import heaviest
from consilience.reconciling.verdicts import VERDICTS
from consilience.types import EventType, Role
from consilience.values.agency import Agency
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.penalty import Imposed
from consilience.values.quantity import Bound
from consilience.values.rounding import agree, precision

_THINGS = ("package",)
# Of two numbers of people in court this near each other neither is meant as a part.
_MISCOUNT = Decimal("0.75")
# A fiftieth of a load is lost in the rounding of the whole.
_TRIFLE = 50
# Written digits from which on two events hardly share a figure by chance.
_FINGERPRINT = 2


def body(one: Form, other: Form, context: Context) -> Guess | None:
    """Two authorities for one deed, two courts for one decision, two hearings of one person."""
    if one.role is Role.AGENCY:
        return Guess(
            DisputeKind.AGENCY,
            explained=False,
            reason=f"{one.shown()} or {other.shown()}: each is said to have acted alone",
        )
    if one.role is Role.COURT and same_court(one.shown(), other.shown()):
        return Guess(
            DisputeKind.TRANSLATION,
            explained=True,
            reason=f"{one.shown()} and {other.shown()}: one court's rank in other words",
        )
    if one.role is Role.COURT:
        return Guess(
            DisputeKind.INSTANCE,
            explained=False,
            reason="two courts for one decision: one may belong to another instance or hearing",
        )
    if isinstance(one.value, Imposed) and _heard_twice(one, other, context):
        return Guess(
            DisputeKind.INSTANCE,
            explained=False,
            reason="the case was heard twice: one penalty may be of another instance",
        )
    return None


def elsewhere(one: Form, other: Form, context: Context) -> Guess | None:
    """One of both is what the reports say of another event, which only looks like this one."""
    if one.role not in (Role.AMOUNT, Role.VALUE, Role.PENALTY, Role.DATE, Role.PLACE):
        return None
    for form, rival in ((one, other), (other, one)):
        if len(form.reports()) > len(rival.reports()) or _rounded(form):
            continue
        for report, kind, slot in context.background():
            if (
                kind is context.scene.type
                and slot.role is form.role
                and slot.value.show() == form.shown()
                and report not in form.reports()
            ):
                return Guess(
                    DisputeKind.INSTANCE,
                    explained=True,
                    reason=f"{cited(report)} gives {form.shown()} for another event",
                )
    return None


def part(one: Form, other: Form, context: Context) -> Guess | None:
    """One number of people fits the heaviest penalties alone, or one telling prints both."""
    pair = _counts(one, other)
    if pair is None:
        return None
    low, high = pair
    for telling in context.tellings:
        parts = heaviest(telling.claims, low, context.cast)
        if parts:
            words = " + ".join(each.say() for each in parts)
            return Guess(
                DisputeKind.SCOPE,
                explained=True,
                reason=f"{low} fits the heaviest penalties alone, {words}, of {high} "
                f"({cited(telling.report)})",
            )
        if {low, high} <= _told(telling):
            return Guess(
                DisputeKind.SCOPE,
                explained=True,
                reason=f"{cited(telling.report)} prints both {low} and {high}",
            )
    return None


def load(one: Form, other: Form, context: Context) -> Guess | None:
    """One amount is the other and what else the reports print, of this event or of another."""
    left, right = one.value, other.value
    if not isinstance(left, Amount) or not isinstance(right, Amount):
        return None
    low, high = sorted((left, right), key=_size)
    if low.quantity.upper or high.quantity.upper or low.quantity.bound in (">", ">=", "<", "<="):
        return None
    for third in context.amounts():
        if third.show() in (low.show(), high.show()):
            continue
        if third.quantity.unit.dimension != low.quantity.unit.dimension or not _size(third):
            continue
        if min(_size(low), _size(third)) * _TRIFLE < _size(high):
            continue
        whole = (_size(low) + _size(third)) / high.quantity.unit.factor
        if agree(replace(high.quantity, number=whole), high.quantity):
            return Guess(
                DisputeKind.SCOPE,
                explained=True,
                reason=f"{high.show()} is {low.show()} and {third.show()} together",
            )
    return None


def _size(amount: Amount) -> Decimal:
    return amount.quantity.number * amount.quantity.unit.factor


def share(one: Form, other: Form, context: Context) -> Guess | None:
    """One number may count a part of the other; in court only where they are far apart."""
    pair = _counts(one, other)
    if pair is None:
        return None
    low, high = pair
    if context.scene.type in VERDICTS and low > high * _MISCOUNT:
        return None
    return Guess(
        DisputeKind.SCOPE, explained=False, reason=f"{low} may count only a part of {high}"
    )


def sides(one: Form, other: Form, context: Context) -> Guess | None:
    """Two voices value one haul, or two bodies each in their own release."""
    if one.role is not Role.VALUE:
        return None
    voices = [valuers(form, context) for form in (one, other)]
    if not all(voices) or voices[0] & voices[1]:
        return None
    names = " and ".join(", ".join(sorted(each)) for each in voices)
    return Guess(DisputeKind.AGENCY, explained=False, reason=f"valued by {names}")


def valuers(form: Form, context: Context) -> frozenset[str]:
    """Who puts this figure on it: whom the texts cite, else who publishes or acts."""
    cited = frozenset(claim.voice.name for claim in form.claims if claim.voice is not None)
    if cited:
        return cited
    own = [context.publisher(report) for report in sorted(form.reports())]
    if all(own):
        return frozenset(one for one in own if one)
    addresses = {(claim.report, claim.event) for claim in form.claims}
    return frozenset(
        claim.value.name
        for telling in context.tellings
        if telling.address() in addresses
        for claim in telling.claims
        if claim.role is Role.AGENCY and isinstance(claim.value, Agency)
    )


def _rounded(form: Form) -> bool:
    """Whether a figure is hedged or round: then two events share it by chance."""
    size = figure(form)
    return size is not None and (size.bound is not Bound.EXACT or precision(size) < _FINGERPRINT)


def _heard_twice(one: Form, other: Form, context: Context) -> bool:
    """Whether a report of the case tells what an appeal brought, or prints both penalties."""
    if one.reports() & other.reports():
        return True
    return any(
        event.type is EventType.APPEAL and slot.role is Role.PENALTY
        for reading in context.sources.readings.values()
        for event in reading.events
        if event.main
        for slot in event.slots
    )


def _counts(one: Form, other: Form) -> tuple[int, int] | None:
    left, right = one.value, other.value
    if not isinstance(left, Count) or not isinstance(right, Count) or left.role in _THINGS:
        return None
    low, high = sorted((left.quantity.number, right.quantity.number))
    return int(low), int(high)


def _told(telling: Told) -> set[int]:
    """Numbers of people or things of a telling, hedged ones too."""
    return {
        int(claim.value.quantity.number)
        for claim in telling.claims
        if isinstance(claim.value, Count)
    }
