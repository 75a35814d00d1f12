"""A dossier to files, as bytes: the last stage of the river."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from consilience.casefile import Dossier
from consilience.types import Reading, Report, ReportId
from consilience.writing.extras import EXTRAS
from consilience.writing.options import Options
from consilience.writing.page.case_page import case_page
from consilience.writing.page.index_page import index_page
from consilience.writing.records.case import case_json
from consilience.writing.records.cases import cases_json
from consilience.writing.records.readings import readings_jsonl
from consilience.writing.tables.findings import findings_csv
from consilience.writing.tables.ids import seizures_csv
from consilience.writing.tables.unread import unread_csv
from consilience.writing.view import view


def write(
    dossier: Dossier,
    reports: Mapping[ReportId, Report],
    readings: Mapping[ReportId, Reading],
    options: Options,
) -> Iterator[tuple[str, bytes]]:
    """Every file of one build, as (relative path with `/`, bytes).

    Args:
        dossier: Cases in any order; files list them by slug.
        reports: Every report of the build.
        readings: Every reading of the build, of reports in no case too.
        options: What the user chose.

    Yields:
        Same input, same bytes: nothing here knows the time, the machine or where files stand.
    """
    cases = sorted(dossier.cases, key=lambda one: one.slug)
    views = [view(case, reports, readings, options) for case in cases]
    yield "index.html", index_page(dossier, views, reports, options)
    for one in views:
        yield f"cases/{one.case.slug}.html", case_page(one)
        yield f"cases/{one.case.slug}.json", case_json(one)
    yield "cases.json", cases_json(views)
    yield "readings.jsonl", readings_jsonl(readings.values())
    yield "findings.csv", findings_csv(views)
    yield "seizures.csv", seizures_csv(views)
    yield "unread.csv", unread_csv(dossier.unread)
    for name in options.extras:
        yield from EXTRAS[name](views)
