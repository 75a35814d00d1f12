"""Jobs tell nothing of a person who was forgotten, on either back end."""

from __future__ import annotations

import pytest

from consilience.store import jobs
from consilience.store.base import Store
from consilience.store.discretion import mask_jobs
from consilience.store.jobs import Job, Kind, Outcome, State
from consilience.types import Unread

NOON = "2026-11-22T12:00:00Z"
ROW = Unread(source="novak.txt", line=None, reason="is no text of Novak", remedy="none")


@pytest.mark.parametrize(
    ("state", "kept"), [(State.FAILED, False), (State.DONE, False), (State.QUEUED, True)]
)
def test_names_go_and_so_does_what_a_job_that_ended_worked_on(
    store: Store, state: State, kept: bool
) -> None:
    asked = Job(number=0, kind=Kind.UPLOAD, name="novak.txt", who="Eva", asked=NOON, state=state)
    with store.writing() as connection:
        number = jobs.put(connection, asked, b"Novak").number
        jobs.set_outcome(connection, number, Outcome(unread=(ROW,)))
        if state is not State.QUEUED:
            jobs.end(connection, number, state, NOON, ("Novak is broken", "none"))
        mask_jobs(connection, lambda words: words.replace("novak", "x").replace("Novak", "X"))
        job = jobs.job_of(connection, number)
        assert (jobs.payload_of(connection, number) is not None) == kept
    assert "ovak" not in str(job)
    assert job
    assert job.outcome


def test_an_address_that_waits_is_left_alone(store: Store) -> None:
    asked = Job(
        number=0, kind=Kind.ADDRESS, name="https://a/novak", who="Eva", asked=NOON,
        state=State.QUEUED,
    )  # fmt: skip
    with store.writing() as connection:
        job = jobs.put(connection, asked)
        mask_jobs(connection, lambda _: "x")
        assert jobs.job_of(connection, job.number) == job
