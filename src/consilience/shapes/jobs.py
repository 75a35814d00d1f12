"""What was asked for and is done in the background."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated

from pydantic import Field

from consilience.shapes.fields import Count, Paged, ReportName, Time


class JobKind(StrEnum):
    """What a job does."""

    PASTE = "paste"
    UPLOAD = "upload"
    ADDRESS = "address"
    CATCH_UP = "catch-up"


class JobState(StrEnum):
    """How far a job is."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True)
class Replacing:
    """A report that took the place of an earlier edition."""

    old: ReportName
    new: ReportName


@dataclass(frozen=True, slots=True, kw_only=True)
class UnreadRow:
    """Something that could not be read."""

    source: Annotated[str, Field(description="The file or address")]
    line: Annotated[int | None, Field(description="Line in it, null where lines mean nothing")]
    reason: str
    remedy: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a job brought, as far as it came."""

    new: Annotated[tuple[ReportName, ...], Field(description="Reports that were not there")]
    known: Annotated[tuple[ReportName, ...], Field(description="Reports that were there already")]
    replacing: tuple[Replacing, ...]
    unread: tuple[UnreadRow, ...]
    cases: Annotated[
        int | None, Field(description="Case files made anew; null: it did not come so far")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """A job as it is now."""

    number: Annotated[int, Field(ge=1)]
    kind: JobKind
    name: Annotated[str, Field(description="What it is about: a title, a file's name, a URL")]
    who: Annotated[str, Field(description="Who asked for it")]
    asked: Time
    state: JobState
    started: Time | None
    ended: Time | None
    stage: Annotated[str | None, Field(description="What is being done")]
    stage_number: Annotated[int, Field(ge=0, description="Which stage that is; 0: none yet")]
    stages: Annotated[int, Field(ge=1, description="How many stages it goes through")]
    done: Annotated[Count, Field(description="How much of the stage is done")]
    whole: Annotated[Count, Field(description="How much of it there is; 0: not known")]
    cancelling: Annotated[bool, Field(description="Asked to stop, and not stopped yet")]
    outcome: Annotated[Outcome | None, Field(description="null until reports were accepted")]
    reason: Annotated[str | None, Field(description="Why it failed or was cancelled")]
    remedy: Annotated[str | None, Field(description="What can be done about it")]

    @property
    def ended_already(self) -> bool:
        """Whether nothing more happens to it unless somebody asks."""
        return self.state not in (JobState.QUEUED, JobState.RUNNING)


@dataclass(frozen=True, slots=True, kw_only=True)
class Jobs(Paged):
    """A page of jobs, the latest first."""

    rows: tuple[Job, ...]
