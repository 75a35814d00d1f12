"""Who is at the door: finds the person behind each request."""

from __future__ import annotations

from http.cookies import CookieError, SimpleCookie

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from consilience.errors import StoreError
from consilience.web.failing import wrong
from consilience.web.guard.cookies import session_name
from consilience.web.guard.person import Person, Role
from consilience.web.problems import problem
from consilience.web.settings import Settings
from consilience.workspace import Workspace

_BEARER = "bearer "
# A proxy adds one of these: whoever sends them is not the one person of this machine.
_HANDED_ON = ("x-forwarded-for", "x-forwarded-host", "x-real-ip", "forwarded", "via")


class Arriving:
    """Middleware that notes who asks; without accounts it is the one person of this machine."""

    def __init__(self, app: ASGIApp, settings: Settings, workspace: Workspace) -> None:
        self._app = app
        self._settings = settings
        self._workspace = workspace

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Note it and go on; a token that opens nothing is told so."""
        refused = await self._note(scope) if scope["type"] == "http" else None
        await (refused or self._app)(scope, receive, send)

    async def _note(self, scope: Scope) -> Response | None:
        state, headers = scope.setdefault("state", {}), Headers(scope=scope)
        if not self._settings.accounts:
            if any(one in headers for one in _HANDED_ON):
                return _handed_on()
            state["person"] = Person(name=self._settings.local, role=Role.ADMIN)
            return None
        if scope["path"].startswith("/static/"):
            return None
        given = headers.get("authorization", "")
        token = given[len(_BEARER) :].strip() if given.lower().startswith(_BEARER) else None
        session = _session(headers.get("cookie", ""), scope["scheme"])
        try:
            found = await run_in_threadpool(self._found, token, session)
        except StoreError as error:
            return await wrong(Request(scope), error)
        if found is not None:
            state["person"] = found
            state["session"] = session if token is None else None
            state["by_token"] = token is not None
        return _unknown_token() if token is not None and found is None else None

    def _found(self, token: str | None, session: str | None) -> Person | None:
        accounts = self._workspace.accounts
        found = None
        if token is not None:
            found = accounts.of_token(token)
        elif session is not None:
            found = accounts.of_session(session)
        return Person(name=found[0], role=found[1]) if found else None


def _session(cookies: str, scheme: str) -> str | None:
    try:
        found = SimpleCookie(cookies).get(session_name(scheme))
    except CookieError:
        return None
    return found.value if found else None


def _handed_on() -> Response:
    return PlainTextResponse(
        "This server is for one person at this machine, and was asked by way of a proxy.\n"
        "Make an account (consilience account add) and start it with --accounts --proxy ADDRESS.\n",
        403,
    )


def _unknown_token() -> Response:
    detail = "this token is not known, or its time is over: make another one"
    return problem(401, detail, headers={"WWW-Authenticate": "Bearer"})
