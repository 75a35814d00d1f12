"""Whether what is stored fits together: a quote that does not stand in its text is a fault."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from consilience.casefile import CaseFile
from consilience.store import cases, readings, reports
from consilience.types import Reading, ReportId, Span
from consilience.workspace.workspace import Workspace


def faults(workspace: Workspace) -> tuple[str, ...]:
    """What is wrong, one line each, sorted by place; empty where all is right."""
    found = list(workspace.store.faults())
    with workspace.store.reading() as connection:
        texts = {one.report.id: one.report.text for one in reports.entries(connection)}
        for reading in readings.readings(connection):
            found += _of_reading(reading, texts)
        for row in cases.rows(connection):
            file = cases.file(connection, row.slug)
            found += _of_case(file, texts) if file else [f"{row.slug}: its file is missing"]
    return tuple(found)


def _of_reading(one: Reading, texts: Mapping[ReportId, str]) -> Iterator[str]:
    if one.report not in texts:
        yield f"{one.report}: a reading without its report"
        return
    spans = [event.trigger for event in one.events]
    spans += [slot.span for event in one.events for slot in event.slots]
    spans += [each.span for each in one.mentions] + [each.span for each in one.statements]
    spans += [each.span for each in one.asides]
    yield from _wrong(one.report, (*spans, *one.sentences), texts)


def _of_case(one: CaseFile, texts: Mapping[ReportId, str]) -> Iterator[str]:
    for report in one.reports:
        if report not in texts:
            yield f"{one.slug}: report {report} is missing"
    for finding in one.findings:
        for claim in finding.claims:
            yield from _wrong(claim.report, (claim.span, claim.sentence), texts)


def _wrong(
    report: ReportId, spans: tuple[Span, ...], texts: Mapping[ReportId, str]
) -> Iterator[str]:
    text = texts.get(report, "")
    for one in spans:
        if text[one.start : one.end] != one.text:
            yield f"{report}: {one.start}-{one.end} does not quote its text"
