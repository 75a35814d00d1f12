"""How a value came to be what it is."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from consilience.decision import Decision
from consilience.types import ReportId, Role
from consilience.web.addresses import report_page
from consilience.web.deciding.sheet import decision_words, sheet_of
from consilience.web.deciding.subject import Subject, subject_of
from consilience.web.rendering import answer
from consilience.web.routing import looking
from consilience.web.settings import workspace_of
from consilience.workspace import Workspace
from consilience.workspace.past import Moment, MomentKind
from consilience.writing.words.dates import date_words
from consilience.writing.words.standing import shown_words


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the history.

    Args:
        day: When, for a reader.
        words: What happened.
        quote: The words of a report, None for decisions and versions.
        address: Page of the report, at the words.
    """

    kind: str
    day: str
    words: str
    who: str
    why: str | None
    quote: str | None = None
    address: str | None = None


def history(request: Request) -> Response:
    """The page of a value's history."""
    workspace = workspace_of(request)
    subject = subject_of(workspace, request.query_params.get("target", ""))
    sheet = sheet_of(workspace, subject)
    return answer(
        request,
        "history.html",
        sheet=sheet,
        entries=_entries(workspace, subject),
        case=subject.file,
    )


def _entries(workspace: Workspace, subject: Subject) -> tuple[Entry, ...]:
    if subject.finding is None or subject.file is None:
        return tuple(_decided(one.decision) for one in subject.decided)
    role = subject.finding.role
    moments = workspace.history(subject.file.slug, subject.finding)
    return tuple(_entry(one, role) for one in moments)


def _entry(one: Moment, role: Role) -> Entry:
    if one.decision is not None:
        return _decided(one.decision)
    shown = " / ".join(shown_words(role, each) for each in (one.shown or "").split(" / "))
    if one.kind is MomentKind.FROZEN:
        words = f"Version {one.number} cites {shown}"
        return Entry(kind="frozen", day=one.when or "", words=words, who=one.who or "", why=one.why)
    at = (one.span.start, one.span.end) if one.span else None
    return Entry(
        kind="printed",
        day=date_words(one.when) if one.when else "undated",
        words=f"printed: {shown}",
        who=one.who or "publisher not stated",
        why=one.why,
        quote=one.span.text if one.span else None,
        address=report_page(one.report or ReportId(""), at) if one.report else None,
    )


def _decided(one: Decision) -> Entry:
    was = f" (it was {one.was})" if one.was else ""
    words = f"{decision_words(one)}{was}"
    return Entry(kind="decided", day=one.when, words=words, who=one.who, why=one.why)


ROUTES = (looking("/history", history),)
