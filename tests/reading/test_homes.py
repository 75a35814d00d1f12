"""Capitals that say where somebody lives."""

from __future__ import annotations

import pytest

from consilience.reading.homes import is_home


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        ("Bo Lee, 34, of ", True),
        ("Bo Lee (34), both of Gull Rise, ", True),
        ("Al Orr, a resident of ", True),
        ("a member of the ", True),
        ("Bo Lee alias Tiny of ", True),
        ("One of ", False),  # one of the people named next
        ("the arrest of ", False),
        ("Police held ", False),
    ],
)
def test_words_before_capitals_say_whether_they_are_a_home(before: str, expected: bool) -> None:
    assert is_home(before, len(before)) is expected
