"""The log: every decision, who took it, when and why; what people disagree on; to colleagues."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from starlette.datastructures import FormData, UploadFile
from starlette.requests import Request
from starlette.responses import Response

from consilience.decision import Act, Decision
from consilience.errors import UsageError
from consilience.reconciling.lines import from_lines, to_lines
from consilience.reconciling.log import undone
from consilience.store.decisions import Logged
from consilience.web.background import settle
from consilience.web.guard.person import Role, person_of
from consilience.web.paging import first_row, paging
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking, see
from consilience.web.settings import workspace_of
from consilience.web.showing import may_decide, name_of

SIZE = 50
ONLY = {
    "": "All decisions",
    "standing": "Those that stand",
    "undone": "Those that were undone",
    "stale": "Stale: applied to nothing",
    "conflicts": "Disagreements",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A decision as the page shows it.

    Args:
        stale: Why it is applied to nothing, None where it is not stale.
        undone: Whether it was taken back.
        rivals: Who decided otherwise, and what.
    """

    logged: Logged
    stale: str | None
    undone: bool
    rivals: tuple[Decision, ...]

    @property
    def restores(self) -> bool:
        """Whether undoing it brings back what it took back."""
        return self.logged.decision.act is Act.UNDO


def log(request: Request) -> Response:
    """The decisions, the latest first."""
    only = request.query_params.get("only", "")
    who = request.query_params.get("who", "")
    if only not in ONLY:
        raise UsageError(only[:40], "is no such choice", f"one of {', '.join(filter(None, ONLY))}")
    workspace = workspace_of(request)
    lines = _lines(workspace.log(), dict(workspace.stale()), workspace.conflicts())
    people = sorted({one.logged.decision.who for one in lines})
    fits = [one for one in lines if _fits(one, only, who)]
    first = first_row(request, SIZE)
    person = person_of(request)
    return answer(
        request,
        "log.html",
        lines=fits[first : first + SIZE],
        paging=paging(request, len(fits), SIZE),
        choices=ONLY,
        only=only,
        who=who,
        people=people,
        may=may_decide(request),
        admin=person is not None and person.role >= Role.ADMIN,
    )


def undo(request: Request, form: FormData) -> Response:
    """Take a decision back, by adding one that says so."""
    why = str(form.get("why") or "").strip() or "no reason given"
    who = name_of(request)
    workspace_of(request).undo(str(form.get("digest")), who, why)
    settle(request, who)
    return see(request, "log")


def download(request: Request) -> Response:
    """The whole log as JSON lines."""
    workspace = workspace_of(request)
    text = to_lines(one.decision for one in workspace.log())
    workspace.note("export", folder="download of the log", who=name_of(request))
    headers = {"Content-Disposition": 'attachment; filename="decisions.jsonl"'}
    body = text.encode("utf-8", "replace")
    return Response(body, media_type="application/jsonl", headers=headers)


def take_over(request: Request, form: FormData) -> Response:
    """Add the decisions of a colleague's file, each once, under the names that stand in it."""
    file = form.get("file")
    if not isinstance(file, UploadFile) or not file.size:
        raise UsageError("the file", "none was chosen", "choose a log of JSON lines")
    body = file.file.read()
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as error:
        raise UsageError("the file", "is no text in UTF-8", "export the log again") from error
    name = (file.filename or "the file")[-80:]
    workspace_of(request).decide(from_lines(name, text))
    settle(request, name_of(request))
    return see(request, "log")


def _lines(
    logged: Sequence[Logged],
    stale: dict[Decision, str],
    conflicts: Sequence[tuple[Decision, Decision]],
) -> list[Line]:
    gone = undone([one.decision for one in logged])
    rivals: dict[Decision, list[Decision]] = {}
    for one, other in conflicts:
        rivals.setdefault(one, []).append(other)
        rivals.setdefault(other, []).append(one)
    return [
        Line(
            logged=one,
            stale=stale.get(one.decision),
            undone=one.digest in gone,
            rivals=tuple(rivals.get(one.decision, ())),
        )
        for one in reversed(logged)
    ]


def _fits(one: Line, only: str, who: str) -> bool:
    kept = {
        "": True,
        "standing": not one.undone and not one.restores,
        "undone": one.undone,
        "stale": one.stale is not None,
        "conflicts": bool(one.rivals),
    }
    return kept[only] and who in ("", one.logged.decision.who)


ROUTES = (
    looking("/log", log, role=Role.REVIEWER),
    acting("/log/undo", undo),
    looking("/log.jsonl", download, role=Role.REVIEWER),
    acting("/log/import", take_over, role=Role.ADMIN),
)
