"""Objects that the files of `build` hold too, as docs/reference/json.md describes them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated

from pydantic import WithJsonSchema

from consilience.shapes.fields import Paged

WRITTEN = "x-written"
"""Key of a schema that stands for one of `writing/schemas`, by its name."""

Reading = Annotated[Mapping[str, object], WithJsonSchema({WRITTEN: "readings-1"})]
CaseFile = Annotated[Mapping[str, object], WithJsonSchema({WRITTEN: "case-file-1"})]


@dataclass(frozen=True, slots=True, kw_only=True)
class Readings(Paged):
    """A page of readings, by report."""

    rows: tuple[Reading, ...]
