"""What people decide about events, and about passages of a report."""

from __future__ import annotations

from dataclasses import replace

from consilience.decision import Act, Decision
from consilience.reconciling.additions import added_event, spans_of, without_span
from consilience.reconciling.claims import Told
from consilience.reconciling.plan import FACTUALITIES, Plan, event_address, set_aside
from consilience.types import Factuality


def reject_event(plan: Plan, decision: Decision) -> str | None:
    """Leave the telling out with all its claims."""
    kept = tuple(one for one in plan.told if event_address(one) != decision.target)
    hit = len(kept) < len(plan.told)
    plan.told = kept
    return None if hit else "no such event"


def see_event(plan: Plan, decision: Decision) -> str | None:
    """Change nothing; the telling must be there."""
    hit = any(event_address(one) == decision.target for one in plan.told)
    return None if hit else "no such event"


def event_factuality(plan: Plan, decision: Decision) -> str | None:
    """Say how far the report stands behind the event."""
    if decision.value not in FACTUALITIES:
        return f"'{decision.value}' is no factuality"
    how = Factuality(decision.value)
    reason = see_event(plan, decision)
    plan.told = tuple(
        one
        if event_address(one) != decision.target
        else Told(
            one.report,
            replace(one.event, factuality=how),
            tuple(replace(each, factuality=how) for each in one.claims),
        )
        for one in plan.told
    )
    return reason


def set_event_aside(plan: Plan, decision: Decision) -> str | None:
    """Leave the telling out, and list its trigger as set aside."""
    hits = [one for one in plan.told if event_address(one) == decision.target]
    set_aside(plan, decision, [(one.report, one.event.trigger) for one in hits])
    return reject_event(plan, decision)


def set_span_aside(plan: Plan, decision: Decision) -> str | None:
    """Leave out whatever stands in a passage, and list it as set aside."""
    if plan.sources is None:
        return "no such words"
    place = spans_of(decision.target, plan.sources)
    if isinstance(place, str):
        return place
    report, span = place
    if decision.quote is not None and span.text != decision.quote:
        return "other words stand there now"
    plan.told = without_span(plan.told, report, span)
    set_aside(plan, decision, [place])
    return None


def add_event(plan: Plan, decision: Decision) -> str | None:
    """Add a telling of an event that the machine missed."""
    if plan.sources is None:
        return "no such words"
    if see_event(plan, decision) is None:
        return "there is such an event already"
    made = added_event(decision, plan.sources)
    if isinstance(made, str):
        return made
    plan.told = tuple(
        sorted((*plan.told, made), key=lambda one: (one.report, one.event.trigger, one.event.id))
    )
    return None


def pair_events(plan: Plan, decision: Decision) -> str | None:
    """Say that two tellings are one event, or two."""
    found = []
    for address in (decision.target, decision.value or ""):
        hits = [one.address() for one in plan.told if event_address(one) == address]
        if not hits:
            return f"no such event: {address or 'no value is given'}"
        found.append(hits[0])
    pairs = plan.merged if decision.act in (Act.MERGE, Act.SAME) else plan.split
    pairs.append((found[0], found[1]))
    return None
