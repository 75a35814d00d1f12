from __future__ import annotations

import gzip
import io
import json
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from fastwarc.warc import WarcRecord, WarcRecordType
from tests.batch import readers

from consilience.batch.jobs import Inputs, Job, Poisoned, Step
from consilience.batch.product import Product
from consilience.batch.steps import gather as module
from consilience.batch.steps.gather import gather
from consilience.batch.tables.candidates import load_candidates
from consilience.sources import Candidate, Options, Outcome, Shard, collect, records
from consilience.types import Unread

LINES = [
    json.dumps({"id": "a", "text": "The court in Brno sat on Monday."}),
    "{broken",
    "",
    json.dumps({"id": "b", "text": "The court in Zlin sat on Tuesday."}),
    json.dumps({"id": "c"}),
    json.dumps({"text": "The court in Cheb sat on Wednesday."}),
]


def _job(*shards: Shard, careful: bool = False, poisoned: Poisoned = ()) -> Job:
    return Job(
        step=Step.GATHER,
        number=0,
        folder="",
        shard=Inputs(shards=shards),
        read=readers.plain,
        careful=careful,
        poisoned=poisoned,
    )


def _found(made: Product, folder: Path) -> list[Outcome]:
    table, lines = (content for _, content in made.files)
    (folder / "found.table").write_bytes(table)
    unread = [Unread(**json.loads(line)) for line in lines.splitlines()]
    return [*load_candidates([folder / "found.table"], 0, 1), *unread]


def _shown(outcomes: list[Outcome]) -> list[str]:
    return sorted(map(repr, outcomes))


@pytest.fixture(name="path")
def _path(tmp_path: Path) -> Path:
    (tmp_path / "in.jsonl").write_text("\n".join(LINES), encoding="utf-8")
    return tmp_path / "in.jsonl"


@pytest.mark.parametrize("careful", [False, True])
def test_a_whole_file_gives_what_a_build_reads_of_it(path: Path, careful: bool) -> None:
    made = gather(_job(Shard(path=str(path), source="in.jsonl"), careful=careful), print)
    whole = list(collect([str(path)], None, Options()))
    assert _shown(_found(made, path.parent)) == _shown(whole)


@pytest.mark.parametrize("careful", [False, True])
def test_parts_of_a_file_give_every_record_once(path: Path, careful: bool) -> None:
    ends = [0, 60, 100, path.stat().st_size]
    found: list[Outcome] = []
    for start, end in pairwise(ends):
        shard = Shard(path=str(path), source="in.jsonl", start=start, end=end)
        found += _found(gather(_job(shard, careful=careful), print), path.parent)
    texts = sorted(one.report.text for one in found if isinstance(one, Candidate))
    assert [text.split()[3] for text in texts] == ["Brno", "Cheb", "Zlin"]
    assert sum(isinstance(one, Unread) for one in found) == 2


def test_a_bug_in_one_line_costs_only_that_line(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fragile(shard: Shard, options: Options) -> Iterator[Outcome]:
        for one in records(shard, options):
            if isinstance(one, Candidate) and one.report.id == "b":
                raise ValueError("a bug")
            yield one

    monkeypatch.setattr(module, "records", fragile)
    found = _found(gather(_job(Shard(path=str(path), source="in.jsonl")), print), path.parent)
    assert sum(isinstance(one, Candidate) for one in found) == 2
    reasons = [one.reason for one in found if isinstance(one, Unread)]
    assert "could not be read: ValueError: a bug" in reasons
    assert len(reasons) == 3


def test_a_poisonous_line_is_a_row_and_is_not_looked_at(path: Path) -> None:
    at = f"in.jsonl@{len(LINES[0]) + len(LINES[1]) + 3}"
    told: list[str] = []
    job = _job(Shard(path=str(path), source="in.jsonl"), careful=True, poisoned=((at, "killed"),))
    found = _found(gather(job, told.append), path.parent)
    assert at not in told
    assert [one.source for one in found if isinstance(one, Unread) and "killed" in one.reason] == [
        at
    ]
    assert sum(isinstance(one, Candidate) for one in found) == 2


def test_a_poisonous_file_is_a_row_and_the_others_are_read(tmp_path: Path) -> None:
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text(f"The court {name} sat on Monday.", encoding="utf-8")
    shards = [Shard(path=str(tmp_path / f"{name}.txt"), source=f"{name}.txt") for name in "abc"]
    found = _found(gather(_job(*shards, poisoned=(("b.txt", "killed"),)), print), tmp_path)
    assert [one.address.source for one in found if isinstance(one, Candidate)]
    assert sum(isinstance(one, Candidate) for one in found) == 2
    assert [one.source for one in found if isinstance(one, Unread)] == ["b.txt"]


def _archive(path: Path, count: int) -> None:
    with path.open("wb") as stream:
        for number in range(count):
            page = f"<html><body><p>The court in town {number} tried heroin dealers on Monday.</p></body>"
            record = WarcRecord()
            record.init_headers(record_type=WarcRecordType.response)
            head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n"
            record.headers["WARC-Target-URI"] = f"http://example.org/{number}"
            record.set_bytes_content(head + page.encode())
            record.is_http = True
            written = io.BytesIO()
            record.write(written)
            stream.write(gzip.compress(written.getvalue()))


def test_a_poisonous_page_of_an_archive_is_a_row_and_the_others_are_read(tmp_path: Path) -> None:
    _archive(tmp_path / "a.warc.gz", 4)
    told: list[str] = []
    shard = Shard(path=str(tmp_path / "a.warc.gz"), source="a.warc.gz")
    job = _job(shard, careful=True, poisoned=(("a.warc.gz#2", "killed"),))
    found = _found(gather(job, told.append), tmp_path)
    assert told == ["a.warc.gz#1", "a.warc.gz#3", "a.warc.gz#4"]
    urls = sorted(one.report.url or "" for one in found if isinstance(one, Candidate))
    assert urls == [f"http://example.org/{number}" for number in (0, 2, 3)]
    reasons = {one.source: one.reason for one in found if isinstance(one, Unread)}
    assert reasons["a.warc.gz#2"] == "set aside: killed"


def test_behind_a_poisonous_row_of_one_stream_nothing_is_lost_without_a_row(
    tmp_path: Path,
) -> None:
    (tmp_path / "in.jsonl.gz").write_bytes(gzip.compress("\n".join(LINES).encode()))
    shard = Shard(path=str(tmp_path / "in.jsonl.gz"), source="in.jsonl.gz")
    job = _job(shard, careful=True, poisoned=(("in.jsonl.gz@0+2", "killed"),))
    found = _found(gather(job, print), tmp_path)
    assert [one.report.id for one in found if isinstance(one, Candidate)] == ["a"]
    rows = [one for one in found if isinstance(one, Unread) and "nothing behind it" in one.reason]
    assert len(rows) == 1
