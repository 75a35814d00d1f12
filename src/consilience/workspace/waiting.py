"""Reports of a job into the store; all that wait there at once, before somebody is forgotten."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from consilience.errors import ConsilienceError, UnreadableError
from consilience.sources import Options, Outcome
from consilience.store import jobs
from consilience.store.base import Store
from consilience.store.jobs import Job, Kind, State
from consilience.store.jobs import Outcome as Brought
from consilience.types import Unread
from consilience.workspace.incoming import Read, read_incoming
from consilience.workspace.working import take


def keep(store: Store, job: Job, read: Read, now: str) -> None:
    """Keep what was read of a job; its bytes are not needed any more.

    Raises:
        ConsilienceError: there is nothing in it.
    """
    found, unread = read
    with store.writing() as connection:
        if not found:
            jobs.set_outcome(connection, job.number, Brought(unread=unread))
        else:
            accepted = take(connection, found, unread, now)
            # In one transaction with the reports: a job that is gone on with adds nothing twice.
            outcome = Brought(
                new=accepted.new, known=accepted.known, replacing=accepted.replacing, unread=unread
            )
            jobs.set_outcome(connection, job.number, outcome)
            jobs.drop_payload(connection, job.number)
    if not found:
        raise _nothing(job, unread[0] if len(unread) == 1 else None)


def keep_waiting(store: Store, now: Callable[[], str]) -> None:
    """Keep the reports of all that was pasted or uploaded and waits: no bytes are left of it.

    The jobs themselves wait on: their reports are read as usual. One that cannot be read ends.
    """
    with store.reading() as connection:
        queued = jobs.jobs(connection, size=jobs.count(connection), state=State.QUEUED)
        bodies = {one.number: jobs.payload_of(connection, one.number) for one in queued}
    for job in reversed(queued):
        if job.kind in (Kind.PASTE, Kind.UPLOAD) and bodies[job.number] is not None:
            at = now()
            try:
                keep(store, job, read_incoming(job, bodies[job.number], _nowhere, at[:10]), at)
            except ConsilienceError as error:
                told = (f"{error.place}: {error.reason}", error.remedy)
                with store.writing() as connection:
                    jobs.end(connection, job.number, State.FAILED, at, told)


def _nowhere(url: str, options: Options) -> Iterable[Outcome]:
    raise NotImplementedError(url, options)  # what was pasted or uploaded is fetched from nowhere


def _nothing(job: Job, why: Unread | None) -> ConsilienceError:
    """The error that says why a job brings nothing."""
    if why is None:
        remedy = "see what could not be read, and why"
        return UnreadableError(job.name, "holds nothing that can be read", remedy)
    place = why.source if why.line is None else f"{why.source}:{why.line}"
    return UnreadableError(place, why.reason, why.remedy)
