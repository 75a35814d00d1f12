"""A case, its case file, and the dossier of all cases of a build."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.casefile.findings import Finding
from consilience.copying import Tracing
from consilience.decision import Decision
from consilience.types import (
    Aside,
    CaseSlug,
    Event,
    EventId,
    EventType,
    Factuality,
    PersonId,
    ReportId,
    Role,
    Span,
    Unread,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The reports about the same doings, and why they were put together.

    Args:
        reasons: One line a report that joined (`xa-07: shares Tan Bing and 6.4 kg ketamine`).
    """

    reports: tuple[ReportId, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """One real-world event of the case, joined over reports.

    Args:
        members: The events of single reports that were joined, as (report, event).
        date: Shown EDTF value that orders it, None where no report gives one.
    """

    id: EventId
    type: EventType
    factuality: Factuality
    members: tuple[tuple[ReportId, EventId], ...]
    date: str | None
    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One human being of the case under all names that the reports print.

    Args:
        stage: Last stage that a report gives (`sentenced`, `charged`, `official`, ...).
        as_of: EDTF date of that stage, None where unknown.
        protected: True for informants, private persons and minors: never linked or mapped.
    """

    id: PersonId
    name: str
    spellings: tuple[str, ...]
    part: str
    stage: str
    as_of: str | None
    protected: bool
    events: tuple[EventId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """An arithmetic or logical test across claims.

    Args:
        rule: Id of the rule (`parts_sum`, `units_agree`, `weekday`, `order`, ...).
        what: The arithmetic, written out (`9 sentenced = 1 + 2 + 6`).
    """

    rule: str
    what: str
    holds: bool
    spans: tuple[tuple[ReportId, Span], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """An edge of the network: two people or agencies in one event, and the words that say so."""

    left: str
    right: str
    event: EventId
    report: ReportId
    span: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A place of the case on the map, coordinates in degrees (WGS 84)."""

    name: str
    latitude: float
    longitude: float
    precision: str
    events: tuple[EventId, ...]
    roles: tuple[Role, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What an event of this type should tell and no report does (`place of the seizure`)."""

    event: EventId | None
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """A set-aside passage with the report it stands in."""

    report: ReportId
    aside: Aside


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFile:
    """One case with everything that its pages and exports show.

    Args:
        title: Short name for people (`Bodø ketamine case, 2016`).
        background: Events that the reports tell but that are not of the case.
        stale: Decisions that no longer fit anything, with the reason.
    """

    slug: CaseSlug
    title: str
    reports: tuple[ReportId, ...]
    reasons: tuple[str, ...]
    events: tuple[CaseEvent, ...]
    findings: tuple[Finding, ...]
    checks: tuple[Check, ...]
    people: tuple[Person, ...]
    ties: tuple[Tie, ...]
    spots: tuple[Spot, ...]
    questions: tuple[Question, ...]
    asides: tuple[SetAside, ...]
    background: tuple[tuple[ReportId, Event], ...]
    tracing: Tracing
    decisions: tuple[Decision, ...] = ()
    stale: tuple[tuple[Decision, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unplaced:
    """A report that belongs to no case, and why."""

    report: ReportId
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dossier:
    """Everything that one build gives: what writers turn into files."""

    cases: tuple[CaseFile, ...]
    unplaced: tuple[Unplaced, ...]
    unread: tuple[Unread, ...]
