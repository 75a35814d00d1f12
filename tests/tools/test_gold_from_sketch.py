"""A sketch becomes a gold folder whose spans quote the text."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tools import gold_from_sketch

SKETCH = """
- id: bay-01
  publisher: Bay Bulletin
  published: 2021-03-04
  title: Two held
  text: |
    Two men were held. Police seized 3kg, then seized a boat, Ana Ruiz said.
  events:
    - [arrest, asserted, "were held", [[count, "person|=2", "Two men"]]]
    - [seizure, asserted, "seized#2", [[item, "boat|=1", "a boat"]], background]
  statements:
    - ["Ana Ruiz", null, "said", indirect, "Police seized 3kg"]
"""


def write(tmp_path: Path, sketch: str) -> int:
    path = tmp_path / "sketch.yml"
    path.write_text(sketch, encoding="utf-8")
    return gold_from_sketch.main([str(path), str(tmp_path / "gold")])


def test_every_span_quotes_its_words_also_their_second_place(tmp_path: Path) -> None:
    assert write(tmp_path, SKETCH) == 0

    report = json.loads((tmp_path / "gold/reports.jsonl").read_text(encoding="utf-8"))
    reading = json.loads((tmp_path / "gold/readings.jsonl").read_text(encoding="utf-8"))
    second = reading["events"][1]
    start, end = second["span"]
    assert report["text"][start:end] == "seized"
    assert start > report["text"].index("seized")
    assert (second["main"], reading["relevant"]) == (False, True)


def test_a_quote_that_the_text_does_not_have_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert write(tmp_path, SKETCH.replace('"Two men"', '"Six men"'))

    assert "bay-01" in capsys.readouterr().err
    assert not (tmp_path / "gold").exists()
