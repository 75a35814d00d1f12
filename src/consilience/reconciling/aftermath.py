"""Measures that a case set off: told beside it, and in force within days of it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from consilience.reconciling.options import Sources
from consilience.types import Event, EventId, EventType, Factuality, ReportId, Role
from consilience.values.date import Date

_STEPS = frozenset({EventType.SEIZURE, EventType.SEARCH, EventType.ARREST})
# A ban that answers a find is put in force within days; what a law changes takes months.
_SOON = dt.timedelta(days=14)
_EXACT = dt.timedelta(days=7)
_TEXTS = 2


def aftermath(sources: Sources) -> frozenset[tuple[ReportId, EventId]]:
    """Measures, set aside as background, that the reports of the case tell as its outcome.

    A text alone cannot say whether a ban that it mentions was the answer to the find: two texts
    that did not copy each other, and a day at most two weeks after a find or an arrest, can.
    """
    found: set[tuple[ReportId, EventId]] = set()
    finds = [day for _, event in _events(sources) for day in _days_of_step(event)]
    told = [
        (report, event, days)
        for report, event in _events(sources)
        if _is_measure(event)
        for days in _days(event)
        if any(dt.timedelta(0) <= days[0] - last <= _SOON for _, last in finds)
    ]
    for _, _, (first, last) in told:
        alike = [one for one in told if first <= one[2][1] and one[2][0] <= last]
        texts = {sources.options.lineage(report, event.trigger)[0] for report, event, _ in alike}
        if len(texts) >= _TEXTS:
            found |= {(report, event.id) for report, event, _ in alike}
    return frozenset(found)


def _events(sources: Sources) -> Iterable[tuple[ReportId, Event]]:
    for report in sorted(sources.readings):
        for event in sources.readings[report].events:
            yield report, event


def _is_measure(event: Event) -> bool:
    return (
        event.type is EventType.CONTROL_MEASURE
        and not event.main
        and event.factuality is not Factuality.DENIED
    )


def _days_of_step(event: Event) -> list[tuple[dt.date, dt.date]]:
    return _days(event) if event.main and event.type in _STEPS else []


def _days(event: Event) -> list[tuple[dt.date, dt.date]]:
    """First and last day of each date of an event that is told to the week."""
    ends = [
        one.value.days()
        for one in event.slots
        if one.role is Role.DATE and isinstance(one.value, Date)
    ]
    return [(one, other) for one, other in ends if one and other and other - one <= _EXACT]
