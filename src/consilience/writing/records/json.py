"""JSON with one way to write it: keys as given, characters as they are, one line end."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TypeAlias

from consilience.types import Span

Json: TypeAlias = "bool | int | float | str | Sequence[Json] | Mapping[str, Json] | None"


def line(record: Json) -> str:
    """The record on one line, with its line end."""
    return json.dumps(record, ensure_ascii=False, separators=(", ", ": ")) + "\n"


def block(record: Json) -> bytes:
    """The record indented by one, as UTF-8; lone surrogates become question marks."""
    return (json.dumps(record, ensure_ascii=False, indent=1) + "\n").encode("utf-8", "replace")


def ends(span: Span) -> list[Json]:
    """`[start, end)` in code points."""
    return [span.start, span.end]
