"""Reports and readings built from files in the notation of docs/reference/format.md.

Gold readings take the place of system readings where a test is about a later stage.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path

from consilience.knowledge import load
from consilience.types import (
    Aside,
    Event,
    EventId,
    EventType,
    Factuality,
    Mention,
    Reading,
    Report,
    ReportId,
    Role,
    Slot,
    Span,
    Statement,
    Value,
)
from consilience.values.agency import Agency
from consilience.values.quantity import Unit
from consilience.values.substance import Substance
from consilience.values.written import parse

_MASSES = {
    "kg": "1000",
    "g": "1",
    "mg": "0.001",
    "ug": "0.000001",
    "lb": "453.59237",
    "oz": "28.349523125",
    "t": "1000000",
    "short_ton": "907184.74",
}
UNITS: Mapping[str, Unit] = {
    **{name: Unit(name, "mass", Decimal(factor)) for name, factor in _MASSES.items()},
    "L": Unit("L", "volume", Decimal(1)),
    "mL": Unit("mL", "volume", Decimal("0.001")),
    "gallon": Unit("gallon", "volume", Decimal("3.785411784")),
}
_SENTENCE = re.compile(r"[^\n]+?(?:[.!?][”\"')\]]*(?=\s+[A-Z“\"]|\s*$)|(?=\n)|$)")


def reports(folder: Path) -> tuple[Report, ...]:
    """The reports of a gold folder."""
    return tuple(
        Report(
            id=ReportId(row["id"]),
            text=row["text"],
            title=row.get("title"),
            url=row.get("url"),
            publisher=row.get("publisher"),
            published=row.get("published"),
            language=row.get("lang"),
        )
        for row in _rows(folder / "reports.jsonl")
    )


def readings(folder: Path) -> dict[ReportId, Reading]:
    """The gold readings of a folder, by report; sentences cut by a plain rule."""
    texts = {one.id: one.text for one in reports(folder)}
    return {
        ReportId(str(row["report"])): reading(row, texts[ReportId(str(row["report"]))])
        for row in _rows(folder / "readings.jsonl")
    }


def reading(row: Mapping[str, object], text: str) -> Reading:
    """One line of `readings.jsonl` as a reading."""
    events = tuple(_event(one) for one in _maps(row["events"]))
    mentions = sorted(
        (
            Mention(span=slot.span, kind=slot.role.value, value=slot.value)
            for one in events
            for slot in one.slots
        ),
        key=lambda one: (one.span, one.kind),
    )
    return Reading(
        report=ReportId(str(row["report"])),
        relevant=bool(row["relevant"]),
        why="so says the gold reading",
        sentences=sentences(text),
        mentions=tuple(mentions),
        events=events,
        statements=tuple(
            Statement(
                speaker=str(one["speaker"]),
                role=None if one.get("speaker_role") is None else str(one["speaker_role"]),
                cue=str(one.get("verb") or ""),
                span=_cut(one["span"], text),
                direct=bool(one.get("direct")),
            )
            for one in _maps(row.get("statements", ()))
        ),
        asides=tuple(
            Aside(span=_cut(one["span"], text), why=str(one["why"]))
            for one in _maps(row.get("not_case", ()))
        ),
    )


def sentences(text: str) -> tuple[Span, ...]:
    """Sentences by full stop and line end: enough for a test."""
    return tuple(
        Span(one.start(), one.end(), one.group())
        for one in _SENTENCE.finditer(text)
        if one.group().strip()
    )


def _event(row: Mapping[str, object]) -> Event:
    slots = [
        Slot(
            role=Role(str(one["slot"])),
            value=known(parse(Role(str(one["slot"])), str(one["value"]), UNITS)),
            span=_span(one),
        )
        for one in _maps(row["slots"])
    ]
    return Event(
        id=EventId(str(row["id"])),
        type=EventType(str(row["type"])),
        trigger=_span(row),
        slots=tuple(sorted(slots, key=lambda one: (one.role.value, one.span))),
        factuality=Factuality(str(row["factuality"])),
        main=bool(row["main"]),
    )


def known(value: Value) -> Value:
    """The value with the parents that knowledge has for it, as a finder gives it."""
    knowledge = load()
    if isinstance(value, Agency):
        for one in knowledge.agencies.records:
            if one.name.casefold() == value.name.casefold():
                parents = knowledge.agencies.parents[one.id]
                return Agency(name=value.name, parents=parents, country=one.country)
        first = value.name.replace("’s", "").replace("'s", "").split()[0]
        return Agency(name=value.name, country=knowledge.countries.nationality(first))
    if isinstance(value, Substance):
        return Substance(name=value.name, parents=knowledge.substances.parents.get(value.name, ()))
    return value


def _span(row: Mapping[str, object]) -> Span:
    start, end = _ends(row["span"])
    return Span(start, end, str(row["text"]))


def _cut(ends: object, text: str) -> Span:
    start, end = _ends(ends)
    return Span(start, end, text[start:end])


def _ends(raw: object) -> tuple[int, int]:
    assert isinstance(raw, list)
    return int(raw[0]), int(raw[1])


def _maps(raw: object) -> Iterable[Mapping[str, object]]:
    assert isinstance(raw, (list, tuple))
    return raw


def _rows(path: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines() if line]
