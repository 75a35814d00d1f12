"""Forgetting from the command line: tried, held, done, in backups too."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

from consilience.cli import forget
from consilience.cli.codes import Code


def test_a_person_is_forgotten_here_and_in_backups(folder: Path, run: Run, tmp_path: Path) -> None:
    work, copy = ("-w", tmp_path / "work.db"), tmp_path / "copy.db"
    assert run("init", work[1]).exit_code == Code.DONE
    assert run("add", *work, folder).exit_code == Code.DONE
    assert run("backup", *work, copy).exit_code == Code.DONE
    assert run("export", *work, "-o", tmp_path / "out").exit_code == Code.DONE
    tried = run("forget", "Petr Havlik", *work, "--dry-run").output
    assert "Would be taken out: Petr Havlik; Havlik; Petr" in tried
    assert "of reports: w-1, w-2" in tried
    assert f"to {tmp_path / 'out'}: out of reach" in tried
    assert f"Backup {copy}: would be changed too" in tried
    assert "Petr Havlik" in run("show", "w-1", *work).output
    assert run("forget", "Petr Havlik", *work, "--hold", "--who", "Ann").exit_code == Code.DONE
    held = run("forget", "Petr Havlik", *work)
    assert held.exit_code == Code.USAGE
    assert "a legal hold of Ann" in held.output
    assert "The hold is lifted." in run("forget", "Petr Havlik", *work, "--release").output
    done = run("forget", "Petr Havlik", *work, "--why", "a letter")
    assert done.exit_code == Code.DONE
    assert "Havlik" not in done.output
    assert f"Backup {copy}: changed too" in done.output
    for place in (work[1], copy):
        assert "Havlik" not in run("show", "w-1", "-w", place).output
    assert forget.EXAMPLE.startswith("Example: consilience forget ")
