"""How each event type is told: its head, and its slots in order with the words before each."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from consilience.casefile import Finding
from consilience.types import EventType, Role
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.writing.words.dates import when_words
from consilience.writing.words.values import finding_words, with_a, with_article


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """How an event type is told; every role stands in it once."""

    head: str
    roles: tuple[tuple[Role, str], ...]


_WHO = ((Role.PERSON, ""), (Role.COUNT, ""), (Role.ORGANIZATION, "of "))
_WHERE = ((Role.COURT, "before "), (Role.FACILITY, "at "), (Role.PLACE, "in "), (Role.DATE, ""))
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
    (Role.CONVEYANCE, ""),
)
_PASSED = ((Role.FROM, "from "), (Role.TO, "to "))
_FOR = ((Role.OFFENCE, "for "), (Role.PENALTY, ""), (Role.PLEA, ""))
_ANY = (*_WHO, *_FOR, *_WHAT, *_PASSED, *_WHERE, *_BY, *_ROUTE)

_HEADS: Mapping[EventType, str] = {
    EventType.TIP_OFF: "How it began, a tip",
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
_CARRIED = {"online": "online", "foot": "on foot", "passenger_air": "by passenger aircraft"}
# Names for a whole mixed load: their figures may contain the figures of single drugs.
WHOLES = frozenset({"drugs", "other drugs", "narcotics", "controlled substances"})
# The conduct itself: here nobody is named without saying how far the law has gone with them.
CONDUCT = frozenset({EventType.TRAFFICKING, EventType.MANUFACTURE})


def frame(event: EventType) -> Frame:
    """How that type is told."""
    roles: dict[Role, str] = {}
    for role, before in (*_ORDERS.get(event, ()), *_ANY):
        roles.setdefault(role, before)
    return Frame(head=_HEADS[event], roles=tuple(roles.items()))


def in_prose(finding: Finding, before: str, country: str | None = None) -> str:
    """The value as it stands in a sentence after `before`: `on 3 March`, `the United States`.

    Args:
        finding: What to tell.
        before: The words that stand before it.
        country: ISO code that the sentence has named, left out of places inside it.
    """
    value = finding.value
    if isinstance(value, Place) and value.parts and country and value.country == country:
        return ", ".join(value.parts)
    if isinstance(value, Date):
        return when_words(value.edtf)
    words = finding_words(finding, spell=True)
    if isinstance(value, Place) and not value.parts:
        return with_article(words)
    if finding.role is Role.FACILITY and before:
        return with_a(words)
    if finding.role is Role.CONVEYANCE:
        return _CARRIED.get(value.show(), f"by {words}")
    return words
