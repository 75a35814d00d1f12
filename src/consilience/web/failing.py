"""What an error looks like: a page for people, `problem+json` (RFC 9457) for programs."""

from __future__ import annotations

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from consilience.errors import ConsilienceError, StoreError, UsageError
from consilience.web.problems import ProblemError, problem
from consilience.web.rendering import answer


async def refused(request: Request, error: Exception) -> Response:
    """An `HTTPException`, of ours or of Starlette."""
    assert isinstance(error, HTTPException)  # noqa: S101  # registered for it only
    if _is_program(request):
        detail = f"{request.method} {request.url.path}: {error.detail}"
        told = error.detail if isinstance(error, ProblemError) else detail
        faults = error.faults if isinstance(error, ProblemError) else ()
        return problem(error.status_code, told, faults, error.headers)
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
    if _is_program(request):
        return problem(status, detail)
    title = HTTPStatus(status).phrase
    return answer(request, "error.html", status, title=title, detail=detail)


def _is_program(request: Request) -> bool:
    return request.url.path.startswith("/api/")
