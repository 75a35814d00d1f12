"""The events of the case in the order in which they happened, as far as any report says."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.casefile import CaseEvent
from consilience.reconciling.entities.resolving import Cast
from consilience.reconciling.folding.folding import fold
from consilience.reconciling.folding.form import Form
from consilience.reconciling.joining.events import Joined
from consilience.types import EventId, EventType, Factuality, Role
from consilience.values.date import Date

# The strongest standing that any report gives: one that asserts it outweighs one that cites.
_STANDING = (
    Factuality.ASSERTED,
    Factuality.CLAIMED,
    Factuality.ALLEGED,
    Factuality.PLANNED,
    Factuality.DENIED,
)
_STEPS = tuple(EventType)
_LABELLED = (Role.PERSON, Role.AMOUNT, Role.COUNT, Role.PLACE)


def timeline(joined: Sequence[Joined], cast: Cast) -> tuple[tuple[CaseEvent, Joined], ...]:
    """Case events with their tellings: dated ones first, undated ones in the order of procedure.

    Ids count the events of one type in this order (`seizure-1`).
    """
    dated = sorted(((_date(one, cast), one) for one in joined), key=_order)
    numbers: dict[EventType, int] = {}
    found = []
    for date, one in dated:
        numbers[one.type] = numbers.get(one.type, 0) + 1
        found.append((_event(one, date, numbers[one.type], cast), one))
    return tuple(found)


def _event(joined: Joined, date: Date | None, number: int, cast: Cast) -> CaseEvent:
    standings = {one.event.factuality for one in joined.tellings}
    return CaseEvent(
        id=EventId(f"{joined.type.value}-{number}"),
        type=joined.type,
        factuality=min(standings, key=_STANDING.index),
        members=tuple(one.address() for one in joined.tellings),
        date=date.show() if date else None,
        label=_label(joined, cast),
    )


def _date(joined: Joined, cast: Cast) -> Date | None:
    """The date that most reports give, of several the finest, then the earliest."""
    forms = _forms(joined, Role.DATE, cast)
    dates = [(one, one.value) for one in forms if isinstance(one.value, Date)]
    if not dates:
        return None
    return min(dates, key=lambda each: (-len(each[0].backers()), _width(each[1]), each[1].show()))[
        1
    ]


def _forms(joined: Joined, role: Role, cast: Cast) -> tuple[Form, ...]:
    return fold(role, [one for one in joined.claims() if one.role is role], cast)


def _width(date: Date) -> int:
    first, last = date.days()
    return (last - first).days if first and last else 10**6


def _order(pair: tuple[Date | None, Joined]) -> tuple[bool, str, str, int, str]:
    date, joined = pair
    first, last = date.days() if date else (None, None)
    early = first or last
    return (
        early is None,
        early.isoformat() if early else "",
        last.isoformat() if last else "9999",
        _STEPS.index(joined.type),
        str(joined.tellings[0].address()),
    )


def _label(joined: Joined, cast: Cast) -> str:
    """A short name for people: the type and its best supported values."""
    best = []
    for role in _LABELLED:
        forms = sorted(
            _forms(joined, role, cast), key=lambda one: (-len(one.backers()), one.shown())
        )
        best += [one.shown() for one in forms[:1]]
    name = joined.type.value.replace("_", "-")
    return f"{name}: {'; '.join(best)}" if best else name
