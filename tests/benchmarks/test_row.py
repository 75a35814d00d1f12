"""A figure beside its peer and its bar."""

from __future__ import annotations

import pytest
from benchmarks.row import Row, figure, table


@pytest.mark.parametrize(
    ("trap", "cost", "ours", "theirs", "ratio"),
    [
        ("a yield: more is better", False, 300.0, 2.0, 150.0),
        ("a cost: less is better", True, 2.0, 300.0, 150.0),
        ("the peer wins", True, 3.0, 1.5, 0.5),
        ("nothing found by the peer", False, 0.9, 0.0, float("inf")),
    ],
)
def test_the_ratio_says_how_many_times_better_ours_is(
    trap: str, cost: bool, ours: float, theirs: float, ratio: float
) -> None:
    row = Row(benchmark="b", what="w", ours=ours, unit="u", cost=cost, peer="p", theirs=theirs)
    assert row.ratio == ratio, trap


@pytest.mark.parametrize(
    ("trap", "cost", "ours", "limit", "met"),
    [
        ("on the bar", False, 0.99, 0.99, True),
        ("just under it", False, 0.989, 0.99, False),
        ("a cost on the bar", True, 750.0, 750.0, True),
        ("a cost above it", True, 751.0, 750.0, False),
        ("no bar", False, 1.0, None, None),
    ],
)
def test_a_bar_is_met_from_the_right_side(
    trap: str, cost: bool, ours: float, limit: float | None, met: bool | None
) -> None:
    assert Row(benchmark="b", what="w", ours=ours, unit="u", cost=cost, limit=limit).met is met, (
        trap
    )


def test_a_bar_on_the_ratio_is_missed_without_a_peer() -> None:
    assert Row(benchmark="b", what="w", ours=1.0, unit="u", least_ratio=2.0).met is False


def test_the_table_says_which_bar_is_missed() -> None:
    rows = [
        Row(
            benchmark="gate",
            what="1 % relevant",
            ours=1200.0,
            unit="reports/s",
            peer="spaCy",
            theirs=10.0,
            least_ratio=150.0,
            megabytes=310.4,
            growth="linear",
        ),
        Row(benchmark="gate", what="recall", ours=0.985, unit="recall", limit=0.98),
    ]
    assert table(rows).splitlines()[2:] == [
        (
            "| gate | 1 % relevant | 1,200 reports/s | spaCy 10.00 | 120x | >= 150x | **no** | 310 "
            "| linear |"
        ),
        "| gate | recall | 0.985 recall |  |  | >= 0.980 | yes |  |  |",
    ]


@pytest.mark.parametrize(
    ("value", "shown"),
    [(12345.6, "12,346"), (1.5, "1.50"), (0.5, "0.500"), (0.0123, "0.012"), (0.0, "0")],
)
def test_three_figures_are_shown(value: float, shown: str) -> None:
    assert figure(value) == shown
