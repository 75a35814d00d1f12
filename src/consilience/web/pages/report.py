"""A report: its text with layers, where its passages come from, and words to be marked by hand."""

from __future__ import annotations

import re
from collections.abc import Iterable

from starlette.requests import Request
from starlette.responses import Response

from consilience.copying import Reuse
from consilience.errors import UsageError
from consilience.types import Report, ReportId
from consilience.web.deciding.sheet import done_words
from consilience.web.rendering import answer
from consilience.web.routing import looking
from consilience.web.settings import workspace_of
from consilience.web.text.blocks import blocks
from consilience.web.text.layers import LAYERS, copied_marks, marks_of, passages
from consilience.web.text.notes import copy_notes, value_notes
from consilience.web.text.runs import Mark
from consilience.workspace import Workspace
from consilience.writing.page.html import safe_address
from consilience.writing.telling.people_said import checked_words
from consilience.writing.words.dates import date_words

_AT = re.compile(r"(\d{1,9})-(\d{1,9})")


def report(request: Request) -> Response:
    """The page of a report."""
    workspace = workspace_of(request)
    entry = workspace.report(request.path_params["report"])
    one = entry.report
    reading = workspace.reading(one.id)
    slug = workspace.case_of(one.id)
    file = workspace.case(slug) if slug else None
    reuses = workspace.reuses(one.id)
    shared = passages(one.id, reuses)
    others = known_reports(workspace, one.id, reuses)
    marks = [*copied_marks(shared, others)]
    marks = [*marks_of(reading, marks)] if reading else marks
    chosen = _chosen(request, one)
    notes = (*value_notes(one.id, file), *copy_notes(one.id, shared, others))
    return answer(
        request,
        "report.html",
        report=one,
        entry=entry,
        reading=reading,
        case=file,
        checked=checked_words(file) if file else "Machine-read.",
        layers=LAYERS,
        present={mark.layer for mark in marks},
        blocks=tuple(blocks(one.text, [*marks, *chosen], notes)),
        editions=workspace.editions(one.id),
        done=request.query_params.get("done", ""),
        done_words=done_words(workspace, request.query_params.get("done", "")),
        address=safe_address(one.url),
        published=date_words(one.published) if one.published else None,
        retrieved=date_words(one.retrieved) if one.retrieved else None,
    )


def known_reports(
    workspace: Workspace, report: ReportId, reuses: Iterable[Reuse]
) -> dict[ReportId, Report]:
    """The reports that a report shares wording with."""
    ids = {each for one in reuses for each in (one.source, one.target)} - {report}
    return {one: workspace.report(one).report for one in sorted(ids)}


def _chosen(request: Request, one: Report) -> list[Mark]:
    """The words that the address of the page names."""
    found = _AT.fullmatch(request.query_params.get("at", ""))
    if not found:
        return []
    start, end = int(found[1]), int(found[2])
    if not 0 <= start < end <= len(one.text):
        remedy = f"the text has {len(one.text)} characters"
        raise UsageError(f"{one.id} {start}-{end}", "no such words", remedy)
    return [Mark(start, end, "chosen")]


ROUTES = (looking("/reports/{report:path}", report),)
