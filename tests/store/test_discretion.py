"""Jobs tell nothing of a person who was forgotten, on either back end."""

from __future__ import annotations

import pytest

from consilience.store import jobs
from consilience.store.base import Store
from consilience.store.discretion import mask_jobs
from consilience.store.jobs import Job, Kind, Outcome, State
from consilience.types import ReportId, Unread

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
        jobs.set_outcome(connection, number, Outcome(new=(ReportId("novak-1"),), unread=(ROW,)))
        if state is not State.QUEUED:
            jobs.end(connection, number, state, NOON, ("Novak is broken", "none"))
        mask_jobs(connection, lambda _: _without, {"novak-1": "r-1"}, NOON)
        job = jobs.job_of(connection, number)
        assert (jobs.payload_of(connection, number) is not None) == kept
    assert "ovak" not in str(job)
    assert job
    assert job.outcome


@pytest.mark.parametrize(
    ("url", "state"),
    [("https://a/novak", State.CANCELLED), ("https://a/heroin", State.QUEUED)],
)
def test_an_address_that_waits_is_left_alone_unless_it_spells_the_name(
    store: Store, url: str, state: State
) -> None:
    asked = Job(number=0, kind=Kind.ADDRESS, name=url, who="Eva", asked=NOON, state=State.QUEUED)
    with store.writing() as connection:
        job = jobs.put(connection, asked)
        mask_jobs(connection, lambda _: _without, {}, NOON)
        found = jobs.job_of(connection, job.number)
    assert found
    assert found.state is state
    assert (found == job) == (state is State.QUEUED)
    assert "novak" not in str(found)


def _without(words: str) -> str:
    return words.replace("novak", "x").replace("Novak", "X")
