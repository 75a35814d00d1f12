"""Routes of pages: who may ask, what a form must carry, and where the work is done."""

from __future__ import annotations

from collections.abc import Callable

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.routing import Route

from consilience.web.guard.forms import keep, ours
from consilience.web.guard.person import Role, person_of
from consilience.web.settings import settings_of

Look = Callable[[Request], Response]
Act = Callable[[Request, FormData], Response]


def looking(path: str, look: Look, *, role: Role | None = Role.READER) -> Route:
    """A page to look at; nothing is changed by it.

    Args:
        path: As Starlette writes it.
        look: Makes the answer, in a thread of its own.
        role: Who may; None for everybody, logged in or not.
    """

    async def endpoint(request: Request) -> Response:
        refused = _refused(request, role)
        response = await run_in_threadpool(look, request) if refused is None else refused
        keep(request, response)
        return response

    return Route(path, endpoint, methods=["GET"], name=look.__name__)


def acting(path: str, act: Act, *, role: Role | None = Role.REVIEWER) -> Route:
    """Where a form is sent to; the act is done only for a form of our own pages.

    Args:
        path: As Starlette writes it.
        act: Does it in a thread of its own and answers, usually with a redirect (303).
        role: Who may; None for everybody, logged in or not.
    """

    async def endpoint(request: Request) -> Response:
        refused = _refused(request, role)
        if refused:
            return refused
        limit = settings_of(request).largest_part
        async with request.form(max_files=100, max_fields=200, max_part_size=limit) as form:
            if not ours(request, form):
                raise HTTPException(403, "this form is not from here, or too old: load it again")
            return await run_in_threadpool(act, request, form)

    return Route(path, endpoint, methods=["POST"], name=act.__name__)


def see(request: Request, name: str, **parts: object) -> Response:
    """Go and look at a page after an act (303)."""
    return RedirectResponse(str(request.url_for(name, **parts)), status_code=303)


def _refused(request: Request, role: Role | None) -> Response | None:
    """None where the person may; else the way to log in, or an error."""
    person = person_of(request)
    if role is None or (person is not None and person.role >= role):
        return None
    if person is None and request.method == "GET":
        return RedirectResponse(f"/login?next={request.url.path}", status_code=303)
    raise HTTPException(403, f"only a {role.name.lower()} may do this: ask an administrator")
