"""What was asked for and is done in the background: it outlives the process that does it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import Connection, Row, delete, func, select, update

from consilience.store.codec import pack, unpack
from consilience.store.tables import JOBS, PAYLOADS
from consilience.types import ReportId, Unread


class Kind(StrEnum):
    """What a job does."""

    PASTE = "paste"
    """Add one report whose text was typed or pasted."""
    UPLOAD = "upload"
    """Add the reports of one file."""
    ADDRESS = "address"
    """Add what is found at a URL."""
    CATCH_UP = "catch-up"
    """Read what waits, and bring the cases up to date."""


class State(StrEnum):
    """How far a job is."""

    QUEUED = "queued"
    RUNNING = "running"
    DONE = "done"
    FAILED = "failed"
    CANCELLED = "cancelled"


OPEN = (State.QUEUED, State.RUNNING)
"""States that a job does not stay in."""

_CATCHING_UP = ("reading", "tracing", "grouping", "reconciling")
STAGES = {
    Kind.PASTE: ("accepting", *_CATCHING_UP),
    Kind.UPLOAD: ("accepting", *_CATCHING_UP),
    Kind.ADDRESS: ("fetching", "accepting", *_CATCHING_UP),
    Kind.CATCH_UP: _CATCHING_UP,
}
"""What a job of each kind goes through, in order; one with nothing to do is passed over."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a job brought, as far as it came.

    Args:
        new: Ids of reports that the workspace did not have.
        known: Ids under which the others were there already.
        replacing: Which of the new ones took the place of an earlier edition: (old, new).
        unread: What could not be read, with reason and remedy.
        cases: How many case files were made anew; None where it did not come so far.
    """

    new: tuple[ReportId, ...] = ()
    known: tuple[ReportId, ...] = ()
    replacing: tuple[tuple[ReportId, ReportId], ...] = ()
    unread: tuple[Unread, ...] = ()
    cases: int | None = None

    @property
    def accepted(self) -> bool:
        """Whether reports were kept."""
        return bool(self.new or self.known)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One job as it is now.

    Args:
        number: Its name; later ones are larger.
        name: What it is about, as people know it: a title, a file's name, a URL.
        who: Who asked for it.
        asked: RFC 3339 time at which it was asked for.
        started: When a worker took it up for the last time.
        stage: What is being done: one of `STAGES[kind]`.
        done: How much of the stage is done.
        whole: How much of it there is; 0 where that is not known.
        cancelling: Whether somebody asked to stop it, and it has not stopped yet.
        outcome: None until reports were accepted.
        reason: Why it failed, or what was cancelled.
        remedy: What can be done about it.
    """

    number: int
    kind: Kind
    name: str
    who: str
    asked: str
    state: State
    started: str | None = None
    ended: str | None = None
    stage: str | None = None
    done: int = 0
    whole: int = 0
    cancelling: bool = False
    outcome: Outcome | None = None
    reason: str | None = None
    remedy: str | None = None

    @property
    def stages(self) -> int:
        """How many stages it goes through."""
        return len(STAGES[self.kind])

    @property
    def stage_number(self) -> int:
        """The place of its stage among them, from 1; 0 before the first."""
        names = STAGES[self.kind]
        return names.index(self.stage) + 1 if self.stage in names else 0

    @property
    def ended_already(self) -> bool:
        """Whether nothing more happens to it unless somebody asks."""
        return self.state not in OPEN


def put(connection: Connection, job: Job, payload: bytes | None = None) -> Job:
    """Queue a job, and say under which number.

    Args:
        connection: For writing.
        job: Its own number is not used.
        payload: The bytes that it works on; kept until it is done.
    """
    row = {
        "kind": job.kind.value, "name": _storable(job.name), "who": _storable(job.who),
        "asked": job.asked, "state": State.QUEUED.value, "done": 0, "whole": 0, "cancelling": 0,
    }  # fmt: skip
    number = connection.execute(JOBS.insert().returning(JOBS.c.number), row).scalar_one()
    if payload is not None:
        connection.execute(PAYLOADS.insert(), {"job": number, "body": payload})
    found = job_of(connection, number)
    assert found is not None  # noqa: S101  # written in this transaction
    return found


def job_of(connection: Connection, number: int) -> Job | None:
    """The job of that number, None where there is none."""
    found = connection.execute(select(JOBS).where(JOBS.c.number == number)).one_or_none()
    return None if found is None else _job(found)


def jobs(
    connection: Connection, *, first: int = 0, size: int = 20, state: State | None = None
) -> tuple[Job, ...]:
    """Jobs, the latest first.

    Args:
        connection: For reading.
        first: How many to pass over.
        size: How many at most.
        state: Only those in this state.
    """
    query = select(JOBS).order_by(JOBS.c.number.desc()).offset(first).limit(size)
    if state is not None:
        query = query.where(JOBS.c.state == state.value)
    return tuple(map(_job, connection.execute(query)))


def count(connection: Connection, state: State | None = None) -> int:
    """How many jobs there are, or how many in one state."""
    query = select(func.count()).select_from(JOBS)
    if state is not None:
        query = query.where(JOBS.c.state == state.value)
    return int(connection.execute(query).scalar_one())


def payload_of(connection: Connection, number: int) -> bytes | None:
    """The bytes that a job works on, None where it needs them no more."""
    query = select(PAYLOADS.c.body).where(PAYLOADS.c.job == number)
    found = connection.execute(query).scalar()
    return None if found is None else bytes(found)


def drop_payload(connection: Connection, number: int) -> None:
    """Let go of the bytes that a job worked on."""
    connection.execute(delete(PAYLOADS).where(PAYLOADS.c.job == number))


def set_outcome(connection: Connection, number: int, outcome: Outcome) -> None:
    """Note what a job brought so far."""
    change = update(JOBS).where(JOBS.c.number == number)
    connection.execute(change.values(outcome=pack(outcome)))


def end(
    connection: Connection,
    number: int,
    state: State,
    at: str,
    told: tuple[str, str] | None = None,
) -> None:
    """Note how a job ended; what it worked on goes, unless it failed and may be tried again.

    Args:
        connection: For writing.
        number: Of the job.
        state: DONE, FAILED or CANCELLED.
        at: RFC 3339 time.
        told: Reason and remedy.
    """
    reason, remedy = told or (None, None)
    change = update(JOBS).where(JOBS.c.number == number)
    connection.execute(
        change.values(
            state=state.value, ended=at, worker=None, beat=None, cancelling=0,
            reason=reason and _storable(reason), remedy=remedy and _storable(remedy),
        )
    )  # fmt: skip
    if state is not State.FAILED:
        drop_payload(connection, number)


def _storable(words: str) -> str:
    # A file's name may hold half a character or NUL, which no database keeps.
    return words.replace("\0", "\ufffd").encode("utf-8", "replace").decode("utf-8")


def _job(row: Row[tuple[object, ...]]) -> Job:
    return Job(
        number=row.number,
        kind=Kind(row.kind),
        name=row.name,
        who=row.who,
        asked=row.asked,
        state=State(row.state),
        started=row.started,
        ended=row.ended,
        stage=row.stage,
        done=row.done,
        whole=row.whole,
        cancelling=bool(row.cancelling),
        outcome=None if row.outcome is None else unpack(Outcome, row.outcome),
        reason=row.reason,
        remedy=row.remedy,
    )
