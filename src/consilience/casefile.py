"""The nouns of a case: what several reports say together. Part of the bed, beside `types`."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from consilience.copying import Tracing
from consilience.decision import Decision
from consilience.types import (
    Aside,
    CaseSlug,
    Event,
    EventId,
    EventType,
    Factuality,
    LineageId,
    PersonId,
    ReportId,
    Role,
    Score,
    Span,
    Unread,
    Value,
)


class Status(StrEnum):
    """How a value stands among the texts of its case; voices never change it."""

    CORROBORATED = "corroborated"
    SINGLE = "single"
    DISPUTED = "disputed"
    VARIANT = "variant"


class DisputeKind(StrEnum):
    """What sort of contradiction it probably is: a hypothesis, always with its reason."""

    UNIT = "unit"
    SCOPE = "scope"
    SUPERSEDED = "superseded"
    STAGE = "stage"
    AGENCY = "agency"
    INSTANCE = "instance"
    TRANSLATION = "translation"
    LAB_RESULT = "lab_result"
    REAL = "real"


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """The reports about the same doings, and why they were put together.

    Args:
        reasons: One line a report that joined (`xa-07: shares Tan Bing and 6.4 kg ketamine`).
    """

    reports: tuple[ReportId, ...]
    reasons: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """Whom a text cites, and its group (`Chinese authorities`), else its own name, as `side`."""

    name: str
    side: str
    doubt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """The smallest thing that a report asserts.

    Args:
        sentence: The sentence that the span stands in.
        voice: None where the report cites nobody for it (unattributed).
        lineage: The text it descends from; two claims of one lineage are one witness.
        score: How sure it is that the report says so; None where nobody weighed it.
    """

    report: ReportId
    event: EventId
    type: EventType
    role: Role
    value: Value
    span: Span
    sentence: Span
    factuality: Factuality
    voice: Voice | None
    lineage: LineageId
    doubt: str | None = None
    score: Score | None = None

    @property
    def address(self) -> str:
        """How the log of decisions names it."""
        return f"claim:{self.report}:{self.span.start}-{self.span.end}:{self.role.value}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Dispute:
    """Why two values of one slot cannot both stand.

    Args:
        rivals: Shown values that clash with this one.
        explained: True where the hypothesis explains both figures away.
        latest: The shown value that the latest dated report prints, None where no date decides.
        corrected_by: Report that calls an earlier figure wrong, None where none does.
    """

    rivals: tuple[str, ...]
    kind: DisputeKind
    explained: bool
    reason: str
    latest: str | None = None
    corrected_by: ReportId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One value of one slot of one event of the case, with everything that it rests on.

    Args:
        event: Id of the `CaseEvent` it belongs to.
        value: Most precise form that some report prints.
        lineages: Least and most independent texts that give it (equal where certain).
        variant_of: Shown value that this one misspells, None unless status is `variant`.
        across: Least and most independent texts that give this value for this slot of any event
            of this type in the case, as docs/reference/format.md counts. Equal to `lineages` where
            one event alone has the value.
    """

    event: EventId
    type: EventType
    role: Role
    value: Value
    claims: tuple[Claim, ...]
    status: Status
    lineages: tuple[int, int]
    voices: tuple[Voice, ...]
    unattributed: int
    dispute: Dispute | None = None
    variant_of: str | None = None
    across: tuple[int, int] = (0, 0)


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
