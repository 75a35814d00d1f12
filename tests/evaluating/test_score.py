from __future__ import annotations

from pathlib import Path

import pytest

from consilience.evaluating.score import main

GOLD = Path(__file__).parents[2] / "corpus" / "xingtai"


def test_files_that_were_written_before_are_scored(capsys: pytest.CaptureFixture[str]) -> None:
    given = [str(GOLD), str(GOLD / "readings.jsonl"), "--cases", str(GOLD / "cases.json")]
    assert main(given) == 0
    printed = capsys.readouterr().out
    assert "overall, 24 reports" in printed
    assert "0.9" not in printed


def test_a_folder_without_gold_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([str(tmp_path), str(GOLD / "readings.jsonl")]) == 2
    assert "reports.jsonl" in capsys.readouterr().err
