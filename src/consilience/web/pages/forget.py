"""Forgetting a person: what it would change, then, once confirmed, the change; legal holds.

A name never stands in an address: those are kept by browsers and by logs of servers.
"""

from __future__ import annotations

from pathlib import Path

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from consilience.errors import StoreError, UsageError
from consilience.web.guard.person import Role
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking
from consilience.web.settings import workspace_of
from consilience.web.showing import name_of
from consilience.workspace.forgetting import Forgetting
from consilience.workspace.reaching import reach


def forget(request: Request) -> Response:
    """Whom to look for."""
    return _page(request)


def survey(request: Request, form: FormData) -> Response:
    """What forgetting somebody would change; nothing is changed."""
    name = _name(form)
    return _page(request, name=name, found=workspace_of(request).survey(name))


def confirm(request: Request, form: FormData) -> Response:
    """Forget the person; the page that follows does not name them any more."""
    name, who, why = _name(form), name_of(request), _why(form)
    if form.get("sure") != "yes":
        raise UsageError("forgetting", "was not confirmed", "tick the box: it cannot be undone")
    done = workspace_of(request).forget(name, who, why)
    told = [f"{one}: {_reached(Path(one), name, who, why)}" for one in done.backups]
    return _page(request, done=done, backups=told)


def hold(request: Request, form: FormData) -> Response:
    """Forbid that somebody is forgotten."""
    workspace_of(request).hold(_name(form), name_of(request), _why(form))
    return _page(request, said="Held: this person is not forgotten until the hold is lifted.")


def release(request: Request, form: FormData) -> Response:
    """Lift a hold."""
    there = workspace_of(request).release(_name(form), name_of(request), _why(form))
    return _page(request, said="The hold is lifted." if there else "There was no hold.")


def _page(  # what the page may show
    request: Request,
    *,
    name: str = "",
    found: Forgetting | None = None,
    done: Forgetting | None = None,
    backups: list[str] | None = None,
    said: str | None = None,
) -> Response:
    response = answer(
        request,
        "forget.html",
        name=name,
        found=found,
        done=done,
        backups=backups or [],
        said=said,
    )
    response.headers["Cache-Control"] = "no-store"
    return response


def _reached(file: Path, name: str, who: str, why: str) -> str:
    try:
        return "changed too" if reach(file, name, who, why) else "is not there any more"
    except StoreError as error:
        return f"not changed, {error.reason}"


def _name(form: FormData) -> str:
    name = " ".join(str(form.get("name") or "").split())
    if not name:
        raise UsageError("the name", "is empty", "give the person's name in full")
    return name


def _why(form: FormData) -> str:
    why = " ".join(str(form.get("why") or "").split())
    if not why:
        raise UsageError("the reason", "is empty", "say who asked for it, and on what ground")
    return why


ROUTES = (
    looking("/forget", forget, role=Role.ADMIN),
    acting("/forget/survey", survey, role=Role.ADMIN),
    acting("/forget/confirm", confirm, role=Role.ADMIN),
    acting("/forget/hold", hold, role=Role.ADMIN),
    acting("/forget/release", release, role=Role.ADMIN),
)
