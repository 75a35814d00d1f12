"""Rows of Parquet to reports."""

from __future__ import annotations

import datetime as dt
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from consilience.sources.candidate import Address, Candidate, Options
from consilience.sources.parquet import read_parquet, row_groups
from consilience.types import Unread

STORY = "Officers in Port Helder found 12 kg of heroin behind the seats of a van on Monday."


def write(path: Path, columns: Mapping[str, Sequence[object]], group: int = 1000) -> Path:
    pq.write_table(pa.table(columns), path, row_group_size=group)
    return path


def outcomes(
    path: Path, start: int = 0, end: int | None = None
) -> tuple[list[Candidate], list[Unread]]:
    found = list(read_parquet(path, path.name, Options(), start, end))
    read = [one for one in found if isinstance(one, Candidate)]
    return read, [one for one in found if isinstance(one, Unread)]


def test_a_row_is_a_report_and_other_columns_are_left_alone(tmp_path: Path) -> None:
    columns: dict[str, Sequence[object]] = {
        "id": [7, 8],
        "body": [STORY, STORY + " Later."],
        "date": [dt.date(2021, 5, 4), None],
        "retrieved": [dt.datetime(2021, 5, 6, 10, tzinfo=dt.UTC), None],
        "weight": [b"\xff", b"\xff"],
    }
    read, unread = outcomes(write(tmp_path / "a.parquet", columns))
    assert unread == []
    assert [(one.report.id, one.report.published) for one in read] == [
        ("7", "2021-05-04"),
        ("8", None),
    ]
    assert read[0].report.retrieved == "2021-05-06"


def test_the_place_of_a_row_is_its_number_whatever_group_is_read(tmp_path: Path) -> None:
    texts = [f"{number}. {STORY}" for number in range(5)]
    path = write(tmp_path / "a.parquet", {"text": texts}, group=2)
    assert row_groups(path, Address("a.parquet")) == 3
    read, _ = outcomes(path, 1, 3)
    assert [one.address.show() for one in read] == ["a.parquet[3]", "a.parquet[4]", "a.parquet[5]"]


def test_a_row_without_text_or_with_broken_utf8_costs_only_itself(tmp_path: Path) -> None:
    raw = pa.array(
        [STORY.encode(), b"caf\xe9 " + STORY.encode(), None, STORY.encode() + b" Later."]
    )
    texts = pa.Array.from_buffers(pa.string(), 4, raw.buffers())
    read, unread = outcomes(write(tmp_path / "a.parquet", {"text": texts}))
    assert len(read) == 2
    assert [(one.source, one.reason) for one in unread] == [
        ("a.parquet[2]", "holds bytes that are no UTF-8"),
        ("a.parquet[3]", "record without text"),
    ]


def test_a_broken_page_costs_the_rest_of_its_row_group(tmp_path: Path) -> None:
    texts = [f"{number}. {STORY} " + "x" * 400 for number in range(40)]
    path = tmp_path / "a.parquet"
    pq.write_table(
        pa.table({"text": texts}), path, row_group_size=20, use_dictionary=False, compression="gzip"
    )
    at = pq.ParquetFile(path).metadata.row_group(0).column(0).data_page_offset
    raw = bytearray(path.read_bytes())
    raw[at : at + 60] = bytes(60)
    path.write_bytes(raw)
    read, (row,) = outcomes(path)
    assert [one.address.show() for one in read] == [f"a.parquet[{n}]" for n in range(21, 41)]
    assert row.source == "a.parquet[1]"
    assert row.reason.startswith("broken to the end of its row group")


@pytest.mark.parametrize(
    ("trap", "raw"), [("no Parquet", b"hello"), ("empty", b""), ("cut off", b"PAR1" + b"x" * 90)]
)
def test_what_is_no_parquet_is_a_row(tmp_path: Path, trap: str, raw: bytes) -> None:
    path = tmp_path / "a.parquet"
    path.write_bytes(raw)
    read, (row,) = outcomes(path)
    assert read == [], trap
    assert row.reason.startswith("is no Parquet"), trap


def test_a_table_without_rows_is_told(tmp_path: Path) -> None:
    _, (row,) = outcomes(write(tmp_path / "a.parquet", {"text": pa.array([], pa.string())}))
    assert row.reason == "holds no records"


def test_without_the_library_the_row_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = write(tmp_path / "a.parquet", {"text": [STORY]})
    monkeypatch.setitem(sys.modules, "pyarrow.parquet", None)
    _, (row,) = outcomes(path)
    assert row.remedy == "pip install 'consilience[batch]'"
