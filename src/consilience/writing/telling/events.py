"""One line an event: what was seized, who was arrested, how it began."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from consilience.casefile import CaseEvent, Finding, Status
from consilience.types import EventType, Factuality, Role
from consilience.values.date import Date
from consilience.writing.telling.lines import Clause, Line, Piece, joined, say, state
from consilience.writing.view import View
from consilience.writing.words.dates import when_words
from consilience.writing.words.stages import DECIDED, FACTUALITY
from consilience.writing.words.values import value_words

MOST_A_ROLE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How an event type is told: its head, and its slots in order with the words before each."""

    head: str
    roles: tuple[tuple[Role, str], ...]


_WHO = ((Role.PERSON, ""), (Role.COUNT, ""), (Role.ORGANIZATION, "of "))
_WHERE = ((Role.COURT, "before "), (Role.FACILITY, "at a "), (Role.PLACE, "in "), (Role.DATE, ""))
_BY = ((Role.AGENCY, "by "), (Role.OPERATION, "in "))
_WHAT = (
    (Role.AMOUNT, ""),
    (Role.ITEM, ""),
    (Role.SUBSTANCE, ""),
    (Role.VALUE, "said to be worth "),
)
_ROUTE = (
    (Role.ORIGIN, "from "),
    (Role.TRANSIT, "by way of "),
    (Role.DESTINATION, "to "),
    (Role.CONVEYANCE, "by "),
)
_PASSED = ((Role.FROM, "from "), (Role.TO, "to "))
_FOR = ((Role.OFFENCE, "for "), (Role.PENALTY, ""), (Role.PLEA, ""))

_HEADS: Mapping[EventType, str] = {
    EventType.TIP_OFF: "How it began: a tip",
    EventType.INVESTIGATION: "Investigated",
    EventType.SEARCH: "Searched",
    EventType.SEIZURE: "Seized",
    EventType.ARREST: "Arrested",
    EventType.CHARGE: "Charged",
    EventType.EXTRADITION: "Surrendered",
    EventType.PLEA: "Pleas",
    EventType.CONVICTION: "Convicted",
    EventType.ACQUITTAL: "Acquitted",
    EventType.SENTENCE: "Sentenced",
    EventType.APPEAL: "Appeal",
    EventType.TRAFFICKING: "The trade, as reported",
    EventType.MANUFACTURE: "Made, as reported",
    EventType.CONTROL_MEASURE: "Control measure",
    EventType.DEATH: "Died",
    EventType.OVERDOSE: "Overdoses",
    EventType.STATISTIC: "Figure",
}
_ORDERS: Mapping[EventType, tuple[tuple[Role, str], ...]] = {
    EventType.SEIZURE: (*_WHAT, *_WHERE, *_ROUTE, *_BY, *_WHO, *_FOR),
    EventType.SEARCH: ((Role.FACILITY, ""), *_WHO, *_WHERE, *_BY, *_WHAT, *_FOR),
    EventType.TIP_OFF: (*_PASSED, *_WHERE, *_WHO, *_BY, *_WHAT),
    EventType.INVESTIGATION: (*_BY, *_WHO, *_WHERE, *_WHAT, *_FOR),
    EventType.TRAFFICKING: (*_WHAT, *_ROUTE, *_WHO, *_WHERE, *_FOR, *_BY),
    EventType.MANUFACTURE: (*_WHAT, *_WHERE, *_WHO, *_FOR, *_BY),
}
_ANY = (*_WHO, *_FOR, *_WHAT, *_PASSED, *_WHERE, *_BY, *_ROUTE)
# The conduct itself: here nobody is named without saying how far the law has gone with them.
CONDUCT = frozenset({EventType.TRAFFICKING, EventType.MANUFACTURE})


def frame(event: EventType) -> Frame:
    """How that type is told; every role stands in it once."""
    order = dict.fromkeys(_ORDERS.get(event, _ANY) + _ANY + _WHAT)
    roles: dict[Role, str] = {}
    for role, words in order:
        roles.setdefault(role, words)
    return Frame(head=_HEADS[event], roles=tuple(roles.items()))


def event_line(view: View, event: CaseEvent) -> Line | None:
    """The line of one event, None where nothing is known of it but that it happened."""
    clauses = event_clauses(view, event, lambda _: True)
    if not clauses:
        return None
    doubt = FACTUALITY[event.factuality]
    head = f"{frame(event.type).head} ({doubt})" if doubt else frame(event.type).head
    return Line(head=head, pieces=(*joined(view, clauses), say(".")))


def event_clauses(
    view: View, event: CaseEvent, wanted: Callable[[Finding], bool]
) -> tuple[Clause, ...]:
    """What is known of an event, slot by slot, of the findings that are `wanted`."""
    findings = [one for one in view.findings.get(event.id, ()) if wanted(one) and shown(one)]
    clauses: list[Clause] = []
    for role, before in frame(event.type).roles:
        some = weightiest([one for one in findings if one.role is role])
        clauses.extend(
            clause(view, finding, "" if place else before, event)
            for place, finding in enumerate(some[:MOST_A_ROLE])
        )
        if some[MOST_A_ROLE:]:
            clauses.append(_rest(view, some[MOST_A_ROLE:]))
    return tuple(clauses)


def clause(view: View, finding: Finding, before: str, event: CaseEvent) -> Clause:
    """One value with the words before it and a mark where it is disputed or doubtful."""
    text = value_words(finding.value, spell=True)
    if isinstance(finding.value, Date):
        text = when_words(finding.value.edtf)
    if finding.role is Role.PERSON and event.type in CONDUCT:
        text += accused_note(view, finding)
    if all(claim.doubt for claim in finding.claims):
        before += "probably "
    pieces = [say(before)] if before else []
    pieces.append(state(view, text, finding))
    if finding.status is Status.DISPUTED:
        pieces.append(Piece(text=" [disputed]", href=f"#{view.anchor(finding)}", kind="dispute"))
    return Clause(pieces=tuple(pieces), findings=(finding,))


def accused_note(view: View, finding: Finding) -> str:
    """` (accused; not reported as convicted)` unless the case says that a court has decided."""
    person = view.person(finding.value)
    if person and person.stage in DECIDED:
        return ""
    return " (accused; not reported as convicted)"


def shown(finding: Finding) -> bool:
    """Whether the first screen tells it: misspellings and denials stand in the table only."""
    return finding.status is not Status.VARIANT and any(
        claim.factuality is not Factuality.DENIED for claim in finding.claims
    )


def weightiest(findings: Sequence[Finding]) -> list[Finding]:
    """Findings that most independent texts give first, then most reports, then by value."""
    return sorted(
        findings,
        key=lambda one: (
            -one.lineages[0],
            -len({claim.report for claim in one.claims}),
            one.value.show(),
        ),
    )


def _rest(view: View, findings: Sequence[Finding]) -> Clause:
    piece = state(view, f"and {len(findings)} more", findings[0])
    return Clause(pieces=(piece,), findings=())
