"""What people decided, applied to what the reports tell; what no longer fits is listed as stale."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence

from consilience.decision import Act, Decision
from consilience.reconciling import claim_rules, event_rules
from consilience.reconciling.claims import Told
from consilience.reconciling.options import Sources
from consilience.reconciling.plan import Plan, as_it_is
from consilience.types import ReportId, Value
from consilience.values.quantity import Unit

# What is said about something and changes nothing of it.
_SAID = frozenset({Act.ACCEPT, Act.CHECK, Act.NOTE, Act.REPLY})


def apply(
    told: Sequence[Told],
    decisions: Iterable[Decision],
    units: Mapping[str, Unit],
    sources: Sources | None = None,
    completed: Callable[[Value], Value] = as_it_is,
) -> Plan:
    """The tellings after all decisions, oldest first: a later one on the same target wins.

    Targets (docs/reference/decisions.md): `claim:REPORT:START-END:SLOT`,
    `event:REPORT:START-END:TYPE` (the span of its trigger), `span:REPORT:START-END`,
    `person:NAME`, `report:ID`. Decisions on reports are for tracing and grouping; here they are
    neither applied nor stale.
    """
    plan = Plan(told=tuple(told), units=units, completed=completed, sources=sources)
    inside = {str(one.report) for one in told} | set(sources.reports if sources else ())
    for decision in decisions:
        kind, _, address = decision.target.partition(":")
        if kind in ("claim", "event", "span") and address.partition(":")[0] not in inside:
            continue  # another case's report
        rule = _RULES.get((kind, decision.act))
        if rule is not None:
            reason = rule(plan, decision)
        elif kind in ("report", "case", "decision") or decision.act in _SAID:
            reason = None
        else:
            reason = f"'{decision.act.value}' means nothing for a {kind}"
        if reason:
            plan.stale.append((decision, reason))
    return plan


def means(kind: str, act: Act) -> bool:
    """Whether an act says anything about what an address of that kind names."""
    return (kind, act) in _RULES or kind in ("report", "case") or act in _SAID


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
            (kind in ("claim", "event", "span") and f"report:{address.partition(':')[0]}" in inside)
            or (kind == "person" and ends & names)
            or (kind == "report" and {one.target, one.value} & inside)
            or (kind == "case" and address == slug)
        ):
            kept.append(one)
    return tuple(kept)


def _pair_people(plan: Plan, decision: Decision) -> str | None:
    if not decision.value:
        return "no second name is given"
    pair = (decision.target.partition(":")[2], decision.value.removeprefix("person:"))
    one_person = decision.act in (Act.SAME, Act.MERGE)
    (plan.same if one_person else plan.not_same).append(pair)
    return None


_Rule = Callable[[Plan, Decision], str | None]
_RULES: Mapping[tuple[str, Act], _Rule] = {
    ("claim", Act.ACCEPT): claim_rules.see_claim,
    ("claim", Act.ADD): claim_rules.add_claim,
    ("claim", Act.CHECK): claim_rules.see_claim,
    ("claim", Act.CORRECT): claim_rules.correct_claim,
    ("claim", Act.FACTUALITY): claim_rules.claim_factuality,
    ("claim", Act.REJECT): claim_rules.reject_claim,
    ("claim", Act.SET_ASIDE): claim_rules.set_claim_aside,
    ("event", Act.ACCEPT): event_rules.see_event,
    ("event", Act.ADD): event_rules.add_event,
    ("event", Act.CHECK): event_rules.see_event,
    ("event", Act.FACTUALITY): event_rules.event_factuality,
    ("event", Act.REJECT): event_rules.reject_event,
    ("event", Act.SET_ASIDE): event_rules.set_event_aside,
    ("span", Act.SET_ASIDE): event_rules.set_span_aside,
    ("event", Act.MERGE): event_rules.pair_events,
    ("event", Act.SAME): event_rules.pair_events,
    ("event", Act.SPLIT): event_rules.pair_events,
    ("event", Act.NOT_SAME): event_rules.pair_events,
    ("person", Act.SAME): _pair_people,
    ("person", Act.MERGE): _pair_people,
    ("person", Act.NOT_SAME): _pair_people,
    ("person", Act.SPLIT): _pair_people,
}
