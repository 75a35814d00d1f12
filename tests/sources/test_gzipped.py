"""Files behind gzip."""

from __future__ import annotations

import gzip
import json
import random
from pathlib import Path

import pytest

from consilience.sources import Options, read_inputs
from consilience.types import Report, Unread

STORY = "Officers in Port Helder found 12 kg of heroin behind the seats of a van on Monday."
LINES = [json.dumps({"id": f"a{number}", "text": f"{number}. {STORY}"}) for number in range(3)]


def outcomes(path: Path, raw: bytes, options: Options | None = None) -> list[Report | Unread]:
    path.write_bytes(raw)
    return list(read_inputs([str(path)], None, options))


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("a.jsonl.gz", "\n".join(LINES).encode()),
        ("a.json.gz", f"[{','.join(LINES)}]".encode()),
        ("a.txt.gz", STORY.encode()),
        ("a.HTML.GZ", f"<html><body><article><p>{STORY}</p></article></body></html>".encode()),
    ],
)
def test_a_file_behind_gzip_is_read_as_what_it_holds(tmp_path: Path, name: str, raw: bytes) -> None:
    found = outcomes(tmp_path / name, gzip.compress(raw))
    assert [type(one) for one in found] == [Report] * (3 if "json" in name else 1)


def test_members_one_behind_the_other_are_one_file(tmp_path: Path) -> None:
    raw = b"".join(gzip.compress(f"{one}\n".encode()) for one in LINES)
    assert len(outcomes(tmp_path / "a.jsonl.gz", raw)) == 3


def test_what_stands_before_a_cut_is_read_and_the_cut_is_a_row(tmp_path: Path) -> None:
    noise = "".join(random.Random(1).choices("abcdefgh ", k=200_000))  # noqa: S311  # no secret
    whole = "\n".join([*LINES, json.dumps({"id": "last", "text": noise})])
    found = outcomes(tmp_path / "a.jsonl.gz", gzip.compress(whole.encode())[:-9000])
    assert [one.id for one in found if isinstance(one, Report)] == ["a0", "a1", "a2"]
    assert [one.reason for one in found if isinstance(one, Unread)] == ["gzip is cut off"]


@pytest.mark.parametrize(
    ("trap", "raw", "reason"),
    [
        ("no gzip", b"{}", "gzip is broken: Not a gzipped file (b'{}')"),
        ("broken in the middle", gzip.compress(STORY.encode())[:12] + bytes(90), "gzip is broken"),
        ("empty", b"", "is empty"),
    ],
)
def test_what_is_no_gzip_is_a_row(tmp_path: Path, trap: str, raw: bytes, reason: str) -> None:
    (row,) = outcomes(tmp_path / "a.txt.gz", raw)
    assert isinstance(row, Unread), trap
    assert row.reason.startswith(reason), trap


def test_a_line_that_unpacks_to_more_than_a_record_may_have_is_a_row(tmp_path: Path) -> None:
    raw = gzip.compress(b'{"text": "' + b"a" * 3_000_000 + b'"}\n' + LINES[0].encode())
    found = outcomes(tmp_path / "a.jsonl.gz", raw, Options(limit=100_000))
    assert [one.id for one in found if isinstance(one, Report)] == ["a0"]
    assert [(one.line, one.reason) for one in found if isinstance(one, Unread)] == [
        (1, "record larger than 0 MB")
    ]


def test_a_file_that_unpacks_to_more_than_a_report_may_have_is_a_row(tmp_path: Path) -> None:
    raw = gzip.compress(b"word " * 1_000_000)
    (row,) = outcomes(tmp_path / "a.txt.gz", raw, Options(limit=100_000))
    assert isinstance(row, Unread)
    assert row.reason == "larger than 0 MB"


@pytest.mark.parametrize(("limit", "fine"), [(400, True), (300, False)])
def test_an_upload_behind_gzip_inflates_to_so_much_and_no_more(
    tmp_path: Path, limit: int, fine: bool
) -> None:
    raw = gzip.compress("\n".join(LINES).encode())
    found = outcomes(tmp_path / "a.jsonl.gz", raw, Options(inflated=limit))
    rows = [one for one in found if isinstance(one, Unread)]
    assert bool(rows) != fine
    assert all(one.reason == "unpacks to more than 0 MB" for one in rows)
    assert len(found) - len(rows) == (3 if fine else 2)
