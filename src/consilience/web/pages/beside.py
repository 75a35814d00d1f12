"""A passage of a report beside the words of another report that it shares."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from consilience.casefile import CaseFile
from consilience.copying import Alignment, Reuse
from consilience.errors import UsageError
from consilience.types import Report, ReportId, Span
from consilience.web.addresses import beside_page, report_page
from consilience.web.rendering import answer
from consilience.web.routing import looking
from consilience.web.settings import workspace_of
from consilience.web.text.changes import differing
from consilience.web.text.runs import Mark, kept, marked
from consilience.workspace import Workspace
from consilience.writing.page.quotes import published, publisher

_CONTEXT = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One of the two reports.

    Args:
        before, words, behind: The passage with what the other lacks marked, and what stands around.
    """

    report: Report
    source: str
    address: str
    before: Markup
    words: Markup
    behind: Markup


def beside(request: Request) -> Response:
    """Two passages side by side."""
    workspace = workspace_of(request)
    one = workspace.report(request.path_params["report"]).report
    other = workspace.report(request.query_params.get("other", "")).report
    reuse = _reuse(workspace.reuses(one.id), one, other)
    number = _number(request, reuse)
    aligned = reuse.alignments[number]
    took = workspace.report(reuse.target).report
    given = workspace.report(reuse.source).report
    gone, new = differing(aligned.source.text, aligned.target.text)
    return answer(
        request,
        "beside.html",
        case=_case(workspace, one.id),
        reuse=reuse,
        aligned=aligned,
        share=round(aligned.similarity * 100),
        number=number,
        sides=(_side(given, aligned.source, gone), _side(took, aligned.target, new)),
        back=report_page(one.id, _own(reuse, aligned, one)),
        passages=tuple(
            beside_page(one.id, other.id, place) for place in range(len(reuse.alignments))
        ),
    )


def _case(workspace: Workspace, report: ReportId) -> CaseFile | None:
    slug = workspace.case_of(report)
    return workspace.case(slug) if slug else None


def _reuse(reuses: tuple[Reuse, ...], one: Report, other: Report) -> Reuse:
    for each in reuses:
        if {each.source, each.target} == {one.id, other.id} and each.alignments:
            return each
    remedy = "see what it was taken from on its page"
    raise UsageError(f"{one.id} {other.id}", "no such passage in both", remedy)


def _number(request: Request, reuse: Reuse) -> int:
    written = request.query_params.get("passage", "0")
    if not written.isdecimal() or int(written[:6]) >= len(reuse.alignments):
        remedy = f"there are {len(reuse.alignments)}, from 0"
        raise UsageError(f"passage {written[:20]}", "no such passage", remedy)
    return int(written)


def _own(reuse: Reuse, aligned: Alignment, one: Report) -> tuple[int, int]:
    span = aligned.source if reuse.source == one.id else aligned.target
    return span.start, span.end


def _side(report: Report, span: Span, marks: tuple[Mark, ...]) -> Side:
    low, high = max(span.start - _CONTEXT, 0), min(span.end + _CONTEXT, len(report.text))
    moved = [Mark(one.start + span.start, one.end + span.start, one.layer) for one in marks]
    return Side(
        report=report,
        source=f"{publisher(report)}, {published(report)}",
        address=report_page(report.id, (span.start, span.end)),
        before=kept(report.text[low : span.start]),
        words=marked(report.text, span.start, span.end, moved),
        behind=kept(report.text[span.end : high]),
    )


ROUTES = (looking("/beside/{report:path}", beside),)
