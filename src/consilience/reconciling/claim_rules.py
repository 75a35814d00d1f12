"""What people decide about claims."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from consilience.casefile import Claim
from consilience.decision import Decision
from consilience.reconciling.additions import added_claim, role_of
from consilience.reconciling.claims import Told
from consilience.reconciling.plan import FACTUALITIES, Plan, claim_address, event_address, set_aside
from consilience.types import Factuality, ReportId, Span, Value
from consilience.values.written import parse

_CLAIM = re.compile(r"claim:(?P<report>.+):(?P<start>\d+)-(?P<end>\d+):(?P<role>\w+)")


def reject_claim(plan: Plan, decision: Decision) -> str | None:
    """Leave the claim out."""
    return _change(plan, decision, lambda _: None)


def see_claim(plan: Plan, decision: Decision) -> str | None:
    """Change nothing; the claim must be there, with the value that was seen."""
    return _change(plan, decision, lambda one: one)


def correct_claim(plan: Plan, decision: Decision) -> str | None:
    """Give the claim another value; the words stay as they are."""
    value = _value(plan, decision.target, decision.value)
    if isinstance(value, str):
        return value
    return _change(
        plan, decision, lambda one: replace(one, value=value, doubt=None, score=None), was=False
    )


def claim_factuality(plan: Plan, decision: Decision) -> str | None:
    """Say how far the report stands behind the claim."""
    if decision.value not in FACTUALITIES:
        return f"'{decision.value}' is no factuality"
    how = Factuality(decision.value)
    return _change(plan, decision, lambda one: replace(one, factuality=how))


def set_claim_aside(plan: Plan, decision: Decision) -> str | None:
    """Leave the claim out, and list its words as set aside."""
    spans: list[tuple[ReportId, Span]] = []

    def note(one: Claim) -> None:
        spans.append((one.report, one.span))

    reason = _change(plan, decision, note)
    set_aside(plan, decision, spans)
    return reason


def _value(plan: Plan, target: str, written: str | None) -> Value | str:
    """The value in the notation of the slot that an address names, or why there is none."""
    role = role_of(target)
    if role is None:
        return "no such slot"
    if written is None:
        return "no value is given"
    try:
        return plan.completed(parse(role, written, plan.units))
    except ValueError:
        return f"'{written}' is not in the notation of {role.value}"


def _change(
    plan: Plan, decision: Decision, change: Callable[[Claim], Claim | None], *, was: bool = True
) -> str | None:
    """Change the claims that a decision is about, or say why there are none.

    Args:
        plan: What is changed.
        decision: Its target names the claim.
        change: What becomes of it; None leaves it out.
        was: Whether a claim that has another value now than it had then is another claim.
    """
    hit, now = False, ""
    changed: list[Told] = []
    for one in plan.told:
        claims: list[Claim] = []
        for claim in one.claims:
            fits = _fits(claim, decision)
            if fits and was and decision.was and claim.value.show() != decision.was:
                fits, now = False, claim.value.show()
            after = change(claim) if fits else claim
            hit = hit or fits
            claims += [after] if after is not None else []
        changed.append(replace(one, claims=tuple(claims)))
    if not hit:
        return f"it was {decision.was} then and is {now} now" if now else "no such claim"
    plan.told = tuple(changed)
    return None


def _fits(claim: Claim, decision: Decision) -> bool:
    """Whether a claim is the one meant: at its very words, or the same value on words that meet.

    A newer reader may take a word more or less for the same value.
    """
    if claim_address(claim) == decision.target:
        return decision.quote is None or claim.span.text == decision.quote
    found = _CLAIM.fullmatch(decision.target)
    return bool(
        found
        and decision.was
        and claim.value.show() == decision.was
        and (claim.report, claim.role.value) == (found["report"], found["role"])
        and claim.span.start < int(found["end"])
        and int(found["start"]) < claim.span.end
    )


def add_claim(plan: Plan, decision: Decision) -> str | None:
    """Add a value that the machine missed to a telling of an event."""
    address, _, written = (decision.value or "").partition(" ")
    told = next((one for one in plan.told if event_address(one) == address), None)
    if told is None or plan.sources is None:
        return f"no such event: {address or 'no value is given'}"
    value = _value(plan, decision.target, written or None)
    if isinstance(value, str):
        return value
    made = added_claim(decision, value, told, plan.sources)
    if isinstance(made, str):
        return made
    claims = tuple(sorted((*told.claims, made), key=lambda one: (one.role.value, one.span)))
    plan.told = tuple(replace(one, claims=claims) if one is told else one for one in plan.told)
    return None
