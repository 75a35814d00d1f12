"""Cases as lists show them; a whole case is the object of docs/reference/json.md."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
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


class Order(StrEnum):
    """What stands first in the list of cases."""

    LATEST = "latest"
    LARGEST = "largest"
    DISPUTED = "disputed"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFilters:
    """Which cases to list: every condition that is given must hold.

    Args:
        substance: A drug or class by any name: `opioids` finds fentanyl.
        country: Name or ISO 3166 code.
        since, until: Day, month or year between which an event of the case may be.
        stage: Furthest step that is reported as done.
        one_sided: Whether all whom the reports cite are of one side.
        unchecked: Whether nobody accepted or checked the case as a whole.
        open_dispute: Whether something is disputed and nothing explains it.
        text: Words that a report of the case has.
    """

    substance: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None
    stage: EventType | None = None
    one_sided: bool | None = None
    unchecked: bool | None = None
    open_dispute: bool | None = None
    text: str | None = None
    order: Order = Order.LATEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """A case as a line of the list."""

    case: Slug
    title: str
    reports: Annotated[int, Field(ge=0, description="How many")]
    texts: Annotated[
        tuple[int, int], Field(description="Least and most independent texts among them")
    ]
    first_day: Annotated[str | None, Field(description="First day that an event allows")]
    last_day: Annotated[str | None, Field(description="Last day that an event allows")]
    stage: Annotated[EventType | None, Field(description="Furthest step that is reported as done")]
    one_sided: Annotated[bool, Field(description="All whom the reports cite are of one side")]
    checked: Annotated[bool, Field(description="A person accepted or checked it as a whole")]
    disputes: Annotated[int, Field(ge=0, description="Slots disputed, and nothing explains it")]
    substances: tuple[str, ...]
    countries: Annotated[tuple[str, ...], Field(description="ISO 3166 codes")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases(Paged):
    """A page of cases, in the order asked for."""

    rows: tuple[Case, ...]


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
