from __future__ import annotations

import json
from pathlib import Path

import pytest

from consilience.cli.decisions import load_decisions
from consilience.decision import Act
from consilience.errors import DecisionError, UsageError

ROW = {
    "who": "A. Reader",
    "when": "2024-05-01",
    "act": "reject",
    "target": "claim:w-1:10-14",
    "why": "the figure is of another case",
}


def test_decisions_keep_the_order_of_their_log(tmp_path: Path) -> None:
    log = tmp_path / "log.jsonl"
    rows = [ROW, {**ROW, "act": "merge", "value": "p-2"}]
    log.write_text("\n\n".join(map(json.dumps, rows)) + "\n", encoding="utf-8")
    first, second = load_decisions(log)
    assert (first.act, first.value) == (Act.REJECT, None)
    assert (second.act, second.value) == (Act.MERGE, "p-2")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("{", "log.jsonl:1: not JSON"),
        ("[]", "lacks who"),
        (json.dumps({**ROW, "act": "ponder"}), "unknown act 'ponder'"),
        (json.dumps({**ROW, "why": ""}), "lacks why"),
    ],
)
def test_a_line_that_is_no_decision_is_named(tmp_path: Path, line: str, said: str) -> None:
    log = tmp_path / "log.jsonl"
    log.write_text(line, encoding="utf-8")
    with pytest.raises(DecisionError, match=said):
        load_decisions(log)


def test_a_log_that_is_not_there_is_wrong_usage(tmp_path: Path) -> None:
    with pytest.raises(UsageError):
        load_decisions(tmp_path / "none.jsonl")
