"""What an error looks like: a page for people, `problem+json` (RFC 9457) for programs."""

from __future__ import annotations

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from consilience.errors import ConsilienceError, StoreError, UsageError
from consilience.web.rendering import answer


async def refused(request: Request, error: Exception) -> Response:
    """An `HTTPException`, of ours or of Starlette."""
    assert isinstance(error, HTTPException)  # noqa: S101  # registered for it only
    return _told(request, error.status_code, error.detail)


async def wrong(request: Request, error: Exception) -> Response:
    """An error of the tool: what was asked for is wrong or not there, or the store is in need."""
    assert isinstance(error, ConsilienceError)  # noqa: S101  # registered for it only
    return _told(request, _status(error), str(error))


async def broken(request: Request, _: Exception) -> Response:
    """A mistake of ours; nothing of it is shown, the server's log has it."""
    return _told(request, 500, "a mistake of the tool; the server's log says more")


def _status(error: ConsilienceError) -> int:
    if isinstance(error, UsageError):
        return 404 if error.reason.startswith("no such") else 422
    return 503 if isinstance(error, StoreError) else 422


def _told(request: Request, status: int, detail: str) -> Response:
    title = HTTPStatus(status).phrase
    if request.url.path.startswith("/api/"):
        body = {"type": "about:blank", "title": title, "status": status, "detail": detail}
        return JSONResponse(body, status, media_type="application/problem+json")
    return answer(request, "error.html", status, title=title, detail=detail)
