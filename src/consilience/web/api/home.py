"""What describes the interface: its document for programs, and its page for people."""

from __future__ import annotations

import json
from collections.abc import Mapping

from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from consilience.web.api.document import document_text, statuses
from consilience.web.api.operation import Body, Operation
from consilience.web.api.sender import tag_of, tagged
from consilience.web.api.table import OPERATIONS
from consilience.web.problems import HOME, SORTS
from consilience.web.rendering import answer
from consilience.web.routing import looking

_DOCUMENT = f"{HOME}openapi.json"


def openapi(request: Request) -> Response:
    """The OpenAPI document; it tells of no data, so everybody may have it."""
    content = document_text()
    headers = {"ETag": tag_of(content), "Cache-Control": "no-cache"}
    if tagged(request.headers.get("if-none-match", ""), headers["ETag"]):
        return Response(status_code=304, headers=headers)
    return Response(content, headers=headers, media_type="application/json")


def interface(request: Request) -> Response:
    """The page: every operation with its parameters, examples and errors."""
    tags = dict.fromkeys(one.tag for one in OPERATIONS)
    return answer(
        request,
        "interface.html",
        home=HOME,
        document=_DOCUMENT,
        tags={tag: [one for one in OPERATIONS if one.tag == tag] for tag in tags},
        sorts=SORTS,
        statuses=statuses,
        example=example_of,
        body=body_of,
    )


def example_of(one: Operation) -> str:
    """An address with an example of everything that must be stated."""
    path = one.path
    for each in one.parameters:
        path = path.replace(f"{{{each.name}}}", each.example)
    asked = [f"{each.name}={each.example}" for each in one.parameters if each.required]
    query = "&".join(each for each in asked if f"{{{each.partition('=')[0]}}}" not in one.path)
    return f"{HOME}{path.lstrip('/')}" + (f"?{query}" if query else "")


def body_of(one: Body) -> str:
    """An example of a body, as it is sent."""
    if isinstance(one.example, Mapping):
        return json.dumps(dict(one.example), ensure_ascii=False, indent=1)
    return str(one.example)


ROUTES: tuple[Route, ...] = (
    looking(HOME, interface, role=None),
    looking(_DOCUMENT, openapi, role=None),
)
