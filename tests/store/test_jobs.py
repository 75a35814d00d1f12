"""Jobs on either back end: queued once, taken up once, taken over where a worker is gone."""

from __future__ import annotations

import pytest

from consilience.store import claims, jobs
from consilience.store.base import Store
from consilience.store.claims import SILENCE, Sign
from consilience.store.jobs import STAGES, Job, Kind, Outcome, State
from consilience.types import ReportId, Unread

NOON = "2026-11-22T12:00:00Z"
ROW = Unread(source="a.pdf", line=None, reason="is encrypted", remedy="save it without")


def asked(kind: Kind = Kind.UPLOAD, name: str = "a.zip") -> Job:
    return Job(number=0, kind=kind, name=name, who="Eva", asked=NOON, state=State.QUEUED)


def queued(store: Store, count: int = 1) -> list[int]:
    with store.writing() as connection:
        return [jobs.put(connection, asked(), b"bytes").number for _ in range(count)]


def claimed(store: Store, worker: str = "w:1:a", time: float = 0, *gone: str) -> Job | None:
    with store.writing() as connection:
        return claims.claim(connection, Sign(worker=worker, time=time), NOON, gone)


def test_a_job_comes_back_as_it_was_put_with_what_it_works_on(store: Store) -> None:
    (number,) = queued(store)
    with store.reading() as connection:
        job = jobs.job_of(connection, number)
        assert job == Job(
            number=number, kind=Kind.UPLOAD, name="a.zip", who="Eva", asked=NOON,
            state=State.QUEUED,
        )  # fmt: skip
        assert jobs.payload_of(connection, number) == b"bytes"
        assert jobs.job_of(connection, number + 1) is None


@pytest.mark.parametrize("name", ["nul\0.zip", "half \ud800.zip", "特罗姆瑟🚢.zip"])
def test_any_name_is_kept(store: Store, name: str) -> None:
    with store.writing() as connection:
        job = jobs.put(connection, asked(name=name))
    assert job.name.endswith(".zip")


def test_the_latest_job_stands_first_and_pages_follow(store: Store) -> None:
    numbers = queued(store, 3)
    claimed(store)
    with store.reading() as connection:
        assert [one.number for one in jobs.jobs(connection, size=2)] == numbers[:0:-1]
        assert [one.number for one in jobs.jobs(connection, first=2)] == numbers[:1]
        waiting = jobs.jobs(connection, state=State.QUEUED)
        assert [one.number for one in waiting] == numbers[:0:-1]
        assert (jobs.count(connection), jobs.count(connection, State.QUEUED)) == (3, 2)


def test_the_oldest_job_is_taken_up_and_only_once(store: Store) -> None:
    first, second = queued(store, 2)
    taken = [claimed(store), claimed(store, "w:2:b"), claimed(store, "w:3:c")]
    assert [one and one.number for one in taken] == [first, second, None]
    assert taken[0]
    assert (taken[0].state, taken[0].started) == (State.RUNNING, NOON)


def test_a_job_of_a_dead_or_silent_worker_is_taken_over_and_no_other(store: Store) -> None:
    (number,) = queued(store)
    claimed(store, time=1000)
    assert claimed(store, "w:2:b", 1000 + SILENCE) is None  # on the boundary: not yet
    assert claimed(store, "w:2:b", 1001 + SILENCE)
    assert claimed(store, "w:3:c", 1002 + SILENCE, "w:1:a") is None  # it is not w:1:a's any more
    assert claimed(store, "w:3:c", 1002 + SILENCE, "w:2:b")
    with store.writing() as connection:
        assert not claims.beat(connection, number, Sign(worker="w:2:b", time=2000))
        assert claims.beat(connection, number, Sign(worker="w:3:c", time=2000))
        assert claims.workers(connection) == ("w:3:c",)


def test_a_sign_of_life_tells_how_far_the_job_is(store: Store) -> None:
    (number,) = queued(store)
    claimed(store)
    with store.writing() as connection:
        sign = Sign(worker="w:1:a", time=5, stage="reading", done=3, whole=9)
        claims.beat(connection, number, sign)
        job = jobs.job_of(connection, number)
    assert job
    assert (job.stage_number, job.stages, job.done, job.whole) == (2, 5, 3, 9)


def test_a_job_given_back_is_first_again(store: Store) -> None:
    first, _ = queued(store, 2)
    claimed(store)
    with store.writing() as connection:
        claims.give_back(connection, first, "w:9:z")  # not its own: nothing happens
    assert claimed(store, "w:2:b") is not None
    with store.writing() as connection:
        claims.give_back(connection, first, "w:1:a")
    again = claimed(store, "w:2:b")
    assert again
    assert again.number == first


@pytest.mark.parametrize(
    ("state", "kept"), [(State.DONE, False), (State.CANCELLED, False), (State.FAILED, True)]
)
def test_what_a_job_works_on_goes_unless_it_may_be_tried_again(
    store: Store, state: State, kept: bool
) -> None:
    (number,) = queued(store)
    claimed(store)
    outcome = Outcome(
        new=(ReportId("r-1"),), replacing=((ReportId("r-0"), ReportId("r-1")),), unread=(ROW,),
    )  # fmt: skip
    with store.writing() as connection:
        jobs.set_outcome(connection, number, outcome)
        jobs.end(connection, number, state, NOON, ("is broken", "send it again"))
        job = jobs.job_of(connection, number)
        assert (jobs.payload_of(connection, number) is not None) == kept
    assert job
    assert (job.state, job.ended, job.outcome, job.reason) == (state, NOON, outcome, "is broken")
    assert claimed(store) is None


def test_a_job_that_is_tried_again_begins_anew(store: Store) -> None:
    (number,) = queued(store)
    claimed(store)
    with store.writing() as connection:
        jobs.end(connection, number, State.FAILED, NOON, ("is broken", "send it again"))
        claims.requeue(connection, number)
    again = claimed(store)
    assert again
    assert (again.number, again.reason, again.ended) == (number, None, None)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_says_what_it_goes_through(kind: Kind) -> None:
    assert STAGES[kind][-1] == "reconciling"
