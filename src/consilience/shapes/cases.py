"""Cases as lists show them; a whole case is the object of docs/reference/json.md."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import ConfigDict, Field, with_config

from consilience.casefile import Status
from consilience.shapes.fields import Paged, Slug, Time
from consilience.types import EventType, Role

Why = Annotated[
    str,
    Field(
        min_length=1, max_length=2000, description="The reason, in a line", examples=["as printed"]
    ),
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One value of one slot of one event of a case."""

    case: Slug
    title: Annotated[str, Field(description="Of the case")]
    event: Annotated[str, Field(description="Id of the event in the case")]
    type: EventType
    slot: Role
    value: Annotated[str, Field(description="In the notation of docs/reference/format.md")]
    status: Status
    lineages: Annotated[int, Field(ge=0, description="Least number of independent texts")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings(Paged):
    """A page of findings: by independent texts, most first."""

    rows: tuple[Finding, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """A frozen version of a case, which can be cited."""

    case: Slug
    number: Annotated[int, Field(ge=1)]
    at: Time
    who: str
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Versions:
    """The frozen versions of a case, oldest first."""

    rows: tuple[Version, ...]


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True, kw_only=True)
class NewVersion:
    """Why a case is frozen as it is now."""

    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """A finding that is not as it was when a version was frozen."""

    type: EventType
    slot: Role
    value: str
    before: Annotated[
        str | None, Field(description="Status and texts then; null: it was not there")
    ]
    after: Annotated[str | None, Field(description="Likewise now; null: it is gone")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """All that is not as it was, by type, slot and value."""

    rows: tuple[Change, ...]
