from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.cli.conftest import BLOG, WIRE, Run

from consilience.cli.codes import Code

FILES = ("index.html", "cases.json", "readings.jsonl", "findings.csv", "seizures.csv", "unread.csv")


def _bytes(out: Path) -> dict[str, bytes]:
    return {
        str(one.relative_to(out)): one.read_bytes()
        for one in sorted(out.rglob("*"))
        if one.is_file()
    }


def test_build_writes_every_file_of_the_contract(run: Run, folder: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    result = run("build", folder, "-o", out)
    assert result.exit_code == Code.DONE, result.output
    assert all((out / name).is_file() for name in FILES)
    cases = json.loads((out / "cases.json").read_text(encoding="utf-8"))
    for case in cases:
        assert (out / "cases" / f"{case['case']}.html").is_file()
        assert (out / "cases" / f"{case['case']}.json").is_file()
    lines = (out / "readings.jsonl").read_text(encoding="utf-8").splitlines()
    assert [json.loads(one)["report"] for one in lines] == ["w-1", "w-2", "w-3"]
    assert str(out / "index.html") in result.output


def test_same_input_gives_the_same_bytes_in_any_order(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    assert run("build", folder, "-o", tmp_path / "one").exit_code == Code.DONE
    lines = (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    shuffled = tmp_path / "elsewhere"
    shuffled.mkdir()
    (shuffled / "reports.jsonl").write_text("\n".join(reversed(lines)), encoding="utf-8")
    assert run("build", shuffled, "-o", tmp_path / "two").exit_code == Code.DONE
    assert run("build", folder, "-o", tmp_path / "one").exit_code == Code.DONE
    assert _bytes(tmp_path / "one") == _bytes(tmp_path / "two")


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_order_of_sets_never_reaches_the_bytes(folder: Path, tmp_path: Path, seed: str) -> None:
    """Another hash seed is another order of every set and of nothing else."""
    outs = []
    for hashes in ("0", seed):
        out = tmp_path / hashes
        command = [sys.executable, "-c", "from consilience.cli import main; main()"]
        subprocess.run(  # noqa: S603  # our own command
            [*command, "build", str(folder), "-o", str(out)],
            env={**os.environ, "PYTHONHASHSEED": hashes},
            check=True,
            capture_output=True,
        )
        outs.append(_bytes(out))
    assert outs[0] == outs[1]


def test_every_quote_stands_at_its_span(run: Run, folder: Path) -> None:
    texts = {"w-1": WIRE, "w-2": BLOG}
    result = run("read", folder)
    slots = 0
    for line in result.stdout.splitlines():
        reading = json.loads(line)
        for event in reading["events"]:
            for one in (event, *event["slots"]):
                start, end = one["span"]
                assert texts[reading["report"]][start:end] == one["text"]
                slots += 1
    assert slots > 5


def test_some_unread_input_ends_with_three_and_the_rest_is_done(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    empty = tmp_path / "empty.txt"
    empty.touch()
    out = tmp_path / "out"
    result = run("build", folder, empty, "-o", out)
    assert result.exit_code == Code.UNREAD
    assert "empty.txt" in result.stderr
    rows = list(csv.DictReader(io.StringIO((out / "unread.csv").read_text(encoding="utf-8"))))
    assert len(rows) == 1
    assert len((out / "readings.jsonl").read_text(encoding="utf-8").splitlines()) == 3


def test_a_folder_that_is_not_ours_is_left_alone(run: Run, folder: Path, tmp_path: Path) -> None:
    theirs = tmp_path / "thesis"
    theirs.mkdir()
    (theirs / "chapter.txt").write_text("years of work", encoding="utf-8")
    result = run("build", folder, "-o", theirs)
    assert result.exit_code == Code.USAGE
    assert [one.name for one in theirs.iterdir()] == ["chapter.txt"]
    assert "did not write" in result.stderr


def test_whole_texts_stand_on_the_pages_only_when_asked_for(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    """A sentence that no value rests on is the owner's."""
    quiet = "The warehouse keeper watched the whole night and drank tea with a neighbour"
    with (folder / "reports.jsonl").open("a", encoding="utf-8") as lines:
        text = f"{WIRE}\n\n{quiet}."
        lines.write("\n" + json.dumps({"id": "w-4", "publisher": "Local", "text": text}))
    run("build", folder, "-o", tmp_path / "quotes")
    run("build", folder, "-o", tmp_path / "whole", "--full-text")
    pages = {
        name: b"".join(one.read_bytes() for one in (tmp_path / name / "cases").glob("*.html"))
        for name in ("quotes", "whole")
    }
    assert quiet.encode() not in pages["quotes"]
    assert quiet.encode() in pages["whole"]


def test_a_decision_that_is_none_names_its_line(run: Run, folder: Path, tmp_path: Path) -> None:
    log = tmp_path / "decisions.jsonl"
    log.write_text('{"who": "A. Reader"}\n', encoding="utf-8")
    result = run("build", folder, "-o", tmp_path / "out", "--decisions", log)
    assert result.exit_code == Code.USAGE
    assert "decisions.jsonl:1: lacks when, act, target, why" in result.stderr
    assert not (tmp_path / "out").exists()
