"""What sort of contradiction it probably is: rules in order, the first that explains it wins."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from consilience.casefile import Dispute, DisputeKind
from consilience.reconciling.disputes.context import Context, latest
from consilience.reconciling.folding.form import Form
from consilience.reconciling.penalties import heaviest
from consilience.types import Role
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.quantity import Quantity
from consilience.values.rounding import slip

_THINGS = ("package",)


@dataclass(frozen=True, slots=True)
class Guess:
    """One hypothesis about a dispute."""

    kind: DisputeKind
    explained: bool
    reason: str


def dispute(form: Form, rivals: Sequence[Form], context: Context) -> Dispute:
    """Why `form` and its rivals cannot both stand, judged against the best supported rival."""
    order = sorted(rivals, key=lambda one: (-len(one.reports() - form.reports()), one.shown()))
    guess = guess_kind(form, order[0], context)
    corrected = context.takes_back(form, order[0]) or context.takes_back(order[0], form)
    return Dispute(
        rivals=tuple(one.shown() for one in order),
        kind=guess.kind,
        explained=guess.explained,
        reason=guess.reason,
        latest=latest((form, *order), context),
        corrected_by=corrected,
    )


def guess_kind(one: Form, other: Form, context: Context) -> Guess:
    """The first hypothesis that fits; symmetric in the two forms."""
    low, high = sorted((one, other), key=lambda each: each.shown())
    for rule in _RULES:
        guess = rule(low, high, context)
        if guess is not None:
            return guess
    return Guess(DisputeKind.REAL, explained=False, reason="nothing explains it away")


def _unit(one: Form, other: Form, _context: Context) -> Guess | None:
    left, right = _quantity(one), _quantity(other)
    if left is None or right is None:
        return None
    # Of two figures the one that fewer reports print is the likelier slip.
    pairs = [(left, right, one, other), (right, left, other, one)]
    pairs.sort(key=lambda each: len(each[2].reports()))
    for wrong, kept, _, _ in pairs:
        why = slip(wrong, kept)
        if why:
            return Guess(DisputeKind.UNIT, explained=True, reason=why)
    return None


def _other_noun(one: Form, other: Form, context: Context) -> Guess | None:
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


def _wording(one: Form, other: Form, _context: Context) -> Guess | None:
    if one.role is not Role.OFFENCE:
        return None
    odd = one if one.shown() == "other" else other
    words = min({claim.span.text for claim in odd.claims})
    return Guess(
        DisputeKind.TRANSLATION,
        explained=True,
        reason=f"'{words}' names another offence with the words of this one",
    )


def _body(one: Form, other: Form, _context: Context) -> Guess | None:
    if one.role is Role.AGENCY:
        return Guess(
            DisputeKind.AGENCY,
            explained=False,
            reason=f"{one.shown()} or {other.shown()}: each is said to have acted alone",
        )
    if one.role is Role.COURT:
        return Guess(
            DisputeKind.INSTANCE,
            explained=False,
            reason="two courts for one decision: one may belong to another instance or hearing",
        )
    return None


def _stage(one: Form, other: Form, _context: Context) -> Guess | None:
    """Two near figures side by side in one telling are of two stages, not of two reports."""
    counted = isinstance(one.value, Count)
    tellings = {(claim.report, claim.event) for claim in one.claims}
    both = any((claim.report, claim.event) in tellings for claim in other.claims)
    if counted or not both or _quantity(one) is None:
        return None
    return Guess(
        DisputeKind.STAGE,
        explained=True,
        reason=f"one report prints both {one.shown()} and {other.shown()}: probably weighed or "
        "counted at two stages (found, charged)",
    )


def _corrected(one: Form, other: Form, context: Context) -> Guess | None:
    if _quantity(one) is None:
        return None
    for form, rival in ((one, other), (other, one)):
        report = context.takes_back(form, rival)
        if report:
            return Guess(
                DisputeKind.SUPERSEDED,
                explained=True,
                reason=f"{report} gives {form.shown()} and takes an earlier figure back",
            )
        report = context.stands_behind(form, rival)
        if report:
            return Guess(
                DisputeKind.SUPERSEDED,
                explained=False,
                reason=f"{report} says {form.shown()} itself and only cites {rival.shown()}",
            )
    return None


def _part(one: Form, other: Form, context: Context) -> Guess | None:
    left, right = one.value, other.value
    if not isinstance(left, Count) or not isinstance(right, Count) or left.role in _THINGS:
        return None
    low, high = sorted((left, right), key=lambda each: each.quantity.number)
    number = int(low.quantity.number)
    for telling in context.tellings:
        parts = heaviest(telling.claims, number, context.cast)
        if parts:
            words = " + ".join(part.say() for part in parts)
            return Guess(
                DisputeKind.SCOPE,
                explained=True,
                reason=f"{number} fits the heaviest penalties alone, {words}, of "
                f"{int(high.quantity.number)} ({telling.report})",
            )
    return Guess(
        DisputeKind.SCOPE,
        explained=False,
        reason=f"{number} may count only a part of {int(high.quantity.number)}",
    )


def _misprint(one: Form, other: Form, context: Context) -> Guess | None:
    left, right = _quantity(one), _quantity(other)
    if left is None or right is None:
        return None
    if not one.reports() & other.reports() and context.one_text(one, other):
        reason = "a copy of one text changed the figure"
    elif _swapped(left, right):
        reason = "the same digits in another order"
    else:
        return None
    return Guess(DisputeKind.REAL, explained=False, reason=reason)


def _sides(one: Form, other: Form, _context: Context) -> Guess | None:
    if one.role is not Role.VALUE:
        return None
    sides = [
        {claim.voice.side for claim in form.claims if claim.voice is not None}
        for form in (one, other)
    ]
    if not all(sides) or sides[0] & sides[1]:
        return None
    names = " and ".join(", ".join(sorted(each)) for each in sides)
    return Guess(DisputeKind.AGENCY, explained=False, reason=f"valued by {names}")


def _later(one: Form, other: Form, context: Context) -> Guess | None:
    """All reports of one figure are older than all reports of the other."""
    if _quantity(one) is None:
        return None
    for old, new in ((one, other), (other, one)):
        last, first = context.last_day(old), context.first_day(new)
        if last and first and last < first:
            return Guess(
                DisputeKind.SUPERSEDED,
                explained=False,
                reason=f"{old.shown()} until {last}, {new.shown()} from {first} on",
            )
    return None


def _quantity(form: Form) -> Quantity | None:
    value = form.value
    found = value.quantity if isinstance(value, (Amount, Count)) else value
    return found if isinstance(found, Quantity) else None


def _swapped(left: Quantity, right: Quantity) -> bool:
    """Whether two figures of one unit and length have the same digits in another order."""
    one, other = f"{left.number:f}", f"{right.number:f}"
    return left.unit == right.unit and len(one) == len(other) and sorted(one) == sorted(other)


_RULES: tuple[Callable[[Form, Form, Context], Guess | None], ...] = (
    _unit,
    _other_noun,
    _wording,
    _body,
    _stage,
    _corrected,
    _part,
    _misprint,
    _sides,
    _later,
)
