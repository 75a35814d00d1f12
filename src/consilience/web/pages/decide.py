"""One decision: what it is about, what others say, and the forms to decide it."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.decision import Decision
from consilience.errors import UsageError
from consilience.reconciling.log import digest_of
from consilience.web.addresses import deciding_page
from consilience.web.background import PATIENCE, settle
from consilience.web.deciding.forming import clash, decisions_of, own, stated_of
from consilience.web.deciding.sheet import change_words, decided_words, done_words, sheet_of
from consilience.web.deciding.subject import Subject, subject_of
from consilience.web.guard.person import person_of
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking
from consilience.web.settings import workspace_of
from consilience.workspace.previewing import preview


def decide(request: Request) -> Response:
    """The page of a decision."""
    subject = subject_of(workspace_of(request), request.query_params.get("target", ""))
    return _sheet(request, subject)


def take(request: Request, form: FormData) -> Response:
    """Take a decision; what a colleague decided meanwhile is shown first."""
    workspace, who = workspace_of(request), who_asks(request)
    stated = stated_of(form)
    subject = subject_of(workspace, stated.get("target", ""))
    try:
        taken = decisions_of(subject, form, workspace, who)
    except UsageError as error:
        return _sheet(request, subject, 422, problem=error, stated=stated)
    clashing = clash(subject, form, who)
    if clashing is not None:
        return _sheet(request, subject, 409, clashing=clashing, stated=stated, taken=taken)
    if "preview" in stated:
        seen = preview(workspace, taken, [subject.file.slug] if subject.file else [])
        return _sheet(
            request, subject, taken=taken, stated=stated, preview=True,
            changes=change_words(seen.changes), unfit=seen.stale, cut=seen.cut,
        )  # fmt: skip
    workspace.decide(taken)
    # Whoever goes through the inbox sees the next thing at once.
    settle(request, who, 0 if (stated.get("next") or "").startswith("/review") else PATIENCE)
    return RedirectResponse(_behind(subject, taken, stated.get("next")), status_code=303)


def undo(request: Request, form: FormData) -> Response:
    """Take decisions back, by their digests."""
    workspace, who = workspace_of(request), who_asks(request)
    stated = stated_of(form)
    for one in stated.get("digests", "").split(","):
        workspace.undo(one, who, stated.get("why") or "taken back at once")
    settle(request, who)
    return RedirectResponse(own(stated.get("next"), "/inbox"), status_code=303)


def who_asks(request: Request) -> str:
    """The name that stands beside the decision."""
    person = person_of(request)
    assert person is not None  # noqa: S101  # the route demands a role
    return person.name


def _behind(subject: Subject, taken: tuple[Decision, ...], given: str | None) -> str:
    """Where to go after a decision, with the digests for taking it back."""
    address = own(given, deciding_page(subject.target))
    digests = ",".join(digest_of(one) for one in taken)
    return f"{address}{'&' if '?' in address else '?'}done={digests}"


def _sheet(request: Request, subject: Subject, status: int = 200, **values: object) -> Response:
    shown: dict[str, object] = {
        "problem": None, "clashing": None, "stated": {}, "taken": (), "preview": False,
        "changes": (), "unfit": (), "cut": False, "back": "",
    }  # fmt: skip
    sheet = sheet_of(workspace_of(request), subject)
    return answer(
        request,
        "decide.html",
        status,
        sheet=sheet,
        subject=subject,
        case=subject.file,
        decided=decided_words(subject.decided),
        done=request.query_params.get("done", ""),
        done_words=done_words(workspace_of(request), request.query_params.get("done", "")),
        **{**shown, **values},
    )


ROUTES = (
    looking("/decide", decide),
    acting("/decide", take),
    acting("/decide/undo", undo),
)
