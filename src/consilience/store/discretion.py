"""What jobs tell, without the name of a person who was forgotten."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from sqlalchemy import Connection, update

from consilience.store.codec import pack
from consilience.store.jobs import Job, Kind, Outcome, State, count, drop_payload, end, jobs
from consilience.store.tables import JOBS
from consilience.types import ReportId

Words = Callable[[str], str]


def mask_jobs(
    connection: Connection, told: Callable[[Job], Words], renamed: Mapping[str, str], at: str
) -> None:
    """Take a name out of what jobs tell; what a job works on that failed goes altogether.

    What waits keeps its bytes: the name is taken out of them when they are accepted. An address
    that spells the name cannot be kept and fetched: that job is cancelled.

    Args:
        connection: For writing.
        told: Of a job, what makes words without the name of its words.
        renamed: Reports that have another id now.
        at: RFC 3339 time.
    """
    for job in jobs(connection, size=count(connection)):
        masked = told(job)
        row = {
            "name": masked(job.name),
            "reason": job.reason and masked(job.reason),
            "remedy": job.remedy and masked(job.remedy),
            "outcome": job.outcome and pack(_masked(job.outcome, masked, renamed)),
        }
        connection.execute(update(JOBS).where(JOBS.c.number == job.number).values(**row))
        if job.ended_already:
            drop_payload(connection, job.number)
        elif job.kind is Kind.ADDRESS and row["name"] != job.name:
            reason = "its address named a person who was forgotten"
            end(connection, job.number, State.CANCELLED, at, (reason, "ask for it again"))


def _masked(outcome: Outcome, masked: Words, renamed: Mapping[str, str]) -> Outcome:
    def now(one: ReportId) -> ReportId:
        return ReportId(renamed.get(one, one))

    return replace(
        outcome,
        new=tuple(map(now, outcome.new)),
        known=tuple(map(now, outcome.known)),
        replacing=tuple((now(old), now(new)) for old, new in outcome.replacing),
        unread=tuple(
            replace(
                one,
                source=masked(one.source),
                reason=masked(one.reason),
                remedy=masked(one.remedy),
            )
            for one in outcome.unread
        ),
    )
