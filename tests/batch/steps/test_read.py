from __future__ import annotations

import io
import json
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.batch import readers
from tests.batch.collections import collection, reports

from consilience.batch.jobs import Inputs, Job, Part, Step
from consilience.batch.performing import perform
from consilience.batch.steps.read import read
from consilience.sources import Shard


@pytest.fixture(name="out", scope="module")
def _out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    tmp_path = tmp_path_factory.mktemp("read")
    path = collection(tmp_path / "in", reports(50, [7], readers.POISON)) / "reports.jsonl"
    shard = Inputs(shards=(Shard(path=str(path), source="r"),))
    out = tmp_path / "out"
    gather = Job(step=Step.GATHER, number=0, folder=str(out), shard=shard, read=readers.plain)
    perform(gather, print)
    return out


def _rows(content: bytes) -> list[dict[str, object]]:
    rows: list[dict[str, object]] = pq.read_table(io.BytesIO(content)).to_pylist()
    return rows


def test_parts_share_out_the_reports_without_loss_or_double(out: Path) -> None:
    found = []
    for number in range(4):
        part = Part(parts=4, gathered=1)
        job = Job(step=Step.READ, number=number, folder=str(out), shard=part, read=readers.plain)
        found.append([row["report"] for row in _rows(next(iter(read(job, print).files))[1])])
    assert sorted(str(one) for some in found for one in some) == [f"t-{n:03d}" for n in range(50)]
    assert all(some == sorted(some, key=str) and len(some) < 30 for some in found)


def test_a_report_that_a_stage_raises_on_is_a_row_and_no_other(out: Path) -> None:
    part = Part(parts=1, gathered=1)
    job = Job(step=Step.READ, number=0, folder=str(out), shard=part, read=readers.raising)
    made = read(job, print)
    table, _, _, unread = (content for _, content in made.files)
    assert len(_rows(table)) == 49
    (row,) = map(json.loads, unread.splitlines())
    assert row["source"] == "t-007"
    assert "ValueError: no such word" in row["reason"]
    assert made.counts == {"reports": 50, "relevant": 49, "unread": 1}


def test_a_careful_reading_tells_every_report_and_leaves_the_poisoned_out(out: Path) -> None:
    told: list[str] = []
    part = Part(parts=1, gathered=1)
    job = Job(
        step=Step.READ,
        number=0,
        folder=str(out),
        shard=part,
        read=readers.raising,
        careful=True,
        poisoned=(("t-007", "killed"),),
    )
    made = read(job, told.append)
    assert told == [f"t-{number:03d}" for number in range(50) if number != 7]
    assert made.counts["unread"] == 1
