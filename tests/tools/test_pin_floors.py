from __future__ import annotations

import json
from pathlib import Path

import pytest
from tools.pin_floors import main, pin

from consilience.evaluating import Floor, load_floors


@pytest.fixture
def floors(tmp_path: Path) -> Path:
    """A collection in which nothing happens and nothing is read: every score is 1."""
    (tmp_path / "set").mkdir()
    text = "The library opens at nine on weekdays."
    report = {"id": "a", "publisher": "X", "title": "T", "text": text, "lang": "en"}
    reading = {"report": "a", "relevant": False, "events": [], "statements": []}
    (tmp_path / "set" / "reports.jsonl").write_text(json.dumps(report), encoding="utf-8")
    (tmp_path / "set" / "readings.jsonl").write_text(json.dumps(reading), encoding="utf-8")
    path = tmp_path / "floors.json"
    path.write_text(
        json.dumps({"set": {"readings": 0.5, "readings.relevance": 1.1}}), encoding="utf-8"
    )
    return path


def test_a_fallen_floor_is_told_and_stays_until_somebody_says_why(floors: Path) -> None:
    assert pin(floors) == ["set readings.relevance: 1.0 is below its floor 1.1"]
    after = load_floors(floors)["set"]
    assert after["readings"] == Floor(1.0)
    assert after["readings.relevance"] == Floor(1.1)
    assert "readings.core" in after, "every score is pinned"
    assert main([str(floors)]) == 1
    assert main([str(floors), "--allow-regression", "a floor above 1 was a slip"]) == 0
    lowered = load_floors(floors)["set"]["readings.relevance"]
    assert lowered == Floor(1.0, "a floor above 1 was a slip")
    assert main([str(floors)]) == 0


def test_lowering_without_words_is_refused(floors: Path) -> None:
    with pytest.raises(SystemExit):
        main([str(floors), "--allow-regression", " "])
