"""The benchmark of adding, small: what is added joins the cases that it belongs to."""

from __future__ import annotations

import re
from pathlib import Path

from benchmarks.adding import measure, report
from benchmarks.search import CORPUS
from tests.support import cheap

from consilience.workspace import Workspace


def test_two_made_reports_that_follow_each_other_are_a_case(tmp_path: Path) -> None:
    words = re.findall(r"\w+", CORPUS.read_text(encoding="utf-8"))
    workspace = Workspace.create(str(tmp_path / "work.db"), cheap.stages())
    workspace.add([report(number, words) for number in range(8)])
    workspace.catch_up()
    sizes = sorted(one.size for one in workspace.cases())
    workspace.close()
    assert sizes == [2, 2, 2, 2]


def test_a_row_for_one_report_and_one_for_a_hundred() -> None:
    one, many = measure(10)
    assert (one.what, many.what) == ("1 more report to 10", "100 more reports to 10")
    assert all(row.ours > 0 for row in (one, many))
    assert one.theirs == many.theirs
