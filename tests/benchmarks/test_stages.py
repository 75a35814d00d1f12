"""Each report counts with the stage that drops it."""

from __future__ import annotations

from benchmarks.stages import FIRST, LINES, READ, by_stage, line

from consilience.types import Report, ReportId

TEXTS = ("Shops were open.", "The drug store was open.", "Police seized heroin. He was jailed.")
REPORTS = [Report(id=ReportId(f"r-{at}"), text=text) for at, text in enumerate(TEXTS)]


def test_each_stage_counts_what_it_drops() -> None:
    assert line("three", REPORTS) == "| three | 3 | 1 (33.3%) | 1 (33.3%) | 1 (33.3%) |"


def test_reports_stand_with_the_stage_that_drops_them() -> None:
    staged = by_stage(REPORTS)
    assert {name: [one.id for one in texts] for name, texts in staged.items()} == {
        FIRST: ["r-0"],
        LINES: ["r-1"],
        READ: ["r-2"],
    }


def test_a_stage_that_drops_nothing_is_left_out() -> None:
    assert set(by_stage(REPORTS[:1])) == {FIRST}
