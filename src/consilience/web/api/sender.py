"""From what an operation gives to an answer: media types, ETags, links to other pages."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterator
from urllib.parse import urlencode

from starlette.requests import Request
from starlette.responses import Response, StreamingResponse

from consilience.shapes.fields import Paged
from consilience.web.api.operation import Adapter, Given, Operation
from consilience.web.api.parcel import Parcel
from consilience.web.problems import HOME, ProblemError

_HEADERS = {"Cache-Control": "private, no-cache", "Vary": "Accept, Authorization, Cookie"}


def check_accept(operation: Operation, accept: str) -> None:
    """Refuse a caller who takes none of the media types that there are.

    Raises:
        ProblemError: 406.
    """
    ranges = [one.partition(";") for one in accept.split(",")]
    wanted = [
        kind.strip().lower()
        for kind, _, rest in ranges
        if not re.search(r"(^|;)\s*q=0(\.0*)?\s*($|;)", rest)
    ]
    if accept.strip() and not any(
        _fits(one, each) for one in operation.answer.media for each in wanted
    ):
        known = ", ".join(operation.answer.media)
        raise ProblemError(406, f"Accept: {accept:.200} takes none of what there is; it is {known}")


def content_of(given: Given, adapter: Adapter | None) -> bytes | Parcel:
    """The bytes of an answer; the same record gives the same bytes."""
    if isinstance(given.content, (bytes, Parcel)):
        return given.content
    if adapter is not None:
        return adapter.dump_json(given.content)
    return json.dumps(given.content, ensure_ascii=False).encode("utf-8", "replace")


def tag_of(content: bytes | Parcel) -> str:
    """The ETag of a content."""
    if isinstance(content, Parcel):
        return content.tag
    return f'"{hashlib.sha256(content).hexdigest()[:20]}"'


def answer_of(
    request: Request, operation: Operation, given: Given, content: bytes | Parcel
) -> Response:
    """The answer where all is well: 304 where the caller has it already."""
    headers = dict(_HEADERS)
    if given.moved:
        headers["Location"] = f"{HOME}{str(given.location).lstrip('/')}"
        return Response(status_code=301, headers=headers)
    media = given.media or operation.answer.media[0]
    if operation.method == "GET":
        headers["ETag"] = tag_of(content)
        if tagged(request.headers.get("if-none-match", ""), headers["ETag"]):
            if isinstance(content, Parcel):
                content.file.close()
            return Response(status_code=304, headers=headers)
    if isinstance(given.content, Paged):
        headers["Link"] = ", ".join(_links(request, given.content))
    if given.location is not None:
        headers["Location"] = f"{HOME}{given.location.lstrip('/')}"
    if given.file is not None:
        headers["Content-Disposition"] = f'attachment; filename="{given.file}"'
    kind = f"{media}; charset=utf-8" if media.startswith("text/") else media
    headers["Content-Type"] = kind
    if isinstance(content, Parcel):
        headers["Content-Length"] = str(content.size)
        return StreamingResponse(content.pieces(), operation.answer.status, headers)
    return Response(content, operation.answer.status, headers)


def tagged(stated: str, tag: str) -> bool:
    """Whether a list of ETags (`If-Match`, `If-None-Match`) holds one."""
    return stated.strip() == "*" or tag in re.findall(r'"[^"]*"', stated)


def _fits(media: str, wanted: str) -> bool:
    whole, _, _ = media.partition("/")
    return wanted in ("*/*", f"{whole}/*", media)


def _links(request: Request, page: Paged) -> Iterator[str]:
    last = max(0, (page.whole - 1) // page.size * page.size)
    places = {"first": 0, "last": last}
    if page.first + page.size < page.whole:
        places["next"] = page.first + page.size
    if page.first > 0:
        places["prev"] = max(0, page.first - page.size)
    asked = [one for one in request.query_params.multi_items() if one[0] not in ("first", "size")]
    for name, first in places.items():
        query = urlencode([*asked, ("first", first), ("size", page.size)])
        yield f'<{request.url.path}?{query}>; rel="{name}"'
