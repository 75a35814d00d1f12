"""Routes from the table of operations: one a path, with everything that its methods share."""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Mapping, Sequence
from typing import TypeAlias
from urllib.parse import unquote

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Match, Route
from starlette.types import Scope

from consilience.web.api.asked import NOBODY, Asked
from consilience.web.api.operation import Adapter, Operation, Where, adapter_of
from consilience.web.api.reader import Reader, reader_of
from consilience.web.api.sender import answer_of, check_accept, content_of, tag_of, tagged
from consilience.web.api.veiling import veiled
from consilience.web.guard.forms import carries
from consilience.web.guard.person import Person, person_of
from consilience.web.problems import HOME, ProblemError
from consilience.web.settings import workspace_of

Adapters: TypeAlias = "Mapping[str, Adapter | None]"
FORM_TOKEN = "X-Form-Token"  # noqa: S105  # a header's name
"""Header by which a page of our own shows that it asks, and no page of somebody else."""

# What is checked by `If-Match` and what is done then are one step: nobody of this server comes
# between.
_STEP = threading.Lock()


class NamedRoute(Route):
    """A route whose names may hold any character, `/` too, as `%2F`."""

    def __init__(self, path: str, endpoint: Callable[..., object], methods: Sequence[str]) -> None:
        super().__init__(path, endpoint, methods=list(methods), name=f"api {path}")
        self._raw = re.compile(re.sub(r"{(\w+)}", r"(?P<\1>[^/]+)", path))

    def matches(self, scope: Scope) -> tuple[Match, Scope]:
        """Match the path before it is decoded."""
        if scope["type"] != "http":
            return Match.NONE, {}
        raw = scope.get("raw_path") or scope["path"].encode()
        found = self._raw.fullmatch(raw.decode("ascii", "replace").partition("?")[0])
        if found is None:
            return Match.NONE, {}
        names = {name: unquote(value) for name, value in found.groupdict().items()}
        child = {"endpoint": self.endpoint, "path_params": names}
        known = scope["method"] in (self.methods or ())
        return (Match.FULL if known else Match.PARTIAL), child


def routes(operations: Sequence[Operation]) -> tuple[Route, ...]:
    """A route for each path, in the order of the table."""
    paths: dict[str, dict[str, Operation]] = {}
    for one in operations:
        paths.setdefault(one.path, {})[one.method] = one
    desk = Desk(operations)
    return tuple(
        NamedRoute(f"{HOME}{path.lstrip('/')}", desk.endpoint(some), list(some))
        for path, some in paths.items()
    )


class Desk:
    """Takes requests for operations of one table and answers them."""

    def __init__(self, operations: Sequence[Operation]) -> None:
        self._readers = {one.name: reader_of(one) for one in operations}
        self._writers: Adapters = {
            one.name: adapter_of(one.answer.shape) if one.answer.shape is not None else None
            for one in operations
        }
        self._looks = {one.path: one for one in operations if one.method == "GET"}

    def endpoint(self, methods: Mapping[str, Operation]) -> Callable[[Request], object]:
        """What answers all methods of one path."""

        async def endpoint(request: Request) -> Response:
            method = "GET" if request.method == "HEAD" else request.method
            return await self._answer(methods[method], request)

        return endpoint

    async def _answer(self, operation: Operation, request: Request) -> Response:
        person = check_person(operation, request)
        check_accept(operation, request.headers.get("accept", ""))
        reader = self._readers[operation.name]
        values = reader.values(request.path_params, request.query_params)
        media, body = await reader.body(request)
        asked = Asked(
            request=request, workspace=workspace_of(request), person=person, values=values,
            body=body, media=media,
        )  # fmt: skip
        return await run_in_threadpool(self._done, operation, asked)

    def _done(self, operation: Operation, asked: Asked) -> Response:
        stated = asked.request.headers.get("if-match")
        if operation.matched is None or stated is None:
            given = operation.act(asked)
        else:
            with _STEP:
                self._check_match(self._looks[operation.matched], asked, stated)
                given = operation.act(asked)
        given = veiled(asked, given)
        content = content_of(given, self._writers[operation.name])
        return answer_of(asked.request, operation, given, content)

    def _check_match(self, look: Operation, asked: Asked, stated: str) -> None:
        """Refuse a change to what is not as the caller saw it."""
        reader: Reader = self._readers[look.name]
        values = {
            one.name: asked.values[one.name] if one.where is Where.PATH else one.default
            for one, _, _ in reader.parameters.values()
        }
        now = look.act(
            Asked(
                request=asked.request, workspace=asked.workspace, person=asked.person, values=values
            )
        )
        if not tagged(stated, tag_of(content_of(now, self._writers[look.name]))):
            raise ProblemError(412, "If-Match: it is not as you saw it; get it again and look")


def check_person(operation: Operation, request: Request) -> Person:
    """Who asks, where they may.

    Raises:
        ProblemError: nobody knows who asks (401), or they may not (403).
    """
    person = person_of(request)
    if operation.role is None:
        return person or NOBODY
    if person is None:
        raise ProblemError(401, "nobody is named: send `Authorization: Bearer TOKEN`, or log in")
    if person.role < operation.role:
        needed = operation.role.name.lower()
        raise ProblemError(403, f"only a {needed} may do this: ask an administrator")
    # No browser sends a bearer token on its own; other words in that header it may.
    stated = request.headers.get("authorization", "").lower()
    if operation.method != "GET" and not stated.startswith("bearer "):
        _check_page(request)
    return person


def _check_page(request: Request) -> None:
    """Refuse what a page of somebody else makes a browser send; programs send nothing of that."""
    headers = request.headers
    if not {"origin", "sec-fetch-site", "cookie"} & set(headers):
        return
    if not carries(request, headers.get(FORM_TOKEN)):
        raise ProblemError(
            403,
            f"a browser's request without our form token: send it in {FORM_TOKEN}, "
            "or a bearer token instead of a cookie",
        )
