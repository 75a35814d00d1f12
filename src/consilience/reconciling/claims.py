"""Claims: the smallest things that the reports of a case assert, with words and witness."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from consilience.casefile import Claim
from consilience.reconciling.aftermath import aftermath
from consilience.reconciling.nicknames import without_guesses
from consilience.reconciling.options import Sources
from consilience.reconciling.voices import voice_of
from consilience.types import Event, EventId, EventType, Reading, ReportId, Span

Address = tuple[ReportId, EventId]
"""A report and one of its events."""


@dataclass(frozen=True, slots=True)
class Told:
    """One main event as one report tells it, with its claims."""

    report: ReportId
    event: Event
    claims: tuple[Claim, ...]

    def address(self) -> Address:
        """Where it stands."""
        return self.report, self.event.id


def told_events(sources: Sources) -> tuple[Told, ...]:
    """The main events of every report and what they set off, sorted by report and place."""
    outcome = aftermath(sources)
    texts = {one: sources.reports[one].text for one in sources.reports}
    return tuple(
        Told(report, event, tuple(without_guesses(_claims(report, event, sources), texts[report])))
        for report in sorted(sources.readings)
        for event in sorted(sources.readings[report].events, key=lambda one: (one.trigger, one.id))
        if (event.main and event.type is not EventType.STATISTIC) or (report, event.id) in outcome
    )


def _claims(report: ReportId, event: Event, sources: Sources) -> Iterable[Claim]:
    reading = sources.readings[report]
    for slot in event.slots:
        yield Claim(
            report=report,
            event=event.id,
            type=event.type,
            role=slot.role,
            value=slot.value,
            span=slot.span,
            sentence=sentence_of(reading, slot.span),
            factuality=event.factuality,
            voice=voice_of(reading, slot.span, sources.options.knowledge),
            lineage=sources.options.lineage(report, slot.span)[0],
            doubt=slot.doubt,
            score=slot.score,
        )


def sentence_of(reading: Reading, span: Span) -> Span:
    """The sentence that a span stands in, the span itself where none is known."""
    for one in reading.sentences:
        if one.start <= span.start < one.end:
            return one
    return span
