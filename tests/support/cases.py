"""Invented reports with their readings, written as short rows; reconciled in one call.

A slot is `role=value@printed`: the value as docs/reference/format.md has it, and the words of the
text that say it (`@` and words left out where they are the value itself).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from tests.support.gold import UNITS, known, sentences

from consilience.casefile import Case, CaseFile, Finding
from consilience.copying import Tracing
from consilience.decision import Decision
from consilience.knowledge import load
from consilience.reconciling import Options, reconcile
from consilience.types import (
    Aside,
    Event,
    EventId,
    EventType,
    Factuality,
    LineageId,
    Reading,
    Report,
    ReportId,
    Role,
    Slot,
    Span,
    Statement,
)
from consilience.values.written import parse

NO_COPIES = Tracing(reuses=(), origins=())


@dataclass(frozen=True)
class Row:
    """One event of a text, before its spans are looked up."""

    type: str
    trigger: str
    slots: tuple[str, ...]
    factuality: str
    main: bool


@dataclass(frozen=True)
class Text:
    """One report with its reading."""

    report: Report
    reading: Reading


def event(kind: str, trigger: str, *slots: str, how: str = "asserted", main: bool = True) -> Row:
    """An event; `trigger` must stand in the text."""
    return Row(kind, trigger, slots, how, main)


def text(
    name: str,
    words: str,
    *rows: Row,
    published: str | None = None,
    said: Sequence[tuple[str, str | None, str]] = (),
    relevant: bool = True,
    asides: Sequence[tuple[str, str]] = (),
) -> Text:
    """A report and what it says; `said` holds (speaker, role, words)."""
    report = Report(id=ReportId(name), text=words, published=published)
    reading = Reading(
        report=report.id,
        relevant=relevant,
        why="invented" if relevant else "about football",
        sentences=sentences(words),
        events=tuple(_event(words, number, one) for number, one in enumerate(rows, 1)),
        statements=tuple(
            Statement(speaker=speaker, role=role, cue="said", span=find(words, quote), direct=False)
            for speaker, role, quote in said
        ),
        asides=tuple(Aside(span=find(words, one), why=why) for one, why in asides),
    )
    return Text(report, reading)


def find(words: str, printed: str) -> Span:
    """Where words stand in a text.

    Raises:
        ValueError: they do not.
    """
    start = words.index(printed)
    return Span(start, start + len(printed), printed)


def _event(words: str, number: int, row: Row) -> Event:
    slots = []
    for one in row.slots:
        role, _, rest = one.partition("=")
        value, _, printed = rest.partition("@")
        slots.append(
            Slot(
                role=Role(role),
                value=known(parse(Role(role), value, UNITS)),
                span=find(words, printed or value),
            )
        )
    return Event(
        id=EventId(f"e{number}"),
        type=EventType(row.type),
        trigger=find(words, row.trigger),
        slots=tuple(sorted(slots, key=lambda one: (one.role.value, one.span))),
        factuality=Factuality(row.factuality),
        main=row.main,
    )


def casefile(
    *texts: Text,
    copies: Mapping[str, str] | None = None,
    decisions: Sequence[Decision] = (),
) -> CaseFile:
    """One case of all the texts.

    Args:
        copies: Report -> the report that it copies; all others are texts of their own.
        decisions: The log.
    """
    parents = copies or {}

    def lineage(report: ReportId, _span: Span) -> tuple[LineageId, ...]:
        return (LineageId(parents.get(report, report)),)

    case = Case(reports=tuple(sorted(one.report.id for one in texts)))
    options = Options(knowledge=load(), lineage=lineage, decisions=tuple(decisions))
    return reconcile(
        case,
        [one.report for one in texts],
        {one.report.id: one.reading for one in texts},
        options,
    )


def finding(file: CaseFile, kind: str, role: str, shown: str) -> Finding:
    """The finding with that triple; an assertion error names those that there are."""
    there = [one for one in file.findings if (one.type.value, one.role.value) == (kind, role)]
    hits = [one for one in there if one.value.show() == shown]
    assert hits, f"{kind}.{role}: {[one.value.show() for one in there]}"
    return hits[0]


def status(file: CaseFile, kind: str, role: str, shown: str) -> str:
    """`disputed unit`, `corroborated`, `single`."""
    one = finding(file, kind, role, shown)
    return f"{one.status.value} {one.dispute.kind.value}" if one.dispute else one.status.value
