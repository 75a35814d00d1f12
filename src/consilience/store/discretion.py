"""What jobs tell, without the name of a person who was forgotten."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from sqlalchemy import Connection, update

from consilience.store.codec import pack
from consilience.store.jobs import Kind, Outcome, count, drop_payload, jobs
from consilience.store.tables import JOBS


def mask_jobs(connection: Connection, masked: Callable[[str], str]) -> None:
    """Take a name out of what jobs tell; what a job works on that failed goes altogether.

    What waits keeps its bytes: the name is taken out of them when they are accepted.

    Args:
        connection: For writing.
        masked: The words without the name.
    """
    for job in jobs(connection, size=count(connection)):
        told = {
            "name": masked(job.name),
            "reason": job.reason and masked(job.reason),
            "outcome": job.outcome and pack(_masked_outcome(job.outcome, masked)),
        }
        if job.ended_already:
            drop_payload(connection, job.number)
        elif job.kind is Kind.ADDRESS:
            told["name"] = job.name  # it is not fetched yet, and could not be by another
        connection.execute(update(JOBS).where(JOBS.c.number == job.number).values(**told))


def _masked_outcome(outcome: Outcome, masked: Callable[[str], str]) -> Outcome:
    return replace(
        outcome,
        unread=tuple(
            replace(one, source=masked(one.source), reason=masked(one.reason))
            for one in outcome.unread
        ),
    )
