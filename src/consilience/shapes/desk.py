"""What waits for a person, and who published how much and copied from whom."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from consilience.shapes.fields import Count, Paged, ReportName, Slug


class MatterKind(StrEnum):
    """Why something needs a person."""

    DISPUTE = "dispute"
    SINGLE = "single"
    MERGE = "merge"
    COPY = "copy"
    STALE = "stale"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the values, or one of the things, that a person may decide on."""

    target: Annotated[str, Field(description="Address for a decision")]
    shown: Annotated[str, Field(description="The value in its notation, a name, or a title")]
    report: Annotated[ReportName | None, Field(description="Where the words stand")]
    span: Annotated[
        tuple[int, int] | None, Field(description="[start, end) in code points of its text")
    ]
    texts: Annotated[
        tuple[int, int], Field(description="Least and most independent texts that give it")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something that needs a person."""

    key: Annotated[str, Field(description="Names it as long as it is the same question")]
    kind: MatterKind
    case: Annotated[Slug | None, Field(description="null where it is of none")]
    score: Annotated[float, Field(ge=0, le=1, description="How much it is worth a person's time")]
    reason: Annotated[str, Field(description="Why the score")]
    what: str
    choices: tuple[Choice, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Inbox(Paged):
    """A page of what needs a person, most valuable first."""

    counts: Annotated[
        dict[MatterKind, int], Field(description="How many of each kind on all pages")
    ]
    rows: tuple[Matter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one publisher has from another."""

    publisher: str | None
    reports: Count
    characters: Count


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher, with what it copied; copies that are only suspected are not counted."""

    name: Annotated[str | None, Field(description="As stated; null: all that state none")]
    reports: Annotated[Count, Field(description="Without earlier editions")]
    copying: Annotated[Count, Field(description="How many of them take text from another report")]
    characters: Annotated[Count, Field(description="Length of all of them")]
    copied: Annotated[Count, Field(description="How many of these stand in an earlier report")]
    sources: Annotated[tuple[Taken, ...], Field(description="Whom it copies")]
    takers: Annotated[tuple[Taken, ...], Field(description="Who copies it")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Publishers(Paged):
    """A page of publishers, those with most reports first."""

    rows: tuple[Publisher, ...]
