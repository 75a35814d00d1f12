"""What people decided, applied to what the reports tell; what no longer fits is listed as stale."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from consilience.casefile import Act, Claim, Decision
from consilience.reconciling.claims import Address, Told
from consilience.types import ReportId, Value
from consilience.values.quantity import Unit
from consilience.values.written import parse

Pair = tuple[str, str]


@dataclass(slots=True)
class Plan:
    """Decisions sorted by what they act on.

    Args:
        told: The tellings without rejected ones, with corrected values.
        merged: Pairs of tellings that are one event; `split` pairs are two.
        same: Pairs of names that are one person's; `not_same` pairs are two people's.
        stale: Decisions that fit nothing any more, each with the reason.
    """

    told: tuple[Told, ...]
    merged: list[tuple[Address, Address]] = field(default_factory=list)
    split: list[tuple[Address, Address]] = field(default_factory=list)
    same: list[Pair] = field(default_factory=list)
    not_same: list[Pair] = field(default_factory=list)
    stale: list[tuple[Decision, str]] = field(default_factory=list)


def apply(told: Sequence[Told], decisions: Iterable[Decision], units: Mapping[str, Unit]) -> Plan:
    """The tellings after all decisions, oldest first: a later one on the same target wins.

    Targets (docs/reference/decisions.md): `claim:REPORT:START-END:SLOT`,
    `event:REPORT:START-END:TYPE` (the span of its trigger), `person:NAME`, `report:ID`.
    Decisions on reports are for grouping; here they are neither applied nor stale.
    """
    plan = Plan(told=tuple(told))
    inside = {str(one.report) for one in told}
    for decision in decisions:
        kind, _, address = decision.target.partition(":")
        if kind in ("claim", "event") and address.partition(":")[0] not in inside:
            continue  # another case's report
        rule = _RULES.get((kind, decision.act))
        if rule is not None:
            reason = rule(plan, decision, units)
        elif kind in ("report", "case") or decision.act is Act.ACCEPT:
            reason = None
        else:
            reason = f"'{decision.act.value}' means nothing for a {kind}"
        if reason:
            plan.stale.append((decision, reason))
    return plan


def about(
    decisions: Iterable[Decision], told: Sequence[Told], reports: Collection[ReportId], slug: str
) -> tuple[Decision, ...]:
    """Those that are about one case: its reports, people whom they name, or the case itself.

    One log serves a whole collection; what it says of another case is not decided here.
    """
    names = {claim.value.show() for one in told for claim in one.claims}
    inside = {f"report:{one}" for one in reports}
    kept = []
    for one in decisions:
        kind, _, address = one.target.partition(":")
        ends = {address, (one.value or "").removeprefix("person:")}
        if (
            (kind in ("claim", "event") and f"report:{address.partition(':')[0]}" in inside)
            or (kind == "person" and ends & names)
            or (kind == "report" and {one.target, one.value} & inside)
            or (kind == "case" and address == slug)
        ):
            kept.append(one)
    return tuple(kept)


def claim_address(claim: Claim) -> str:
    """How the log names a claim."""
    return f"claim:{claim.report}:{claim.span.start}-{claim.span.end}:{claim.role.value}"


def event_address(told: Told) -> str:
    """How the log names a telling of an event."""
    trigger = told.event.trigger
    return f"event:{told.report}:{trigger.start}-{trigger.end}:{told.event.type.value}"


def _reject_claim(plan: Plan, decision: Decision, _units: Mapping[str, Unit]) -> str | None:
    return _change(plan, decision.target, lambda _: None)


def _correct_claim(plan: Plan, decision: Decision, units: Mapping[str, Unit]) -> str | None:
    role = decision.target.rpartition(":")[2]
    if decision.value is None:
        return "no value is given"
    claims = [one for each in plan.told for one in each.claims if one.role.value == role]
    if not claims:
        return "no such claim"
    try:
        value: Value = parse(claims[0].role, decision.value, units)
    except ValueError:
        return f"'{decision.value}' is not in the notation of {role}"
    return _change(
        plan, decision.target, lambda one: replace(one, value=value, doubt=None, score=None)
    )


def _change(plan: Plan, target: str, change: Callable[[Claim], Claim | None]) -> str | None:
    hit = False
    changed: list[Told] = []
    for one in plan.told:
        claims: list[Claim] = []
        for claim in one.claims:
            if claim_address(claim) != target:
                claims.append(claim)
                continue
            hit = True
            after = change(claim)
            claims += [after] if after is not None else []
        changed.append(replace(one, claims=tuple(claims)))
    plan.told = tuple(changed)
    return None if hit else "no such claim"


def _reject_event(plan: Plan, decision: Decision, _units: Mapping[str, Unit]) -> str | None:
    kept = tuple(one for one in plan.told if event_address(one) != decision.target)
    hit = len(kept) < len(plan.told)
    plan.told = kept
    return None if hit else "no such event"


def _pair_events(plan: Plan, decision: Decision, _units: Mapping[str, Unit]) -> str | None:
    found = []
    for address in (decision.target, decision.value or ""):
        hits = [one.address() for one in plan.told if event_address(one) == address]
        if not hits:
            return f"no such event: {address or 'no value is given'}"
        found.append(hits[0])
    pairs = plan.merged if decision.act in (Act.MERGE, Act.SAME) else plan.split
    pairs.append((found[0], found[1]))
    return None


def _pair_people(plan: Plan, decision: Decision, _units: Mapping[str, Unit]) -> str | None:
    if not decision.value:
        return "no second name is given"
    pair = (decision.target.partition(":")[2], decision.value.removeprefix("person:"))
    one_person = decision.act in (Act.SAME, Act.MERGE)
    (plan.same if one_person else plan.not_same).append(pair)
    return None


_Rule = Callable[[Plan, Decision, Mapping[str, Unit]], str | None]
_RULES: Mapping[tuple[str, Act], _Rule] = {
    ("claim", Act.REJECT): _reject_claim,
    ("claim", Act.CORRECT): _correct_claim,
    ("event", Act.REJECT): _reject_event,
    ("event", Act.MERGE): _pair_events,
    ("event", Act.SAME): _pair_events,
    ("event", Act.SPLIT): _pair_events,
    ("event", Act.NOT_SAME): _pair_events,
    ("person", Act.SAME): _pair_people,
    ("person", Act.MERGE): _pair_people,
    ("person", Act.NOT_SAME): _pair_people,
    ("person", Act.SPLIT): _pair_people,
}
