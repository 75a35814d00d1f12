"""The load, small: pages come, decisions stand in the log."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.asking import Load
from benchmarks.serve import measure, share
from tests.support import cheap

from consilience.workspace import Workspace


def test_readers_get_pages_and_no_decision_is_lost() -> None:
    load = Load(reports=20, seconds=2, readers=3, reviewers=2, looking=(0.1, 0.2))
    rows = {one.what.partition(":")[0]: one for one in measure(load)}
    assert rows["pages answered"].ours > 0
    assert rows["decisions, all of them in the log"].ours > 0
    assert rows["page of a reader, p50"].ours <= rows["page of a reader, p95"].ours


def test_a_decision_that_is_not_in_the_log_is_counted_as_lost(tmp_path: Path) -> None:
    from benchmarks import serve  # noqa: PLC0415  # its inner part

    Workspace.create(str(tmp_path / "work.db"), cheap.stages()).close()
    assert serve._lost(tmp_path / "work.db", ["answered"]) == {"answered"}


@pytest.mark.parametrize(("at", "expected"), [(50, 50.5), (95, 95.05)])
def test_the_share_is_that_of_all_times(at: int, expected: float) -> None:
    assert share([float(one) for one in range(1, 101)], at) == pytest.approx(expected)
