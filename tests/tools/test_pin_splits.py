from __future__ import annotations

import json
from pathlib import Path

from tools.pin_splits import SPLITS, pin

from consilience.evaluating.splits import kept_aside


def test_the_digests_of_ids_and_of_all_are_written_and_hold(tmp_path: Path) -> None:
    for name in ("some", "whole"):
        (tmp_path / name).mkdir()
        rows = [{"report": one, "id": one, "text": "x"} for one in ("a", "b")]
        lines = "\n".join(map(json.dumps, rows))
        (tmp_path / name / "reports.jsonl").write_text(lines)
        (tmp_path / name / "readings.jsonl").write_text(lines)
    path = tmp_path / "splits.json"
    path.write_text(
        json.dumps({"some": {"kept_aside": ["b"]}, "whole": {"kept_aside": "all", "rule": "r"}})
    )
    pin(path)
    assert json.loads(path.read_text())["whole"]["rule"] == "r"
    assert kept_aside(tmp_path / "some", ["a", "b"]) == {"b"}
    assert kept_aside(tmp_path / "whole", ["a", "b"]) == {"a", "b"}


def test_the_shipped_splits_are_written_by_the_tool() -> None:
    splits = json.loads(SPLITS.read_text(encoding="utf-8"))
    assert SPLITS.read_text(encoding="utf-8") == (
        json.dumps(splits, indent=1, sort_keys=True) + "\n"
    )
