"""What a person adds that the machine missed: an event, or a value of one, on words of a report."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.casefile import Claim
from consilience.decision import Decision
from consilience.reconciling.claims import Told, sentence_of
from consilience.reconciling.log import digest_of
from consilience.reconciling.options import Sources
from consilience.reconciling.voices import voice_of
from consilience.types import (
    Event,
    EventId,
    EventType,
    Factuality,
    ReportId,
    Role,
    Span,
    Value,
)

_WHERE = re.compile(r"(?P<report>.+):(?P<start>\d+)-(?P<end>\d+):(?P<what>\w+)")


def added_event(decision: Decision, sources: Sources) -> Told | str:
    """A telling of an event on the words of `event:REPORT:START-END:TYPE`, or why there is none.

    Its factuality is `value` where that is given, else asserted.
    """
    place = _where(decision.target.removeprefix("event:"), sources)
    if isinstance(place, str):
        return place
    report, span, what = place
    if what not in {one.value for one in EventType}:
        return f"'{what}' is no type of event"
    if decision.value and decision.value not in {one.value for one in Factuality}:
        return f"'{decision.value}' is no factuality"
    event = Event(
        id=EventId(f"d-{digest_of(decision)}"),
        type=EventType(what),
        trigger=span,
        slots=(),
        factuality=Factuality(decision.value or Factuality.ASSERTED),
    )
    return Told(report, event, ())


def added_claim(decision: Decision, value: Value, told: Told, sources: Sources) -> Claim | str:
    """A claim of a telling on the words of `claim:REPORT:START-END:SLOT`, or why there is none."""
    place = _where(decision.target.removeprefix("claim:"), sources)
    if isinstance(place, str):
        return place
    report, span, what = place
    if report != told.report:
        return "its event is told by another report"
    return Claim(
        report=report,
        event=told.event.id,
        type=told.event.type,
        role=Role(what),
        value=value,
        span=span,
        sentence=sentence_of(sources.readings[report], span),
        factuality=told.event.factuality,
        voice=voice_of(sources.readings[report], span, sources.options.knowledge),
        lineage=sources.options.lineage(report, span)[0],
    )


def role_of(target: str) -> Role | None:
    """The slot that an address names, None for a slot that there is not."""
    name = target.rpartition(":")[2]
    return Role(name) if name in {one.value for one in Role} else None


def spans_of(target: str, sources: Sources) -> tuple[ReportId, Span] | str:
    """The words of `span:REPORT:START-END`, or why there are none."""
    found = _where(f"{target.removeprefix('span:')}:any", sources)
    return found if isinstance(found, str) else found[:2]


def _where(address: str, sources: Sources) -> tuple[ReportId, Span, str] | str:
    found = _WHERE.fullmatch(address)
    if not found:
        return "the address has no span"
    report = ReportId(found["report"])
    text = sources.reports[report].text if report in sources.reports else ""
    start, end = int(found["start"]), int(found["end"])
    if not 0 <= start < end <= len(text):
        return "no such words"
    return report, Span(start, end, text[start:end]), found["what"]


def without_span(told: Sequence[Told], report: ReportId, span: Span) -> tuple[Told, ...]:
    """The tellings without events and values whose words lie in a passage."""

    def inside(one: Span) -> bool:
        return span.start <= one.start and one.end <= span.end

    kept = []
    for one in told:
        if one.report != report:
            kept.append(one)
        elif not inside(one.event.trigger):
            claims = tuple(each for each in one.claims if not inside(each.span))
            kept.append(Told(one.report, one.event, claims))
    return tuple(kept)
