"""`readings`: a row a report, what it says in nested columns, as docs/reference/format.md."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import pyarrow as pa

from consilience.batch.tables.parquet import many, real, text, to_bytes, truth, whole
from consilience.types import Aside, Event, Reading, Report, ReportId, Slot, Span, Statement

_SPAN = (whole("start"), whole("end"), text("text"))
_SLOT = (text("slot"), text("value"), *_SPAN, text("doubt"), real("score"), text("score_reason"))
_EVENT = (
    text("id"),
    text("type"),
    *_SPAN,
    text("factuality"),
    truth("main"),
    many("slots", *_SLOT),
)
_STATEMENT = (
    text("speaker"),
    text("speaker_role"),
    text("verb"),
    *_SPAN,
    truth("direct"),
    text("doubt"),
)
SCHEMA = pa.schema(
    [
        text("report"),
        text("publisher"),
        text("published"),
        text("title"),
        text("url"),
        text("retrieved"),
        text("sha256"),
        truth("relevant"),
        text("why"),
        many("events", *_EVENT),
        many("statements", *_STATEMENT),
        many("not_case", *_SPAN, text("why")),
    ]
)


def readings_table(reports: Iterable[Report], readings: Mapping[ReportId, Reading]) -> bytes:
    """The reports that were read, in the order given."""
    return to_bytes((_row(one, readings[one.id]) for one in reports if one.id in readings), SCHEMA)


def _row(report: Report, reading: Reading) -> dict[str, object]:
    return {
        "report": report.id,
        "publisher": report.publisher,
        "published": report.published,
        "title": report.title,
        "url": report.url,
        "retrieved": report.retrieved,
        "sha256": report.sha256,
        "relevant": reading.relevant,
        "why": reading.why,
        "events": [_event(one) for one in reading.events],
        "statements": [_statement(one) for one in reading.statements],
        "not_case": [_aside(one) for one in reading.asides],
    }


def _span(span: Span) -> dict[str, object]:
    return {"start": span.start, "end": span.end, "text": span.text}


def _event(event: Event) -> dict[str, object]:
    return {
        "id": event.id,
        "type": event.type.value,
        **_span(event.trigger),
        "factuality": event.factuality.value,
        "main": event.main,
        "slots": [_slot(one) for one in event.slots],
    }


def _slot(slot: Slot) -> dict[str, object]:
    return {
        "slot": slot.role.value,
        "value": slot.value.show(),
        **_span(slot.span),
        "doubt": slot.doubt,
        "score": slot.score.value if slot.score else None,
        "score_reason": slot.score.reason if slot.score else None,
    }


def _statement(one: Statement) -> dict[str, object]:
    return {
        "speaker": one.speaker,
        "speaker_role": one.role,
        "verb": one.cue,
        **_span(one.span),
        "direct": one.direct,
        "doubt": one.doubt,
    }


def _aside(one: Aside) -> dict[str, object]:
    return {**_span(one.span), "why": one.why}
