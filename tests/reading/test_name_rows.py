"""Names in a row."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.reading.name_rows import ends_in_a_day, is_joined
from consilience.reading.runs import runs
from consilience.types import Span


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (" and ", True),
        (", ", True),
        (", 44, and ", True),  # an age between
        (" (born in 1981), along with ", True),
        (" of Moga and ", True),  # a home between
        (" told ", False),
        (". ", False),  # two sentences
    ],
)
def test_what_stands_between_two_names_says_whether_they_are_a_row(
    gap: str, expected: bool
) -> None:
    text = f"Ida Roth{gap}Karl Benn"
    first, last = Span(0, 8, "Ida Roth"), Span(len(text) - 9, len(text), "Karl Benn")
    assert is_joined(text, first, last) is expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Kwabena Sunday", False), ("May Singh", False), ("Al Orr Sunday", True), ("May", True)],
)
def test_a_day_ends_a_longer_run_and_is_part_of_a_name_of_two(name: str, expected: bool) -> None:
    words = load().words
    (run,) = runs(f"it was {name}", words)
    assert ends_in_a_day(run, words) is expected
