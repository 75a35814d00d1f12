"""Read YAML records into frozen dataclasses, and refuse what is not right."""

from __future__ import annotations

import difflib
from collections.abc import Iterable
from dataclasses import MISSING, Field, dataclass, fields
from typing import Protocol, TypeVar

from consilience.errors import KnowledgeError
from consilience.knowledge.rows import rows_of

UNCHECKED = "unchecked"


@dataclass(frozen=True, slots=True, kw_only=True)
class Example:
    """A sentence that shows what a record means; tests run it.

    Args:
        text: The sentence.
        means: What must be found in it, in the notation of docs/reference/format.md; None for a
            counter-example, in which the record must find nothing.
    """

    text: str
    means: str | None


class Record(Protocol):
    """What every knowledge record has."""

    @property
    def id(self) -> str:
        """Unique in its file; the file is sorted by it."""

    @property
    def source(self) -> str:
        """Page, or package and version; `unchecked` where nobody looked it up."""

    @property
    def examples(self) -> tuple[Example, ...]:
        """Sentences that tests run."""


R = TypeVar("R", bound=Record)


def read_records(folder: str, name: str, record: type[R]) -> tuple[R, ...]:
    """The records of one file, in file order.

    Args:
        folder: `drugs` or `languages`.
        name: File name, for instance `units.yml`.
        record: A frozen dataclass; its fields are the allowed keys. Fields annotated as tuples
            take YAML lists; `examples` takes strings (`"sentence"`, or `{text, means}` maps).

    Raises:
        KnowledgeError: unknown or missing key, wrong shape, repeated or unsorted id.
    """
    place = f"{folder}/{name}"
    rows = rows_of(folder, name)
    if not isinstance(rows, list):
        raise KnowledgeError(place, "is not a list of records", "start every record with '- id:'")
    records = tuple(_record(place, row, record) for row in rows)
    _refuse_disorder(place, [one.id for one in records])
    return records


def _record(place: str, row: object, record: type[R]) -> R:
    if not isinstance(row, dict) or not isinstance(row.get("id"), str):
        raise KnowledgeError(place, f"record without an id: {row!r:.60}", "give it 'id: word'")
    where = f"{place}: {row['id']}"
    known: dict[str, Field[object]] = {one.name: one for one in fields(record)}  # type: ignore[arg-type]  # R is a dataclass by contract; Protocol cannot say so
    _refuse_keys(where, row, known)
    values = {key: _value(where, key, row[key], str(known[key].type)) for key in row}
    return record(**values)


def _refuse_keys(where: str, row: dict[str, object], known: dict[str, Field[object]]) -> None:
    for key in row:
        if key not in known:
            near = difflib.get_close_matches(key, known, 1)
            hint = f"did you mean '{near[0]}'?" if near else f"allowed: {', '.join(known)}"
            raise KnowledgeError(where, f"unknown key '{key}'", hint)
    for key, one in known.items():
        if key not in row and one.default is MISSING and one.default_factory is MISSING:
            raise KnowledgeError(where, f"key '{key}' is missing", f"add '{key}:'")


def _value(where: str, key: str, raw: object, annotation: str) -> object:
    if key == "examples":
        return tuple(_example(where, one) for one in _list(where, key, raw))
    if annotation.startswith("tuple["):
        return tuple(str(one) for one in _list(where, key, raw))
    if annotation.startswith("Mapping["):
        if not isinstance(raw, dict):
            raise KnowledgeError(where, f"'{key}' is not a map", f"write '{key}: {{a: b}}'")
        return {str(one): raw[one] for one in raw}
    if annotation.startswith("bool") and isinstance(raw, bool):
        return raw
    if annotation.startswith(("str", "Decimal")) and not isinstance(raw, (list, dict)):
        return None if raw is None else str(raw)
    raise KnowledgeError(where, f"'{key}' has the wrong shape: {raw!r:.60}", f"see {annotation}")


def _list(where: str, key: str, raw: object) -> list[object]:
    if not isinstance(raw, list):
        raise KnowledgeError(where, f"'{key}' is not a list", f"write '{key}: [..]'")
    return raw


def _example(where: str, raw: object) -> Example:
    if isinstance(raw, str):
        return Example(text=raw, means="")
    if isinstance(raw, dict) and set(raw) == {"text", "means"}:
        means = raw["means"]
        return Example(text=str(raw["text"]), means=None if means is None else str(means))
    raise KnowledgeError(where, f"bad example {raw!r:.60}", "write a sentence or {text, means}")


def _refuse_disorder(place: str, ids: Iterable[str]) -> None:
    previous = ""
    for one in ids:
        if one == previous:
            raise KnowledgeError(f"{place}: {one}", "stands twice", "keep one of the two")
        if one < previous:
            raise KnowledgeError(f"{place}: {one}", f"after '{previous}'", "sort records by id")
        previous = one
