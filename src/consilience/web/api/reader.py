"""From a request to what was asked: everything that is not as described is refused by name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from pydantic import ValidationError
from starlette.datastructures import QueryParams
from starlette.requests import Request

from consilience.shapes.problem import Fault
from consilience.web.api.components import parameter_schema
from consilience.web.api.operation import Adapter, Body, Operation, Parameter, adapter_of
from consilience.web.problems import ProblemError

_WHOLE = re.compile(r"-?(0|[1-9][0-9]{0,17})")
_FLAGS = {"true": True, "false": False}
_WORDS = {"Unexpected keyword argument": "unknown", "Field required": "missing"}
_DEEP = "recursion limit exceeded"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """What reads the parameters and bodies of one operation.

    Args:
        parameters: Each with what reads it and the JSON type that it has.
        bodies: By media type, what reads them; None for bytes.
    """

    operation: Operation
    parameters: Mapping[str, tuple[Parameter, Adapter, str]]
    bodies: Mapping[str, Adapter | None]

    def values(self, path: Mapping[str, str], query: QueryParams) -> dict[str, object]:
        """Every parameter of the operation.

        Raises:
            ProblemError: one is missing, unknown, given twice or not as described (422).
        """
        faults: list[Fault] = []
        found: dict[str, object] = {}
        given = {**dict(query.multi_items()), **path}
        names = [name for name, _ in query.multi_items()]
        for name in dict.fromkeys(names):
            if name not in self.parameters or name in path:
                known = ", ".join(one for one in self.parameters if one not in path) or "none"
                faults.append(_fault("query", name, f"unknown; those there are: {known}"))
            elif names.count(name) > 1:
                faults.append(_fault("query", name, "given more than once"))
        for name, (one, adapter, kind) in self.parameters.items():
            if name not in given:
                found[name] = one.default
                if one.required:
                    faults.append(_fault("query", name, "missing"))
                continue
            value = _value(given[name], kind)
            try:
                found[name] = adapter.validate_python(value)
            except ValidationError as error:
                where = one.where.value
                faults += [_fault(where, name, each["msg"]) for each in error.errors()]
        _refuse(faults)
        return found

    async def body(self, request: Request) -> tuple[str | None, object]:
        """The media type and the content of the body; None and None where none is read.

        Raises:
            ProblemError: of another media type (415), too large (413), malformed (400) or not as
                described (422).
        """
        if not self.bodies:
            return None, None
        stated = request.headers.get("content-type", "")
        media = stated.partition(";")[0].strip().lower()
        if media not in self.bodies or "content-encoding" in request.headers:
            known = ", ".join(self.bodies)
            raise ProblemError(
                415, f"Content-Type: {media or 'none'} is not read here; send {known}, uncompressed"
            )
        adapter, limit = self.bodies[media], self.operation.bodies[media].limit
        content = await _bytes(request, limit)
        return media, content if adapter is None else _record(adapter, content)


def reader_of(operation: Operation) -> Reader:
    """What reads the requests of an operation; made once."""
    adapters = {one.name: adapter_of(one.shape) for one in operation.parameters}
    return Reader(
        operation=operation,
        parameters={
            one.name: (one, adapters[one.name], str(parameter_schema(one).get("type")))
            for one in operation.parameters
        },
        bodies={media: _adapter(one) for media, one in operation.bodies.items()},
    )


def _adapter(one: Body) -> Adapter | None:
    return None if one.shape is None else adapter_of(one.shape)


def _value(written: str, kind: str) -> object:
    """What is written in an address as the JSON type that is described; else as it is."""
    if kind == "integer":
        # An adapter would take `1.0` or ` 1` for a whole number: so it gets what is none.
        return int(written) if _WHOLE.fullmatch(written) else [written]
    if kind == "boolean":
        return _FLAGS.get(written, [written])
    return written


async def _bytes(request: Request, limit: int) -> bytes:
    stated = request.headers.get("content-length", "")
    if stated.isdigit() and int(stated) > limit:
        raise _large(limit)
    parts: list[bytes] = []
    size = 0
    async for part in request.stream():
        size += len(part)
        if size > limit:
            raise _large(limit)
        parts.append(part)
    return b"".join(parts)


def _large(limit: int) -> ProblemError:
    return ProblemError(413, f"the body: larger than {limit} bytes; send less at once")


def _record(adapter: Adapter, content: bytes) -> object:
    try:
        return adapter.validate_json(content, strict=True)
    except ValidationError as error:
        faults = [
            _fault("body", ".".join(map(str, each["loc"])) or "whole", each["msg"])
            for each in error.errors()
        ]
        if error.errors()[0]["type"] == "json_invalid":
            reason = error.errors()[0]["msg"]
            deep = "; nested too deeply" if _DEEP in reason else ""
            raise ProblemError(400, f"the body: no JSON ({reason}{deep})", faults) from error
        _refuse(faults)
        raise


def _fault(where: str, name: str, reason: str) -> Fault:
    return Fault(
        place=f"{where}: {name}",
        reason=_WORDS.get(reason, reason).replace("Input should", "should"),
    )


def _refuse(faults: Iterable[Fault]) -> None:
    told = tuple(faults)
    if told:
        detail = "; ".join(f"{one.place}: {one.reason}" for one in told)
        raise ProblemError(422, f"{detail}; see {_PAGE}", told)


_PAGE = "the page of the interface: /api/v1/"
