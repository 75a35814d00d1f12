from __future__ import annotations

import sys
from pathlib import Path

import pyarrow.parquet as pq
import pytest
from tests.cli.conftest import Run

from consilience.cli.codes import Code


def test_batch_writes_its_tables_and_says_what_it_did(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out"
    result = run("batch", folder, "-o", out, "--workers", "1")
    assert result.exit_code == Code.DONE, result.output
    assert "3 reports, 2 relevant, 1 case, 0 unread (engine: local)" in result.output
    tables = {one.name for one in out.iterdir() if one.is_dir()}
    assert tables == {"cases", "events", "lineages", "manifest", "passages", "readings", "unread"}
    rows = pq.read_table(out / "cases").to_pylist()
    assert sorted(one for row in rows for one in row["reports"]) == ["w-1", "w-2"]


def test_a_batch_without_its_extra_says_what_to_install(
    run: Run, folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    result = run("batch", folder, "-o", tmp_path / "out")
    assert result.exit_code == Code.USAGE
    assert "pip install 'consilience[batch]'" in result.output
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(("--engine", "spark"), id="an engine that is none"),
        pytest.param(("--workers", "0"), id="nobody to do it"),
    ],
)
def test_a_batch_that_cannot_be_served_is_refused(
    run: Run, folder: Path, tmp_path: Path, words: tuple[str, ...]
) -> None:
    result = run("batch", folder, "-o", tmp_path / "out", *words)
    assert result.exit_code == Code.USAGE
    assert not list(tmp_path.glob("out/*/*.parquet"))
