"""A backup becomes a workspace again from the command line."""

from __future__ import annotations

from pathlib import Path

from tests.cli.conftest import Run

from consilience.cli import restore
from consilience.cli.codes import Code


def test_a_backup_becomes_a_workspace_with_the_same_export(
    folder: Path, run: Run, tmp_path: Path
) -> None:
    work, copy, drill = ("-w", tmp_path / "work.db"), tmp_path / "copy.db", tmp_path / "drill.db"
    assert run("init", tmp_path / "work.db").exit_code == Code.DONE
    assert run("add", *work, folder).exit_code == Code.DONE
    assert run("backup", *work, copy).exit_code == Code.DONE
    assert run("restore", copy, "-w", drill).output == "drill.db: 3 reports, 1 case\n"
    assert run("export", *work, "-o", tmp_path / "one").exit_code == Code.DONE
    assert run("export", "-w", drill, "-o", tmp_path / "two").exit_code == Code.DONE
    one, two = (
        {file.name: file.read_bytes() for file in (tmp_path / name).rglob("*") if file.is_file()}
        for name in ("one", "two")
    )
    assert one == two
    again = run("restore", copy, "-w", drill)
    assert again.exit_code == Code.USAGE
    assert "drill.db: exists already" in again.output


def test_what_is_no_backup_makes_no_workspace(run: Run, tmp_path: Path) -> None:
    result = run("restore", tmp_path / "none.db", "-w", tmp_path / "drill.db")
    assert result.exit_code == Code.USAGE
    assert "none.db: no such backup" in result.output
    assert not (tmp_path / "drill.db").exists()
    assert restore.EXAMPLE.startswith("Example: consilience restore ")
