"""What a publisher changed in a report, and which values that touched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from consilience.casefile import CaseFile
from consilience.reconciling.plan import claim_address
from consilience.store.reports import Entry
from consilience.types import Reading, Report, ReportId, Span
from consilience.web.addresses import deciding_page
from consilience.web.rendering import answer
from consilience.web.routing import looking
from consilience.web.settings import workspace_of
from consilience.web.text.changes import differing, told
from consilience.web.text.runs import Mark
from consilience.workspace import Workspace
from consilience.writing.words.dates import date_words
from consilience.writing.words.stages import EVENTS
from consilience.writing.words.values import role_words, value_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """From one edition to the next.

    Args:
        words: Both texts in one, with what is gone and what is new.
        gone: Values that rested on words which are gone, as the earlier edition was read.
        touched: Values of the case that rest on new words, each with the page to decide on it.
        read: Whether the earlier edition was read, so that `gone` can be known.
    """

    before: Entry
    after: Entry
    title: Markup | None
    words: Markup
    gone: tuple[str, ...]
    touched: tuple[tuple[str, str], ...]
    read: bool


def editions(request: Request) -> Response:
    """All editions of an address, oldest first, and what changed from each to the next."""
    workspace = workspace_of(request)
    entry = workspace.report(request.path_params["report"])
    chain = workspace.editions(entry.report.id)
    return answer(
        request,
        "editions.html",
        case=next((one for one in map(partial(_case, workspace), chain) if one), None),
        report=entry.report,
        chain=[(one, _got(one.report)) for one in chain],
        steps=[_step(workspace, before, after) for before, after in pairwise(chain)],
    )


def _case(workspace: Workspace, one: Entry) -> CaseFile | None:
    slug = workspace.case_of(one.report.id)
    return workspace.case(slug) if slug else None


def _step(workspace: Workspace, before: Entry, after: Entry) -> Step:
    old, new = before.report, after.report
    gone, fresh = differing(old.text, new.text)
    reading = workspace.reading(old.id)
    file = _case(workspace, after)
    title = told(old.title or "", new.title or "") if old.title != new.title else None
    return Step(
        before=before,
        after=after,
        title=title,
        words=told(old.text, new.text),
        gone=_gone(reading, gone),
        touched=_touched(file, new.id, fresh),
        read=reading is not None,
    )


def _gone(reading: Reading | None, marks: Iterable[Mark]) -> tuple[str, ...]:
    found = {
        f"{EVENTS[event.type]}, {role_words(slot.role)}: {value_words(slot.value)}"
        for event in (reading.events if reading else ())
        for slot in event.slots
        if _within(slot.span, marks)
    }
    return tuple(sorted(found))


def _touched(
    file: CaseFile | None, report: ReportId, marks: Iterable[Mark]
) -> tuple[tuple[str, str], ...]:
    found = {
        (
            f"{EVENTS[claim.type]}, {role_words(claim.role)}: {value_words(claim.value)}",
            deciding_page(claim_address(claim)),
        )
        for one in (file.findings if file else ())
        for claim in one.claims
        if claim.report == report and _within(claim.span, marks)
    }
    return tuple(sorted(found))


def _within(span: Span, marks: Iterable[Mark]) -> bool:
    return any(one.start < span.end and span.start < one.end for one in marks)


def _got(report: Report) -> str:
    day = date_words(report.retrieved) if report.retrieved else None
    return f"retrieved {day}" if day else "retrieved at a time not stated"


ROUTES = (looking("/editions/{report:path}", editions),)
