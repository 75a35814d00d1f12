"""A workspace from the command line: made, filled bit by bit, looked at, written out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import BLOG, SPORT, WIRE, Run

from consilience.cli import add, backup, cases, check, export, init, place, rebuild, search, show
from consilience.cli.codes import Code

COMMANDS = (add, backup, cases, check, export, init, rebuild, search, show)


@pytest.fixture(name="work")
def _work(tmp_path: Path, run: Run, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "work.db"
    monkeypatch.setenv("CONSILIENCE_WORKSPACE", str(path))
    assert run("init", path).exit_code == Code.DONE
    return path


def _tree(folder: Path) -> dict[str, bytes]:
    return {
        one.relative_to(folder).as_posix(): one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.is_file()
    }


def test_what_is_added_bit_by_bit_exports_as_build_writes_it(
    work: Path, folder: Path, run: Run, tmp_path: Path
) -> None:
    lines = (folder / "reports.jsonl").read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(reversed(lines)):
        part = tmp_path / f"part{number}.jsonl"
        part.write_text(line, encoding="utf-8")
        result = run("add", part)
        assert result.exit_code == Code.DONE
        assert "1 new report, 0 known already." in result.output
    again = run("add", folder)
    assert "0 new reports, 3 known already." in again.output
    assert "0 cases made anew" in again.output
    assert run("export", "-o", tmp_path / "one").exit_code == Code.DONE
    assert run("build", folder, "-o", tmp_path / "two").exit_code == Code.DONE
    assert _tree(tmp_path / "one") == _tree(tmp_path / "two")
    assert run("rebuild").exit_code == Code.DONE
    assert run("export", "-o", tmp_path / "three").exit_code == Code.DONE
    assert _tree(tmp_path / "three") == _tree(tmp_path / "two")
    _look(work, run, tmp_path)


def _look(work: Path, run: Run, tmp_path: Path) -> None:
    (line,) = run("cases", "--json").stdout.splitlines()
    listed = json.loads(line)
    assert listed["reports"] == 2
    slug = listed["case"]
    assert slug in run("cases").output
    shown = run("show", slug).output
    assert "w-1, w-2" in shown
    assert json.loads(run("show", slug, "--json").stdout)["case"] == slug
    report = run("show", "w-1").output
    assert f"In {slug}" in report
    assert WIRE in report
    assert json.loads(run("show", "w-1", "--json").stdout)["report"] == "w-1"
    assert "In no case: " in run("show", "w-3").output
    missing = run("show", "w-9")
    assert missing.exit_code == Code.USAGE
    assert "no such report" in missing.output
    found = run("search", "heroin > 10 kg in 2018")
    assert "heroin|=41.5 kg" in found.output
    assert "1-1 of 1" in found.output
    (row,) = run("search", "prosecutor", "--json").stdout.splitlines()
    assert json.loads(row)["report"] == "w-2"
    assert run("search", "colour:red").exit_code == Code.USAGE
    checked = run("check")
    assert checked.exit_code == Code.DONE
    assert "3 reports (0 earlier editions, 0 not read yet), 1 case" in checked.output
    assert run("backup", tmp_path / "copy.db").exit_code == Code.DONE
    assert slug in run("cases", "-w", tmp_path / "copy.db").output
    assert run("backup", tmp_path / "copy.db").exit_code == Code.USAGE
    assert work.exists()


def test_what_a_publisher_changed_is_shown(work: Path, run: Run, tmp_path: Path) -> None:
    before = {"id": "s-1", "url": "https://s.example/1", "retrieved": "2019-02-07", "text": SPORT}
    after = {**before, "id": "s-2", "retrieved": "2019-02-08"}
    after["text"] = SPORT.replace("two goals", "three goals")
    part = tmp_path / "part.jsonl"
    part.write_text(f"{json.dumps(before)}\n{json.dumps(after)}\n", encoding="utf-8")
    assert "s-2 takes the place of s-1." in run("add", part).output
    shown = run("show", "s-1").output
    assert "-The home side won the final by two goals on Sunday." in shown
    assert "+The home side won the final by three goals on Sunday." in shown
    assert "keeper.\n-" not in shown
    assert work.exists()


@pytest.mark.parametrize("command", ["cases", "check", "rebuild", "export"])
def test_a_workspace_that_is_not_there_is_told_with_its_remedy(
    command: str, run: Run, tmp_path: Path
) -> None:
    result = run(command, "-w", tmp_path / "none.db")
    assert result.exit_code == Code.USAGE
    assert "no such workspace; make one: consilience init" in result.output
    assert not (tmp_path / "none.db").exists()


def test_a_file_of_something_else_is_left_alone(run: Run, tmp_path: Path) -> None:
    other = tmp_path / "notes.txt"
    other.write_text(BLOG * 100, encoding="utf-8")
    result = run("add", "-w", other)
    assert result.exit_code == Code.USAGE
    assert "is no workspace" in result.output
    assert other.read_text(encoding="utf-8") == BLOG * 100
    assert run("init", other).exit_code == Code.USAGE


def test_every_command_takes_the_same_default() -> None:
    assert place.DEFAULT == "consilience.db"
    assert all(one.EXAMPLE.startswith("Example: consilience ") for one in COMMANDS)


def test_an_export_has_the_formats_that_are_asked_for(
    work: Path, folder: Path, run: Run, tmp_path: Path
) -> None:
    assert run("add", folder).exit_code == Code.DONE
    out = tmp_path / "out"
    assert run("export", "-o", out, "--with", "xlsx", "--with", "markdown").exit_code == Code.DONE
    names = set(_tree(out))
    assert "consilience.xlsx" in names
    assert any(name.endswith(".md") for name in names)
    assert run("export", "-o", out, "--with", "papyrus").exit_code == Code.USAGE
    assert run("export", "-o", out, "--pseudonymise", "--all-names").exit_code == Code.USAGE
    assert run("export", "-o", out, "--pseudonymise").exit_code == Code.DONE
    named = [name for name, content in _tree(out).items() if b"Havlik" in content]
    assert named == []
    assert "consilience.xlsx" not in _tree(out)
    assert work.exists()
