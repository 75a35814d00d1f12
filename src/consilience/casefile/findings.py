"""What a case file says of one value: who claims it, and how it stands among the others."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from consilience.types import (
    EventId,
    EventType,
    Factuality,
    LineageId,
    ReportId,
    Role,
    Score,
    Span,
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
        retracted: Whether the report prints it only to take it back: no witness for the value.
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
    retracted: bool = False

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

    @property
    def standing(self) -> tuple[Claim, ...]:
        """The claims that their reports stand behind; all of them where none does."""
        return tuple(one for one in self.claims if not one.retracted) or self.claims
