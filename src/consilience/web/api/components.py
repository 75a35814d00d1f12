"""Schemas of everything that is sent and taken, made from the records themselves."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TypeAlias

from pydantic import TypeAdapter

from consilience.shapes.problem import Problem
from consilience.shapes.written import WRITTEN
from consilience.web.api.operation import Body, Operation, Parameter, adapter_of
from consilience.writing.schemas import schema as written_schema

Json: TypeAlias = dict[str, object]
_HOME = "#/components/schemas/"
_NAMES = {"readings-1": "Reading", "case-file-1": "CaseFile"}
"""What the schemas of `writing/schemas` are called here."""


class Components:
    """The schemas of a table of operations.

    Args:
        operations: All whose answers and bodies shall be described.
    """

    def __init__(self, operations: Sequence[Operation]) -> None:
        shapes = [one.answer.shape for one in operations if one.answer.shape is not None]
        bodies = [each for one in operations for each in one.bodies.values() if each.shape]
        adapters = [
            *((("answer", repr(one)), "serialization", adapter_of(one)) for one in shapes),
            *((("body", repr(one.shape)), "validation", adapter_of(one.shape)) for one in bodies),
            (("answer", repr(Problem)), "serialization", adapter_of(Problem)),
        ]
        unique = {key: (key, mode, adapter) for key, mode, adapter in adapters}
        made, shared = TypeAdapter.json_schemas(
            list(unique.values()),  # type: ignore[arg-type]  # the mode is one of its two words
            ref_template=_HOME + "{model}",
        )
        self._made = {key: _plain(one) for (key, _), one in made.items()}
        defined = shared.get("$defs", {})
        self.schemas: dict[str, object] = {name: _plain(one) for name, one in defined.items()}
        for name, shown in _NAMES.items():
            self.schemas[shown] = _moved(json.loads(written_schema(name)), shown)

    def answer(self, one: Operation) -> Json:
        """The schema of an operation's answer."""
        return self._made["answer", repr(one.answer.shape)]

    def body(self, one: Body) -> Json:
        """The schema of a body."""
        return self._made["body", repr(one.shape)]


def parameter_schema(one: Parameter) -> Json:
    """The schema of a parameter, in one piece."""
    found = dict(adapter_of(one.shape).json_schema())
    parts = found.pop("$defs", {})
    name = str(found.pop("$ref", "")).rpartition("/")[2]
    # What is said of the parameter goes before what is said of its type.
    found = {**parts.get(name, {}), **found}
    return {key: each for key, each in found.items() if key not in ("title", "description")}


def _plain(schema: object) -> Json:
    found = _walked(schema)
    assert isinstance(found, dict)  # noqa: S101  # a schema is an object
    return found


def _walked(one: object) -> object:
    """The schema without titles that only repeat names, and with ours by their names."""
    if isinstance(one, list):
        return [_walked(each) for each in one]
    if not isinstance(one, dict):
        return one
    if WRITTEN in one:
        return {"$ref": f"{_HOME}{_NAMES[str(one[WRITTEN])]}"}
    return {
        key: _walked(each) if key != "examples" else each
        for key, each in one.items()
        if key != "title" or isinstance(each, dict)
    }


def _moved(schema: Json, shown: str) -> object:
    """A schema whose own definitions are found where it stands in the document."""
    text = json.dumps(schema).replace('"#/$defs/', f'"{_HOME}{shown}/$defs/')
    found = json.loads(text)
    # As a part of a document it has no address of its own, or its references would start there.
    found.pop("$id")
    found.pop("$schema")
    return found
