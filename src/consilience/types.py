"""The nouns: frozen records that every stage shares.

Offsets are half-open `[start, end)` in Unicode code points of `Report.text`, never edited. `None`
means "not stated". Tuples are sorted by place unless their docstring says otherwise.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType, Protocol

ReportId = NewType("ReportId", str)
EventId = NewType("EventId", str)
CaseSlug = NewType("CaseSlug", str)
PersonId = NewType("PersonId", str)
LineageId = NewType("LineageId", str)


class EventType(StrEnum):
    """What can happen in a drug-enforcement case (docs/reference/format.md)."""

    TIP_OFF = "tip_off"
    INVESTIGATION = "investigation"
    SEARCH = "search"
    SEIZURE = "seizure"
    ARREST = "arrest"
    CHARGE = "charge"
    EXTRADITION = "extradition"
    PLEA = "plea"
    CONVICTION = "conviction"
    ACQUITTAL = "acquittal"
    SENTENCE = "sentence"
    APPEAL = "appeal"
    TRAFFICKING = "trafficking"
    MANUFACTURE = "manufacture"
    CONTROL_MEASURE = "control_measure"
    DEATH = "death"
    OVERDOSE = "overdose"
    STATISTIC = "statistic"


class Factuality(StrEnum):
    """How far the report stands behind an event."""

    ASSERTED = "asserted"
    ALLEGED = "alleged"
    PLANNED = "planned"
    DENIED = "denied"
    CLAIMED = "claimed"


class Role(StrEnum):
    """The slots of an event (docs/reference/format.md)."""

    PERSON = "person"
    ORGANIZATION = "organization"
    AGENCY = "agency"
    COURT = "court"
    COUNT = "count"
    DATE = "date"
    PLACE = "place"
    AMOUNT = "amount"
    ITEM = "item"
    VALUE = "value"
    SUBSTANCE = "substance"
    OFFENCE = "offence"
    PENALTY = "penalty"
    PLEA = "plea"
    ORIGIN = "origin"
    TRANSIT = "transit"
    DESTINATION = "destination"
    CONVEYANCE = "conveyance"
    FACILITY = "facility"
    OPERATION = "operation"
    FROM = "from"
    TO = "to"


class Relation(StrEnum):
    """How two values of one kind stand to each other; compatible is not agreement."""

    SAME = "same"
    COMPATIBLE = "compatible"
    CLASH = "clash"


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters `[start, end)` of a report's text, with their quote."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Score:
    """How sure, 0 to 1, and why: never a bare number."""

    value: float
    reason: str


class Value(Protocol):
    """A constraint on the world, as written: every kind in `values/` has these."""

    def show(self) -> str:
        """The value in the notation of docs/reference/format.md."""
        ...

    def meet(self, other: Value) -> Value | None:
        """What both allow, or None when they clash or are of different kinds."""
        ...

    def refines(self, other: Value) -> bool:
        """Whether everything that this value allows is allowed by `other`."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A value that stands in a text.

    Args:
        kind: The value's class name in lower case: `quantity`, `money`, `date`, `place` ...
        doubt: Why the value may be wrong or is not known; None when nothing speaks against it.
    """

    span: Span
    kind: str
    value: Value
    doubt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """An input, or a part of one, that could not be read.

    Args:
        source: Name of the file as given, never an absolute path.
        line: 1-based, None where lines mean nothing.
    """

    source: str
    line: int | None
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """One public text about something, as it was got.

    Args:
        published: EDTF date, None unless the input states one.
        retrieved: EDTF date of fetching, with the time in UTC where this tool fetched it
            (`2026-11-22T12:05:00Z`); None where not stated.
        sha256: Hex digest of the bytes (or of the UTF-8 text where it came inside a record).
        warnings: What was odd about the input but could be read (`encoding guessed`).
    """

    id: ReportId
    text: str
    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    published: str | None = None
    byline: str | None = None
    language: str | None = None
    retrieved: str | None = None
    sha256: str = ""
    warnings: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One value that an event has, and the words that say so.

    Args:
        doubt: What speaks against it; None where nothing does.
        score: How sure it is that the value belongs there; None until the reading is weighed.
    """

    role: Role
    value: Value
    span: Span
    doubt: str | None = None
    score: Score | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One real-world event as one report tells it; slots sorted by role, then place.

    Args:
        main: True where it belongs to the case that the report is about.
    """

    id: EventId
    type: EventType
    trigger: Span
    slots: tuple[Slot, ...]
    factuality: Factuality
    main: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Who says what.

    Args:
        speaker: Fullest name that the report gives, or the group as printed.
        role: As printed (`a senior customs official`).
        cue: The word that reports it, as printed (`said`, `according to`).
        doubt: Why the speaker may be another (`'he' across a seam: probably Ann Orr`).
    """

    speaker: str
    role: str | None
    cue: str
    span: Span
    direct: bool
    doubt: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """Words set aside because a careless reader would take them for facts of the case."""

    span: Span
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What one report says.

    Args:
        relevant: Whether it is about a drug-enforcement case; `why` is the reason, one line.
    """

    report: ReportId
    relevant: bool
    why: str
    sentences: tuple[Span, ...] = ()
    mentions: tuple[Mention, ...] = ()
    events: tuple[Event, ...] = ()
    statements: tuple[Statement, ...] = ()
    asides: tuple[Aside, ...] = ()
