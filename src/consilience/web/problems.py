"""Errors for programs: one table of sorts, one shape (RFC 9457)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from pydantic import TypeAdapter
from starlette.exceptions import HTTPException
from starlette.responses import Response

from consilience.shapes.problem import Fault, Problem

MEDIA = "application/problem+json"
HOME = "/api/v1/"
# Status -> (name of the sort, its title, what it means), as the page of the interface lists them.
SORTS: Mapping[int, tuple[str, str, str]] = {
    400: ("malformed", "Bad Request", "the request cannot be read: not JSON, nested too deeply"),
    401: ("who", "Unauthorized", "say who you are: send `Authorization: Bearer TOKEN`"),
    403: ("forbidden", "Forbidden", "your role may not do this, or the form token is missing"),
    404: ("missing", "Not Found", "there is no such thing"),
    405: ("method", "Method Not Allowed", "not with this method; `Allow` names those it has"),
    406: ("accept", "Not Acceptable", "it cannot be had in the media types of your `Accept`"),
    408: ("slow", "Request Timeout", "the body came too slowly"),
    409: ("conflict", "Conflict", "somebody changed it meanwhile, or its state forbids it"),
    412: ("changed", "Precondition Failed", "it is not as your `If-Match` says: get it again"),
    413: ("too-large", "Content Too Large", "the body is larger than the server takes"),
    415: ("media", "Unsupported Media Type", "the body's `Content-Type` is none that is read here"),
    422: ("invalid", "Unprocessable Content", "a parameter or the body is not as described"),
    429: ("too-often", "Too Many Requests", "wait as long as `Retry-After` says"),
    500: ("broken", "Internal Server Error", "a mistake of the tool; the server's log has it"),
    503: ("store", "Service Unavailable", "the store cannot be read or written now"),
}
_RECORD = TypeAdapter(Problem)


class ProblemError(HTTPException):
    """A request that is refused.

    Args:
        status: One of `SORTS`.
        detail: Place, reason and remedy in a line.
        faults: Each thing that is wrong with it.
        headers: That the answer has beside the usual ones.
    """

    def __init__(
        self,
        status: int,
        detail: str,
        faults: Sequence[Fault] = (),
        headers: Mapping[str, str] | None = None,
    ) -> None:
        super().__init__(status, detail, dict(headers or {}))
        self.faults = tuple(faults)


def problem(
    status: int,
    detail: str,
    faults: Sequence[Fault] = (),
    headers: Mapping[str, str] | None = None,
) -> Response:
    """The answer that tells of an error."""
    name, title, _ = SORTS.get(status, ("other", "Error", ""))
    told = Problem(
        type=f"{HOME}#{name}", title=title, status=status, detail=detail, faults=tuple(faults)
    )
    kept = {"Cache-Control": "no-store", **dict(headers or {})}
    if status == 401:
        kept.setdefault("WWW-Authenticate", 'Bearer realm="consilience"')
    return Response(_RECORD.dump_json(told), status, kept, MEDIA)
