"""Decisions from the command line: taken, listed, exchanged."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import Run

from consilience.cli import decide, freeze, log
from consilience.cli.codes import Code


def test_a_decision_is_taken_listed_and_given_to_a_colleague(
    folder: Path, run: Run, tmp_path: Path
) -> None:
    work, other = (("-w", tmp_path / name) for name in ("work.db", "other.db"))
    for one in (work, other):
        assert run("init", one[1]).exit_code == Code.DONE
        assert run("add", *one, folder).exit_code == Code.DONE
    done = run("decide", *work, "note", "report:w-1", "--who", "Eva", "--why", "read on paper")
    assert done.exit_code == Code.DONE
    digest = done.output.partition(":")[0]
    missed = run("decide", *work, "accept", "case:atlantis", "--who", "Ann")
    assert "case:atlantis: applied to nothing, for no case has or had this name" in missed.output
    listed = run("log", *work).output
    assert f"{digest}  " in listed
    assert "Eva: note report:w-1 (read on paper)" in listed
    assert "stale: no case has or had this name" in listed
    lines = tmp_path / "log.jsonl"
    assert run("log", *work, "--export", lines).exit_code == Code.DONE
    assert json.loads(lines.read_text(encoding="utf-8").splitlines()[0])["who"] == "Eva"
    assert "2 new decisions." in run("log", *other, "--import", lines).output
    assert "0 new decisions." in run("log", *other, "--import", lines).output
    unknown = run("decide", *work, "accept", "claim:w-77:1-2:amount")
    assert unknown.exit_code == Code.USAGE
    assert "w-77: no such report" in unknown.output
    slug = run("cases", *work).output.split()[0]
    assert f"{slug} version 1" in run("freeze", slug, *work, "--who", "Eva").output
    fixed = run("decide", *work, "reject", _amount(run, work), "--why", "a slip")
    assert fixed.exit_code == Code.DONE
    shown = run("show", slug, *work).output
    assert "Version 1 of " in shown
    assert "since then seizure amount heroin|=41.5 kg: " in shown
    assert run("decide", *work, "shrug", "report:w-1").exit_code == Code.USAGE


def _amount(run: Run, work: tuple[str, Path]) -> str:
    """The address of the first haul that a report tells, as `readings` have it."""
    reading = json.loads(run("show", "w-1", *work, "--json").stdout)
    (start, end), *_ = (
        slot["span"]
        for event in reading["events"]
        for slot in event["slots"]
        if (event["type"], slot["slot"]) == ("seizure", "amount")
    )
    return f"claim:w-1:{start}-{end}:amount"


def test_both_commands_show_an_example() -> None:
    assert decide.EXAMPLE.startswith("Example: consilience decide ")
    assert freeze.EXAMPLE.startswith("Example: consilience freeze ")
    assert log.EXAMPLE.startswith("Example: consilience log ")
