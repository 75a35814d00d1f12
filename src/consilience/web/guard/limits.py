"""How much, how packed and how slowly a request may come: told before anything of it is read."""

from __future__ import annotations

import asyncio

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from consilience.web.failing import refused
from consilience.web.guard.person import Person
from consilience.web.settings import Settings


class Limits:
    """Middleware that counts what comes."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand on a body that stays within its limits: too much of it is 413, packed 415.

        A length that is no number is 400, a body that comes too slowly 408.
        """
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        headers = Headers(scope=scope)
        known = isinstance(scope.get("state", {}).get("person"), Person)
        limit = self._settings.largest_upload if known else self._settings.largest_unknown
        try:
            _check(headers, limit)
        except HTTPException as error:
            response = await refused(Request(scope), error)
            response.headers["connection"] = "close"  # nobody reads what follows
            await response(scope, receive, send)
            return
        await self._app(scope, _counted(receive, limit, self._settings.slowest), send)


def _check(headers: Headers, limit: int) -> None:
    """What the headers say of the body."""
    packed = headers.get("content-encoding", "identity").strip().lower()
    if packed not in ("", "identity"):
        raise HTTPException(415, f"a body packed with {packed[:20]} is not taken: send it plain")
    stated = headers.get("content-length", "0").strip()
    if not (stated.isascii() and stated.isdigit()):
        raise HTTPException(400, "Content-Length is no number")
    if len(stated) > 18 or int(stated) > limit:
        raise _too_large(limit)


def _counted(receive: Receive, limit: int, slowest: float) -> Receive:
    """The same body; an error once it is too much or takes too long, whatever was stated."""
    seen = 0
    whole = False
    loop = asyncio.get_running_loop()
    end = loop.time() + slowest

    async def receiving() -> Message:
        nonlocal seen, whole
        if whole:  # what comes now is that the browser goes away: that may take as long as it likes
            return await receive()
        try:
            async with asyncio.timeout_at(end):
                message = await receive()
        except TimeoutError as error:
            raise HTTPException(408, "the request came too slowly: send it again") from error
        if message["type"] == "http.request":
            seen += len(message.get("body", b""))
            whole = not message.get("more_body", False)
            if seen > limit:
                raise _too_large(limit)
        return message

    return receiving


def _too_large(limit: int) -> HTTPException:
    shown = f"{limit // 1024 // 1024} MiB" if limit >= 1024 * 1024 else f"{limit // 1024} KiB"
    return HTTPException(413, f"a request may have {shown}: send less at once")
