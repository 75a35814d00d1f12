"""The OpenAPI 3.1 document, written from the table of operations."""

from __future__ import annotations

import json
from collections.abc import Iterator
from functools import lru_cache
from http import HTTPStatus
from typing import TypeAlias

from consilience import __version__
from consilience.shapes.problem import Problem
from consilience.web.api.components import Components, parameter_schema
from consilience.web.api.operation import Body, Operation, Parameter
from consilience.web.api.table import OPERATIONS
from consilience.web.guard.cookies import SESSION
from consilience.web.guard.person import Role
from consilience.web.problems import HOME, MEDIA, SORTS

Json: TypeAlias = dict[str, object]
_ABOUT = """Everything that the review pages do, for programs.

Send `Authorization: Bearer TOKEN` (`consilience account token`); on your own machine without
accounts no token is needed. Lists come in pages: follow the `Link` headers. Every GET has an
`ETag`: send it back in `If-None-Match` and an unchanged answer costs 304 and no body. Unknown
parameters and keys are refused by name. Errors are `application/problem+json` (RFC 9457). New
keys may come into answers at any time: ignore those that you do not know."""


@lru_cache(maxsize=1)
def document() -> Json:
    """The whole document."""
    components = Components(OPERATIONS)
    paths: dict[str, Json] = {}
    for one in OPERATIONS:
        paths.setdefault(one.path, {})[one.method.lower()] = _operation(one, components)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Consilience",
            "version": __version__,
            "summary": "Cases of drug enforcement, from many reports, with every source",
            "description": _ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": HOME.rstrip("/")}],
        "tags": [{"name": one} for one in dict.fromkeys(one.tag for one in OPERATIONS)],
        "paths": paths,
        "components": {
            "schemas": components.schemas,
            "responses": {_response_name(status): _problem(status) for status in SORTS},
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer"},
                "session": {
                    "type": "apiKey",
                    "in": "cookie",
                    "name": SESSION,
                    "description": "Of somebody who logged in on the pages. What changes something "
                    "then needs the field `token` of its forms in the header X-Form-Token.",
                },
            },
        },
    }


def document_text() -> bytes:
    """The document as it is served; the same table, the same bytes."""
    return (json.dumps(document(), ensure_ascii=False, indent=1) + "\n").encode()


def statuses(one: Operation) -> tuple[int, ...]:
    """Statuses of every problem that an operation may answer with, sorted."""
    found = {405, 406, 500, 503, *one.refusals}
    if one.role is not None:
        found |= {401}
    if one.role is not None and (one.role > Role.READER or one.method != "GET"):
        found |= {403}
    if one.names:
        found |= {404}
    # Any parameter that it does not have is refused by name.
    found |= {422}
    if one.bodies:
        found |= {400, 413, 415}
    if one.matched is not None:
        found |= {412}
    return tuple(sorted(found))


def _operation(one: Operation, components: Components) -> Json:
    found: Json = {
        "operationId": one.name,
        "tags": [one.tag],
        "summary": one.summary,
        "description": "\n\n".join(filter(None, (one.about, _who(one)))),
        "parameters": [*map(_parameter, one.parameters), *_headers(one)],
        "responses": {
            **dict(_answers(one, components)),
            **{
                str(each): {"$ref": f"#/components/responses/{_response_name(each)}"}
                for each in statuses(one)
            },
        },
        "security": [] if one.role is None else [{"token": []}, {"session": []}, {}],
    }
    if one.bodies:
        content = {media: _body(each, components) for media, each in one.bodies.items()}
        about = "; ".join(f"`{media}`: {each.about}" for media, each in one.bodies.items())
        found["requestBody"] = {"required": True, "description": about, "content": content}
    return found


def _who(one: Operation) -> str:
    if one.role is None:
        return "For everybody, logged in or not."
    return f"For {one.role.name.lower()}s{'' if one.role is Role.ADMIN else ' and those above'}."


def _parameter(one: Parameter) -> Json:
    schema = parameter_schema(one)
    if one.default is not None:
        schema["default"] = one.default
    example = (
        json.loads(one.example) if schema.get("type") in ("integer", "boolean") else one.example
    )
    return {
        "name": one.name,
        "in": one.where.value,
        "required": one.required,
        "description": one.about,
        "schema": schema,
        "example": example,
    }


def _headers(one: Operation) -> Iterator[Json]:
    text: Json = {"type": "string", "examples": ['"0a1b2c3d4e5f"']}
    if one.method == "GET":
        about = "An ETag that you have: 304 where it is still so"
        yield {"name": "If-None-Match", "in": "header", "description": about, "schema": text}
    if one.matched is not None:
        about = f"The ETag of `GET {one.matched}` that you saw: 412 where it is another now"
        yield {"name": "If-Match", "in": "header", "description": about, "schema": text}


def _answers(one: Operation, components: Components) -> Iterator[tuple[str, Json]]:
    answer = one.answer
    schema: Json = {"type": "string"}
    if answer.shape is not None:
        schema = components.answer(one)
    headers: dict[str, Json] = {}
    if one.method == "GET":
        headers["ETag"] = {"required": True, "schema": {"type": "string"}}
    if answer.paged:
        about = "The first, last, next and previous page (RFC 8288)"
        headers["Link"] = {"required": True, "description": about, "schema": {"type": "string"}}
    if answer.located:
        about = "Where it is"
        headers["Location"] = {"required": True, "description": about, "schema": {"type": "string"}}
    content = {
        media: {"schema": schema} if media.endswith("json") or media.startswith("text/") else {}
        for media in answer.media
    }
    yield str(answer.status), {"description": answer.about, "headers": headers, "content": content}
    if one.method == "GET":
        yield "304", {"description": "Unchanged"}
    if one.moves:
        where: Json = {"required": True, "schema": {"type": "string"}}
        yield "301", {"description": "It has another name now", "headers": {"Location": where}}


def _body(one: Body, components: Components) -> Json:
    schema: Json = {"type": "string", "minLength": 1}
    if one.shape is not None:
        schema = components.body(one)
    return {"schema": schema, "example": one.example}


def _problem(status: int) -> Json:
    _, title, about = SORTS[status]
    schema = {"$ref": f"#/components/schemas/{Problem.__name__}"}
    found: Json = {"description": f"{title}: {about}", "content": {MEDIA: {"schema": schema}}}
    if status == HTTPStatus.UNAUTHORIZED:
        found["headers"] = {"WWW-Authenticate": {"schema": {"type": "string"}}}
    return found


def _response_name(status: int) -> str:
    return f"Problem{status}"
