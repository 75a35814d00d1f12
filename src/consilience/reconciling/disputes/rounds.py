"""Values of a step that was taken in rounds: of other people, or on other days, no rivals."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations, product

from consilience.casefile import Claim
from consilience.reconciling.entities.uses import name_in
from consilience.reconciling.folding.form import Form
from consilience.types import EventId, EventType, ReportId, Role
from consilience.values.date import Date

Claims = Mapping[Role, Sequence[Claim]]
Telling = tuple[ReportId, EventId]

BY_PERSON = frozenset(
    {
        EventType.ARREST,
        EventType.CHARGE,
        EventType.EXTRADITION,
        EventType.PLEA,
        EventType.CONVICTION,
        EventType.ACQUITTAL,
        EventType.SENTENCE,
    }
)
"""Steps that befall one person after the other: nine defendants plead on nine days."""

CONDUCT = frozenset({EventType.TRAFFICKING, EventType.MANUFACTURE, EventType.INVESTIGATION})
"""What goes on for years; a load arrives once, and a newsroom mistakes its day by little."""

_SO_FAR = re.compile(r"\b(?:to date|(?:so|thus) far|until now|as of)\b", re.IGNORECASE)
_NEAR = dt.timedelta(days=10)


def of_others(one: Form, other: Form, claims: Claims, who: Callable[[str], str]) -> bool:
    """Whether whoever prints one names other people for the step than whoever prints the other.

    Args:
        one: A value of a step that befalls people one by one.
        other: Another.
        claims: Everything said of the event.
        who: What stands for the person behind a name.
    """
    named = _named(claims, who)
    sides = [
        [named.get((claim.report, claim.event), frozenset()) for claim in form.claims]
        for form in (one, other)
    ]
    return all(
        mine and theirs and mine.isdisjoint(theirs) for mine, theirs in product(sides[0], sides[1])
    )


def on_several_days(claims: Claims) -> bool:
    """Whether a report itself prints two days for the step: then nobody's day is wrong."""
    days: dict[ReportId, list[Date]] = {}
    for claim in claims.get(Role.DATE, ()):
        if isinstance(claim.value, Date):
            days.setdefault(claim.report, []).append(claim.value)
    return any(
        one.meet(other) is None for each in days.values() for one, other in combinations(each, 2)
    )


def is_tally(form: Form) -> bool:
    """Whether a number is how far things had come by then: `six have pleaded guilty to date`."""
    return form.role is Role.COUNT and all(
        _SO_FAR.search(claim.sentence.text) for claim in form.claims
    )


def is_of_a_stretch(one: Form, other: Form) -> bool:
    """Whether a date of conduct is of more than a day, or weeks from the other: it went on."""
    ends = [form.value.days() for form in (one, other) if isinstance(form.value, Date)]
    days = [first for first, last in ends if first is not None and first == last]
    return len(days) < len(ends) or abs(days[0] - days[-1]) > _NEAR


def _named(claims: Claims, who: Callable[[str], str]) -> Mapping[Telling, frozenset[str]]:
    found: dict[Telling, set[str]] = {}
    for role in (Role.PERSON, Role.PENALTY, Role.PLEA):
        for claim in claims.get(role, ()):
            name = name_in(claim.value)
            if name:
                found.setdefault((claim.report, claim.event), set()).add(who(name))
    return {telling: frozenset(names) for telling, names in found.items()}
