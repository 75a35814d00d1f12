"""What decisions do to the tellings of a case, gathered before anything is joined."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from consilience.casefile import Claim, SetAside
from consilience.decision import Decision
from consilience.reconciling.claims import Address, Told
from consilience.reconciling.options import Sources
from consilience.types import Aside, Factuality, ReportId, Span, Value
from consilience.values.quantity import Unit

Pair = tuple[str, str]
FACTUALITIES = frozenset(one.value for one in Factuality)


def as_it_is(value: Value) -> Value:
    """The value itself."""
    return value


@dataclass(slots=True)
class Plan:
    """Decisions sorted by what they act on.

    Args:
        told: The tellings without rejected ones, with corrected values and added ones.
        units: For values in the notation of docs/reference/format.md.
        completed: Gives a written value what knowledge says of it (the classes of a drug).
        sources: The reports, for words that a person points to; None where there are none.
        merged: Pairs of tellings that are one event; `split` pairs are two.
        same: Pairs of names that are one person's; `not_same` pairs are two people's.
        asides: Words that a person set aside, with the reason.
        stale: Decisions that fit nothing any more, each with the reason.
    """

    told: tuple[Told, ...]
    units: Mapping[str, Unit]
    completed: Callable[[Value], Value] = as_it_is
    sources: Sources | None = None
    merged: list[tuple[Address, Address]] = field(default_factory=list)
    split: list[tuple[Address, Address]] = field(default_factory=list)
    same: list[Pair] = field(default_factory=list)
    not_same: list[Pair] = field(default_factory=list)
    asides: list[SetAside] = field(default_factory=list)
    stale: list[tuple[Decision, str]] = field(default_factory=list)


def claim_address(claim: Claim) -> str:
    """How the log names a claim."""
    return claim.address


def event_address(told: Told) -> str:
    """How the log names a telling of an event."""
    trigger = told.event.trigger
    return f"event:{told.report}:{trigger.start}-{trigger.end}:{told.event.type.value}"


def set_aside(plan: Plan, decision: Decision, spans: Iterable[tuple[ReportId, Span]]) -> None:
    """Note words that a person set aside."""
    for report, span in dict.fromkeys(spans):
        why = f"{decision.who} set it aside: {decision.why}"
        plan.asides.append(SetAside(report=report, aside=Aside(span=span, why=why)))
