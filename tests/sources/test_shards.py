"""Inputs cut into shards: each record once, however they are cut."""

from __future__ import annotations

import gzip
import json
import pickle
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.archives import page, record, zipped

from consilience.sources import Candidate, Options, Shard, records, shards
from consilience.types import Unread

STORY = "Officers in Port Helder found 12 kg of heroin behind the seats of a van on Monday."
TEXTS = [f"{number}. {STORY}" for number in range(12)]


def read(found: list[Shard | Unread]) -> list[str]:
    """The texts of all shards, in order."""
    whole = [one for one in found if isinstance(one, Shard)]
    outcomes = [one for shard in whole for one in records(shard, Options())]
    return [one.report.text for one in outcomes if isinstance(one, Candidate)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = [json.dumps({"text": one}) for one in TEXTS]
    (tmp_path / "lines.jsonl").write_text("\n".join(lines))
    (tmp_path / "packed.jsonl.gz").write_bytes(gzip.compress("\n".join(lines).encode()))
    (tmp_path / "wide.jsonl").write_text("\n".join(lines), encoding="utf-16")
    pq.write_table(pa.table({"text": TEXTS}), tmp_path / "rows.parquet", row_group_size=2)
    pages = [record(page(one), number) for number, one in enumerate(TEXTS)]
    (tmp_path / "day.warc.gz").write_bytes(zipped(pages))
    (tmp_path / "day.warc").write_bytes(b"".join(pages))
    return tmp_path


@pytest.mark.parametrize(
    ("name", "cuts"),
    [
        ("lines.jsonl", True),
        ("packed.jsonl.gz", False),
        ("wide.jsonl", False),
        ("rows.parquet", True),
        ("day.warc.gz", True),
        ("day.warc", False),
    ],
)
@pytest.mark.parametrize("size", [100, 333, 500, 10_000_000])
def test_each_record_comes_once_and_in_order(
    folder: Path, name: str, cuts: bool, size: int
) -> None:
    found = list(shards([str(folder / name)], size))
    assert (len(found) > 1) == (cuts and size < 1000)
    # Of a page the heading is part of the text.
    assert [one[one.index(f"{n}. ") :] for n, one in enumerate(read(found))] == TEXTS


@given(st.lists(st.text("ab\n", max_size=30), max_size=8), st.integers(1, 40))
def test_no_cut_through_lines_loses_or_doubles_one(
    tmp_path_factory: pytest.TempPathFactory, lines: list[str], size: int
) -> None:
    path = tmp_path_factory.mktemp("cut") / "a.jsonl"
    path.write_text("\n".join(lines))
    found = [one for one in shards([str(path)], size) if isinstance(one, Shard)]
    outcomes = [one for shard in found for one in records(shard, Options())]
    # None of them is a record: each line that is not blank gives one row, at its place.
    expected = [f"a.jsonl@{at}" for at in _starts("\n".join(lines))]
    rows = [one.source for one in outcomes if isinstance(one, Unread)]
    if len(found) > 1:
        assert rows == expected


def _starts(text: str) -> list[int]:
    at, starts = 0, []
    for line in text.split("\n"):
        if line.strip():
            starts.append(at)
        at += len(line) + 1
    return starts


def test_a_shard_crosses_to_another_process(folder: Path) -> None:
    found = list(shards([str(folder)], 300))
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  # our own bytes


def test_what_cannot_be_cut_is_a_row(tmp_path: Path) -> None:
    (tmp_path / "bad.parquet").write_bytes(b"hello")
    (row, missing) = shards([str(tmp_path), str(tmp_path / "none.jsonl")])
    assert isinstance(row, Unread)
    assert row.reason.startswith("is no Parquet")
    assert isinstance(missing, Unread)
    assert missing.reason == "no such file or folder"


def test_other_files_are_one_shard_and_what_is_no_report_is_a_row(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(STORY)
    (tmp_path / "b.docx").write_bytes(b"PK")
    text, office = shards([str(tmp_path)])
    assert isinstance(text, Shard)
    assert isinstance(office, Shard)
    assert read([text]) == [STORY]
    (row,) = records(office, Options())
    assert isinstance(row, Unread)
    assert row.reason == "not a kind of file that is read"
