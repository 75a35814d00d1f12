"""How much is in a workspace, and whether its server is well."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from pydantic import Field

from consilience.shapes.fields import Count


@dataclass(frozen=True, slots=True, kw_only=True)
class State:
    """How much there is, and how far the cases are behind."""

    version: Annotated[str, Field(description="Of the tool")]
    reports: Annotated[Count, Field(description="That stand, without earlier editions")]
    editions: Annotated[Count, Field(description="Earlier editions")]
    cases: Count
    decisions: Count
    unread: Annotated[Count, Field(description="Reports that were not read yet")]
    older: Annotated[Count, Field(description="Readings that an older version made")]
    behind: Annotated[bool, Field(description="Whether cases must be put together again")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Health:
    """Whether the server can read its store."""

    status: Literal["ok"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Format:
    """A format that the workspace can be exported in."""

    name: str
    file: Annotated[str, Field(description="Name of the file")]
    media: Annotated[str, Field(description="Its media type")]
    about: str
    of_case: Annotated[bool, Field(description="Whether one case alone can be had in it")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Formats:
    """All of them, by name."""

    rows: tuple[Format, ...]
