"""What every check is given, and how it says its arithmetic."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from consilience.casefile import CaseEvent, Check, Claim, Finding, Person
from consilience.reconciling.disputes.counts import wholes
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.joining.events import Joined
from consilience.reconciling.options import Sources
from consilience.types import EventType, Role
from consilience.values.count import Count
from consilience.values.quantity import Quantity

# Nine reports that add up alike are one check; the page shows the words of the first few.
MOST_SPANS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """A case before its checks."""

    events: Sequence[tuple[CaseEvent, Joined]]
    findings: Sequence[Finding]
    people: Sequence[Person]
    cast: Cast
    sources: Sources

    def of(self, event: CaseEvent, role: Role) -> tuple[Finding, ...]:
        """Findings of one slot of one event."""
        return tuple(one for one in self.findings if one.event == event.id and one.role is role)


def check(rule: str, what: str, holds: bool, claims: Iterable[Claim]) -> Check:
    """A check with the words that it rests on, each span once, sorted."""
    spans = sorted({(one.report, one.span) for one in claims})
    return Check(rule=rule, what=what, holds=holds, spans=tuple(spans[:MOST_SPANS]))


def whole_counts(joined: Joined) -> Mapping[int, list[Claim]]:
    """Numbers of people that the tellings mean as the whole, with their claims."""
    by_role = {
        role: [one for one in joined.claims() if one.role is role]
        for role in (Role.COUNT, Role.PERSON, Role.PENALTY, Role.PLEA)
    }
    return {
        number: [
            one
            for one in by_role[Role.COUNT]
            if isinstance(one.value, Count) and int(one.value.quantity.number) == number
        ]
        for number in sorted(wholes(by_role))
    }


def figure(quantity: Quantity) -> str:
    """`more than 5,300,000 tablets`, `11.9 kg`: a figure as people read it."""
    words = {">": "more than ", ">=": "at least ", "<": "less than ", "<=": "up to ", "~": "about "}
    number = f"{quantity.number:,f}"
    if "." in number:
        number = number.rstrip("0").rstrip(".")
    unit = quantity.unit.id
    # Units of the trade that are words take a plural; symbols and currency codes do not.
    plural = "s" if len(unit) > 3 and unit.islower() and quantity.number != 1 else ""
    return f"{words.get(quantity.bound.value, '')}{number}{f' {unit}{plural}' if unit else ''}"


def noun(kind: EventType, role: str = "person") -> str:
    """`sentenced`, `arrested`; for things their own name."""
    if role != "person":
        return f"{role}s"
    return _DONE.get(kind, "people")


_DONE: Mapping[EventType, str] = {
    EventType.ARREST: "arrested",
    EventType.CHARGE: "charged",
    EventType.PLEA: "with a plea",
    EventType.CONVICTION: "convicted",
    EventType.SENTENCE: "sentenced",
    EventType.ACQUITTAL: "acquitted",
    EventType.EXTRADITION: "extradited",
    EventType.DEATH: "dead",
}
