"""What counts as right in the benchmark of long cases, on invented matters."""

from __future__ import annotations

import pytest
from benchmarks.doj_cases import Labelled, Matter
from benchmarks.grouping_cases import PARTS, errors, late_kept, ours, rows, score, small
from benchmarks.tfidf import rival

from consilience.types import Report, ReportId

# By digest "flood" and "fire" are of the tuning part, and "ferry" is kept aside.
DAYS = {
    "flood": {"f1": "2012-01-01", "f2": "2012-01-20", "f3": "2012-06-01", "f4": "2013-06-01"},
    "fire": {"g1": "2012-02-01", "g2": "2012-05-01"},
    "ferry": {"h1": "2012-02-01", "h2": "2012-07-01"},
}
TEXTS = {
    "flood": "The dam above Olten broke; a court heard who had signed its papers.",
    "fire": "A bakery in Tartu burned down; its ovens had been left on, a judge was told.",
    "ferry": "Divers off Skagen found the wreck of the ferry Havlys and its captain.",
}
KNOWN = Labelled(
    tuple(
        Matter(case=case, reports=tuple(days), decides={}, note="invented")
        for case, days in DAYS.items()
    ),
    tuple(
        Report(id=ReportId(report), text=TEXTS[case], published=day)
        for case, days in DAYS.items()
        for report, day in days.items()
    ),
)
RIGHT = [list(days) for days in DAYS.values()]


def test_the_invented_matters_stand_in_the_parts_that_the_rows_below_need() -> None:
    assert [one.kept_aside for one in KNOWN.matters] == [False, False, True]


def test_right_cases_score_one_in_every_part_and_have_no_errors() -> None:
    for part in PARTS.values():
        assert score(KNOWN, RIGHT, part).f1 == 1.0
    assert late_kept(KNOWN, RIGHT) == (4, 4)
    assert errors(KNOWN, RIGHT) == []


def test_a_release_of_another_part_glued_to_a_case_costs_that_case_precision() -> None:
    given = [["f1", "f2", "f3", "f4", "h1"], ["g1", "g2"], ["h2"]]
    assert score(KNOWN, given, PARTS["tuning"]).precision < 1.0
    assert score(KNOWN, given, PARTS["tuning"]).recall == 1.0


@pytest.mark.parametrize(
    ("trap", "given", "kept"),
    [
        ("a window of time cuts the case off", [["f1", "f2"], ["f3", "f4"]], 0),
        ("the late ones with one early one", [["f1"], ["f2", "f3", "f4"]], 2),
        ("half of the case is of another matter", [["f1", "f3", "g1", "g2"]], 0),
        ("more than half is of this one", [["f1", "f2", "f3", "g1", "g2"]], 1),
        ("no case at all", [], 0),
    ],
)
def test_a_late_release_is_right_beside_an_early_one(
    trap: str, given: list[list[str]], kept: int
) -> None:
    assert late_kept(KNOWN, given, lambda one: one.case == "flood") == (kept, 2), trap


def test_errors_name_what_was_cut_and_glued_and_never_what_is_kept_aside() -> None:
    given = [["f1", "f2"], ["f3", "g1"], ["f4", "h1"], ["g2"], ["h2"]]
    told = "\n".join(errors(KNOWN, given))
    assert "cut   flood: f1 f2 | f3 | f4" in told
    assert "glued flood=f3 fire=g1" in told
    assert "glued flood=f4 (+1 kept aside)" in told
    assert "ferry" not in told
    assert "h1" not in told
    assert "h2" not in told


def test_rows_stand_beside_the_peer_and_leave_out_a_part_that_is_not_there() -> None:
    tuning = Labelled(KNOWN.matters[:2], KNOWN.reports[:6])
    told = [one.what for one in rows(tuning, ours(tuning.reports), rival(tuning.reports))]
    assert "B-cubed, tuning" in told
    assert "B-cubed, kept aside" not in told
    assert told[-2:] == ["readings to cases", "of it, grouping"]


def test_four_matters_of_murder_are_told_apart() -> None:
    reached = {one.what: one.ours for one in small()}
    assert reached["precision, all"] >= 0.9
    assert reached["recall, all"] >= 0.5
