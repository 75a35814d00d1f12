"""What people decided, and what they decide now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import AfterValidator, ConfigDict, Field, with_config

from consilience.decision import Act
from consilience.shapes.cases import Why
from consilience.shapes.fields import Digest, Paged, Time
from consilience.shapes.jobs import Job

KINDS = ("claim", "event", "span", "person", "report", "case")
"""What a decision can be about; `undo` has an operation of its own."""

Target = Annotated[
    str,
    Field(
        max_length=2000,
        description="What it is about, as an address of docs/reference/decisions.md",
        examples=["claim:a-1:24-39:amount"],
    ),
]


def _no_undo(act: Act) -> Act:
    if act is Act.UNDO:
        raise ValueError("an undo has an operation of its own")
    return act


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """A decision in the log."""

    digest: Digest
    number: Annotated[int, Field(ge=1, description="Its place in the log")]
    recorded: Annotated[Time, Field(description="When this workspace took it")]
    who: str
    when: Annotated[str, Field(description="EDTF date or RFC 3339 time, as it was written")]
    act: Act
    target: Target
    value: Annotated[str | None, Field(description="The new value, or the other party")]
    why: str
    quote: Annotated[str | None, Field(description="The words at the target then")]
    was: Annotated[str | None, Field(description="The value shown at the target then")]
    stands: Annotated[bool, Field(description="False where somebody undid it")]
    imported_by: Annotated[
        str | None, Field(description="Who brought it in from colleagues; null: decided here")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Decisions(Paged):
    """A page of the log, in the order in which decisions were recorded."""

    rows: tuple[Decision, ...]


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True, kw_only=True)
class NewDecision:
    """A decision to be added to the log; who decides and when is not for the caller to say."""

    act: Annotated[
        Act,
        AfterValidator(_no_undo),
        Field(
            description="What is decided; `undo` has an operation of its own",
            json_schema_extra={"not": {"const": Act.UNDO.value}},
        ),
    ]
    target: Annotated[Target, Field(pattern=rf"^({'|'.join(KINDS)}):.")]
    value: Annotated[
        Annotated[str, Field(max_length=2000)] | None,
        Field(description="The new value, or the other party", examples=["heroin|=41 kg"]),
    ] = None
    why: Why
    was: Annotated[
        Annotated[str, Field(max_length=2000)] | None,
        Field(description="The value that you saw: refused (409) where another stands there now"),
    ] = None


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True, kw_only=True)
class Undoing:
    """Why a decision is taken back."""

    why: Why


@dataclass(frozen=True, slots=True, kw_only=True)
class Decided:
    """A decision that is in the log now, and the job that applies it."""

    decision: Decision
    job: Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of decisions of colleagues, and the job that applies them."""

    new: Annotated[int, Field(ge=0)]
    known: Annotated[int, Field(ge=0, description="Those that were in the log already")]
    job: Job


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Decisions of two people that cannot both hold; the later one is applied."""

    earlier: Decision
    later: Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflicts:
    """All of them, in the order of the log."""

    rows: tuple[Conflict, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stale:
    """A decision that is applied to nothing any more, and why."""

    decision: Decision
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Stales:
    """All of them, in the order of the log."""

    rows: tuple[Stale, ...]
