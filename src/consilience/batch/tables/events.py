"""`events`: a row an event of a case, joined over the reports that tell it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyarrow as pa

from consilience.batch.tables.parquet import many, text, texts, to_bytes
from consilience.casefile import CaseEvent, CaseFile
from consilience.types import ReportId

SCHEMA = pa.schema(
    [
        text("case"),
        text("event"),
        text("type"),
        text("factuality"),
        text("date"),
        text("label"),
        texts("reports"),
        texts("lineages"),
        many("tellings", text("report"), text("event")),
    ]
)


def events_table(cases: Iterable[CaseFile]) -> bytes:
    """The events of cases, in the order given and, within one, that of the case file."""
    return to_bytes(_rows(cases), SCHEMA)


def _rows(cases: Iterable[CaseFile]) -> Iterator[dict[str, object]]:
    for case in cases:
        origins = case.tracing.origins if case.tracing else ()
        for one in case.events:
            yield _row(case, one, origins)


def _row(
    case: CaseFile, event: CaseEvent, origins: Sequence[Sequence[ReportId]]
) -> dict[str, object]:
    reports = sorted({report for report, _ in event.members})
    return {
        "case": case.slug,
        "event": event.id,
        "type": event.type.value,
        "factuality": event.factuality.value,
        "date": event.date,
        "label": event.label,
        "reports": reports,
        "lineages": _lineages(reports, origins),
        "tellings": [{"report": report, "event": one} for report, one in event.members],
    }


def _lineages(reports: Sequence[ReportId], origins: Sequence[Sequence[ReportId]]) -> list[ReportId]:
    """The first reports of the texts that tell an event; a text of its own is its own first."""
    roots: set[ReportId] = set()
    for one in reports:
        roots.update({group[0] for group in origins if one in group} or {one})
    return sorted(roots)
