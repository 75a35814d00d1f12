"""Which worker does which job: taken up once, taken over where its worker is gone."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, select, update

from consilience.store.jobs import Job, State, job_of
from consilience.store.tables import JOBS

SILENCE = 120.0
"""Seconds without a sign of life after which a job is taken over: no stage is silent so long."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """What a worker says of itself and of its job now and then.

    Args:
        worker: Names the worker: `host:process:token`.
        time: Seconds since 1970.
        stage: What is being done.
        done: How much of it.
        whole: How much of it there is.
    """

    worker: str
    time: float
    stage: str | None = None
    done: int = 0
    whole: int = 0


def waiting(connection: Connection, gone: tuple[str, ...], now: float) -> bool:
    """Whether there is a job that nobody does."""
    query = select(JOBS.c.number).where(_idle(gone, now)).limit(1)
    return connection.execute(query).first() is not None


def workers(connection: Connection) -> tuple[str, ...]:
    """The names of all workers that have a job."""
    query = select(JOBS.c.worker).where(JOBS.c.worker.is_not(None)).distinct()
    return tuple(sorted(one for (one,) in connection.execute(query) if one is not None))


def claim(connection: Connection, sign: Sign, at: str, gone: tuple[str, ...]) -> Job | None:
    """Take up the oldest job that nobody does; None where there is none.

    Args:
        connection: For writing: two workers never take the same job.
        sign: Of the worker that takes it.
        at: RFC 3339 time, for people.
        gone: Workers that are known to be dead.
    """
    query = select(JOBS.c.number).where(_idle(gone, sign.time))
    number = connection.execute(query.order_by(JOBS.c.number).limit(1)).scalar()
    if number is None:
        return None
    change = update(JOBS).where(JOBS.c.number == number)
    connection.execute(
        change.values(
            state=State.RUNNING.value, started=at, worker=sign.worker, beat=sign.time,
            stage=None, done=0, whole=0,
        )
    )  # fmt: skip
    return job_of(connection, number)


def beat(connection: Connection, number: int, sign: Sign) -> bool:
    """Give a sign of life, and say whether the job is still this worker's."""
    mine = (JOBS.c.number == number) & (JOBS.c.worker == sign.worker)
    change = update(JOBS).where(mine).values(
        beat=sign.time, stage=sign.stage, done=sign.done, whole=sign.whole
    )  # fmt: skip
    return connection.execute(change).rowcount > 0


def give_back(connection: Connection, number: int, worker: str) -> None:
    """Put a job back that a worker must leave: the next one goes on with it."""
    mine = (JOBS.c.number == number) & (JOBS.c.worker == worker)
    change = update(JOBS).where(mine)
    connection.execute(change.values(state=State.QUEUED.value, worker=None, beat=None))


def set_cancelling(connection: Connection, number: int) -> None:
    """Ask the worker of a job to stop."""
    connection.execute(update(JOBS).where(JOBS.c.number == number).values(cancelling=1))


def requeue(connection: Connection, number: int) -> None:
    """Try a job again."""
    change = update(JOBS).where(JOBS.c.number == number)
    connection.execute(
        change.values(
            state=State.QUEUED.value, ended=None, reason=None, remedy=None, stage=None, done=0,
            whole=0,
        )
    )  # fmt: skip


def _idle(gone: tuple[str, ...], now: float) -> ColumnElement[bool]:
    running = JOBS.c.state == State.RUNNING.value
    left = (JOBS.c.beat < now - SILENCE) | JOBS.c.worker.in_(gone)
    return (JOBS.c.state == State.QUEUED.value) | (running & left)
