"""Grouping as there are more reports."""

from __future__ import annotations

import pytest
from benchmarks.grouping_growth import again, rows, small

from consilience.types import Report, ReportId


def _made(count: int) -> list[Report]:
    return [
        Report(id=ReportId(f"m{at}"), text=f"A barge sank near Vessby{at}. Kubala{at} was saved.")
        for at in range(count)
    ]


def test_each_size_is_measured_once_and_none_is_more_than_there_is() -> None:
    found = rows(_made(6), (3, 6, 50))
    assert [one.what for one in found] == ["grouping, 3 releases", "grouping, 6 releases"]
    assert found[0].growth == "1.00x a report from 3"


def test_a_release_comes_again_as_another_matter_in_the_same_form() -> None:
    one = Report(id=ReportId("m"), text="Police of Kubala at 9.", title="Kubala")
    other = again(one, 1)
    assert other.text == "Police of Lvcbmb at 9."
    assert other.title == "Lvcbmb"
    assert other.id != one.id
    found = rows(_made(6), (6, 12, 18), again_at_most=1)
    assert [one.what for one in found] == ["grouping, 6 releases", "grouping, 12 releases"]


@pytest.mark.long
def test_real_releases_are_measured_beside_the_peer() -> None:
    for row in small():
        assert row.ours > 0
        assert row.theirs is not None
        assert row.least_ratio == 3
