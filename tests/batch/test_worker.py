from __future__ import annotations

from pathlib import Path

import pytest
from tests.batch import readers
from tests.batch.collections import collection, reports

from consilience.batch.jobs import Done, Failed, Full, Inputs, Job, Lost, Part, Step
from consilience.batch.performing import perform
from consilience.batch.worker import Worker
from consilience.sources import Shard

WORD = readers.POISON


@pytest.fixture(name="job")
def _job(tmp_path: Path) -> Job:
    """The reading of three reports, of which the second holds the word."""
    path = collection(tmp_path / "in", reports(3, [1], WORD)) / "reports.jsonl"
    shard = Inputs(shards=(Shard(path=str(path), source="r"),))
    out = str(tmp_path / "out")
    perform(Job(step=Step.GATHER, number=0, folder=out, shard=shard, read=readers.plain), print)
    part = Part(parts=1, gathered=1)
    return Job(step=Step.READ, number=0, folder=out, shard=part, read=readers.stuck, careful=True)


@pytest.mark.long
def test_a_worker_that_gives_no_sign_of_life_is_ended_and_replaced(job: Job) -> None:
    worker = Worker(patience=6.0)
    lost = worker.run(job)
    assert lost == Lost(reason="no sign of life for 6 s", at="t-001")
    again = Job(step=job.step, number=0, folder=job.folder, shard=job.shard, read=readers.plain)
    ended = worker.run(again)
    assert isinstance(ended, Done)
    assert ended.counts == {"reports": 3, "relevant": 3, "unread": 0}
    worker.close()
    worker.close()


class _Line:
    """A line that nobody listens to."""

    def send(self, told: object) -> None:
        """Say nothing."""


@pytest.mark.parametrize(
    ("number", "kind"),
    [
        pytest.param(28, Full, id="no space left"),
        pytest.param(27, Full, id="file too large: a quota of the shell"),
        pytest.param(13, Failed, id="permission denied: no room would help"),
    ],
)
def test_only_a_lack_of_room_stops_the_run(
    job: Job, number: int, kind: type, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(number, "refused")

    from consilience.batch import worker  # noqa: PLC0415  # the name is replaced in it

    monkeypatch.setattr(worker, "perform", refuse)
    assert isinstance(worker.attempt(job, _Line()), kind)  # type: ignore[arg-type]  # sends are all
