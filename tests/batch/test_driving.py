from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.batch import readers

from consilience.batch.driving import MOST_POISONED, Driver, NoRoomError
from consilience.batch.jobs import Done, Ended, Everything, Failed, Full, Job, Lost, Step
from consilience.batch.manifest import Entry, Manifest, State

DONE = Done(files=(), counts={"reports": 1})
KILLED = "the worker was ended by signal 9"


class Scripted:
    """An engine that ends jobs as a test says, in threads as any other."""

    name = "scripted"
    slots = 2

    def __init__(self, end: Callable[[Job, int], Ended]) -> None:
        self._end = end
        self.seen: dict[int, list[Job]] = defaultdict(list)
        self.closed = False

    def run(self, job: Job) -> Ended:
        self.seen[job.number].append(job)
        return self._end(job, len(self.seen[job.number]))

    def close(self) -> None:
        self.closed = True


def drive(
    out: Path, end: Callable[[Job, int], Ended], count: int = 3
) -> tuple[Sequence[Entry], Scripted]:
    engine = Scripted(end)
    driver = Driver(engine=engine, manifest=Manifest(out), attempts=3, progress=lambda *_: None)
    jobs = [
        Job(
            step=Step.READ,
            number=number,
            folder=str(out),
            shard=Everything(parts=1, span=1),
            read=readers.plain,
        )
        for number in range(count)
    ]
    return driver.drive(jobs), engine


def test_every_job_is_done_once_and_what_is_done_is_not_done_again(tmp_path: Path) -> None:
    entries, engine = drive(tmp_path, lambda *_: DONE)
    assert [(one.shard, one.state, one.attempts) for one in entries] == [
        (f"read-{number:05d}", State.DONE, 1) for number in range(3)
    ]
    assert {one.engine for one in entries} == {"scripted"}
    again, engine = drive(tmp_path, lambda *_: DONE)
    assert not engine.seen
    assert again == entries


def test_a_killed_shard_is_tried_again_one_record_at_a_time(tmp_path: Path) -> None:
    def end(job: Job, attempt: int) -> Ended:
        return Lost(reason=KILLED, at="r-1") if job.number == 1 and attempt == 1 else DONE

    entries, engine = drive(tmp_path, end)
    assert [one.state for one in entries] == [State.DONE] * 3
    assert [one.careful for one in engine.seen[1]] == [False, True]
    assert entries[1].poisoned == ()


def test_a_record_is_set_aside_after_as_many_deaths_as_attempts(tmp_path: Path) -> None:
    def end(job: Job, _: int) -> Ended:
        poisoned = any(at == "r-1" for at, _ in job.poisoned)
        return DONE if job.number != 1 or poisoned else Lost(reason=KILLED, at="r-1")

    entries, engine = drive(tmp_path, end)
    assert entries[1].state is State.DONE
    assert entries[1].poisoned == (("r-1", KILLED),)
    # The first death names one of several records; three more name this one; then it is left out.
    assert len(engine.seen[1]) == 5


def test_deaths_at_different_records_blame_none_of_them(tmp_path: Path) -> None:
    entries, _ = drive(
        tmp_path,
        lambda _, attempt: Lost(reason=KILLED, at=f"r-{attempt}") if attempt < 8 else DONE,
    )
    assert [(one.state, one.poisoned) for one in entries] == [(State.DONE, ())] * 3


def test_a_machine_that_kills_everything_fails_a_shard_before_all_records_are_aside(
    tmp_path: Path,
) -> None:
    def end(job: Job, _: int) -> Ended:
        return Lost(reason=KILLED, at=f"r-{len(job.poisoned)}")

    entries, _ = drive(tmp_path, end, count=1)
    assert entries[0].state is State.FAILED
    assert len(entries[0].poisoned) == MOST_POISONED + 1


@pytest.mark.parametrize(
    "ended", [Failed(reason="TypeError: no"), Lost(reason="exit code 1")], ids=["raised", "lost"]
)
def test_a_fault_without_a_record_to_blame_ends_after_as_many_attempts(
    tmp_path: Path, ended: Ended
) -> None:
    entries, engine = drive(tmp_path, lambda job, _: ended if job.number == 0 else DONE)
    assert [one.state for one in entries] == [State.FAILED, State.DONE, State.DONE]
    assert len(engine.seen[0]) == 3
    assert entries[0].reason == ended.reason  # type: ignore[union-attr]  # both have one
    again, engine = drive(tmp_path, lambda *_: DONE)
    assert [one.state for one in again] == [State.DONE] * 3, "a new run tries it again"
    assert list(engine.seen) == [0]


def test_a_full_disk_stops_the_run_and_blames_nothing(tmp_path: Path) -> None:
    def end(job: Job, _: int) -> Ended:
        return Full(reason="No space left on device") if job.number == 1 else DONE

    with pytest.raises(NoRoomError, match="No space left on device; make room"):
        drive(tmp_path, end)
    entries, _ = drive(tmp_path, lambda *_: DONE)
    assert [one.state for one in entries] == [State.DONE] * 3
    assert entries[1].faults == 0


def test_ctrl_c_lets_go_of_the_engine_and_keeps_what_is_done(tmp_path: Path) -> None:
    def end(job: Job, _: int) -> Ended:
        if job.number == 2:
            raise KeyboardInterrupt
        return DONE

    with pytest.raises(KeyboardInterrupt):
        drive(tmp_path, end)
    entries, engine = drive(tmp_path, lambda *_: DONE)
    assert [one.state for one in entries] == [State.DONE] * 3
    assert 0 not in engine.seen
