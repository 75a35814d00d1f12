"""`readings.jsonl`: what each report says, as docs/reference/format.md has it."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.types import Aside, Event, Reading, Slot, Statement
from consilience.writing.records.json import Json, ends, line


def readings_jsonl(readings: Iterable[Reading]) -> bytes:
    """A line a report, by id."""
    records = (reading_record(one) for one in sorted(readings, key=lambda one: one.report))
    return "".join(line(record) for record in records).encode("utf-8", "replace")


def reading_record(reading: Reading) -> dict[str, Json]:
    """One reading."""
    return {
        "report": reading.report,
        "relevant": reading.relevant,
        "why": reading.why,
        "events": [event_record(one) for one in reading.events],
        "statements": [_statement(one) for one in reading.statements],
        "not_case": [aside_record(one) for one in reading.asides],
    }


def event_record(event: Event) -> dict[str, Json]:
    """One event of a report with its slots."""
    return {
        "id": event.id,
        "type": event.type.value,
        "span": ends(event.trigger),
        "text": event.trigger.text,
        "factuality": event.factuality.value,
        "main": event.main,
        "slots": [_slot(one) for one in event.slots],
    }


def aside_record(aside: Aside) -> dict[str, Json]:
    """Words set aside."""
    return {"span": ends(aside.span), "text": aside.span.text, "why": aside.why}


def _slot(slot: Slot) -> dict[str, Json]:
    record: dict[str, Json] = {
        "slot": slot.role.value,
        "value": slot.value.show(),
        "span": ends(slot.span),
        "text": slot.span.text,
    }
    if slot.doubt:
        record["doubt"] = slot.doubt
    if slot.score:
        record["score"] = slot.score.value
        record["score_reason"] = slot.score.reason
    return record


def _statement(one: Statement) -> dict[str, Json]:
    record: dict[str, Json] = {
        "speaker": one.speaker,
        "speaker_role": one.role,
        "verb": one.cue,
        "span": ends(one.span),
        "text": one.span.text,
        "direct": one.direct,
    }
    return {**record, "doubt": one.doubt} if one.doubt else record
