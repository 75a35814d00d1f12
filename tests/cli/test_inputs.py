"""Bad input: one line that says where, what, and what to do; the rest is done; no traceback."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import WIRE, Run

from consilience.cli.codes import Code

GERMAN = (
    "Der Zoll hat am Dienstag in einem Lager bei Leipzig vierzig Kilogramm Heroin gefunden. Drei "
    "Verdaechtige wurden festgenommen und sitzen seither in Untersuchungshaft, wie die "
    "Staatsanwaltschaft am Mittwoch mitteilte. Die Ermittlungen dauern noch an."
)
ROWS = [
    ("empty.txt", b"", "an empty file"),
    ("space.txt", b" \n\t\n", "nothing but space"),
    ("picture.txt", bytes(range(256)) * 40, "binary"),
    ("cut.jsonl", b'{"id": "w-9", "text": "Customs seized 4 ki', "truncated"),
    ("bad.jsonl", b"not json\n", "a malformed line"),
    ("bare.json", b'{"title": "no text here"}', "a record without a text"),
    ("shell.html", b"<html><body><nav>Home</nav></body></html>", "HTML without an article"),
    ("german.txt", GERMAN.encode(), "a language that is not read"),
    ("notes.docx", b"PK", "a kind of file that is not read"),
]


@pytest.mark.parametrize(("name", "content", "trap"), ROWS, ids=[one[0] for one in ROWS])
def test_bad_input_is_told_in_a_line_and_the_rest_is_read(
    run: Run, folder: Path, tmp_path: Path, name: str, content: bytes, trap: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(content)
    result = run("read", folder, bad)
    assert result.exit_code == Code.UNREAD, trap
    told = [one for one in result.stderr.splitlines() if name in one]
    assert len(told) == 1, trap
    assert ";" in told[0], "says what to do"
    assert "Traceback" not in result.output
    assert len(result.stdout.splitlines()) == 3


def test_a_date_after_today_is_told_and_left_out_and_its_report_read(
    run: Run, tmp_path: Path
) -> None:
    late = tmp_path / "late.jsonl"
    row = {"id": "w-7", "published": "2999-01-01", "text": WIRE}
    late.write_text(json.dumps(row), encoding="utf-8")
    result = run("read", late)
    assert result.exit_code == Code.UNREAD
    assert "w-7: published 2999-01-01 is in the future: taken as not stated;" in result.stderr
    assert json.loads(result.stdout)["report"] == "w-7"


def test_a_line_is_named_by_its_number(run: Run, folder: Path, tmp_path: Path) -> None:
    bad = tmp_path / "two.jsonl"
    bad.write_text(json.dumps({"id": "w-8", "text": WIRE}) + "\n{]\n", encoding="utf-8")
    result = run("read", folder, bad)
    assert result.exit_code == Code.UNREAD
    assert "two.jsonl:2:" in result.stderr


def test_a_report_given_twice_is_read_once_and_told(run: Run, folder: Path) -> None:
    result = run("read", folder, folder / "reports.jsonl")
    assert result.exit_code == Code.UNREAD
    assert len(result.stdout.splitlines()) == 3
    assert result.stderr.count("w-1") + result.stderr.count("reports.jsonl") >= 3


def test_fifty_megabytes_are_refused_without_being_parsed(run: Run, tmp_path: Path) -> None:
    big = tmp_path / "big.txt"
    with big.open("wb") as stream:
        stream.truncate(50_000_000)
    result = run("read", big)
    assert result.exit_code == Code.UNREAD
    assert "big.txt: larger than" in result.stderr


def test_nothing_that_exists_is_wrong_usage(run: Run, tmp_path: Path) -> None:
    assert run("read", tmp_path / "none.txt").exit_code == Code.USAGE


def test_a_missing_file_beside_others_is_a_row(run: Run, folder: Path, tmp_path: Path) -> None:
    result = run("read", folder, tmp_path / "none.txt")
    assert result.exit_code == Code.UNREAD
    assert "none.txt: no such file" in result.stderr


def test_standard_input_is_read(run: Run) -> None:
    line = json.dumps({"id": "w-1", "text": WIRE}).encode()
    result = run("read", "-", stdin=line)
    assert result.exit_code == Code.DONE
    assert json.loads(result.stdout)["report"] == "w-1"
