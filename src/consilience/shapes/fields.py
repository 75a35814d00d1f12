"""Kinds of fields that several shapes have, with what the interface's pages say of them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

Time = Annotated[str, Field(description="RFC 3339 time, UTC", examples=["2026-11-22T12:00:00Z"])]
Edtf = Annotated[
    str, Field(description="EDTF date (ISO 8601-2), as stated", examples=["2019-11-07"])
]
ReportName = Annotated[str, Field(description="Id of a report", examples=["r-0a1b2c3d4e5f"])]
Slug = Annotated[str, Field(description="Name of a case", examples=["lyon-heroin-2019"])]
Digest = Annotated[
    str, Field(description="Twelve hex digits that name a decision", examples=["0a1b2c3d4e5f"])
]
Count = Annotated[int, Field(ge=0)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paged:
    """Where in a list a page of it stands.

    Args:
        whole: How many rows there are on all pages.
        first: Number of the first row here, from 0.
        size: Most rows that a page has.
    """

    whole: Annotated[int, Field(ge=0, description="Rows on all pages")]
    first: Annotated[int, Field(ge=0, description="Number of the first row here, from 0")]
    size: Annotated[int, Field(ge=1, description="Most rows of a page")]
