"""Labelled lines of notices and bulletins."""

from __future__ import annotations

import pytest

from consilience.reading.events.labels import preposition_of


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("• Load port: ", "", "from"),
        ("• Port: ", "", "in"),
        ("Three boxes. Where and when. ", ", on Monday", "in"),
        ("- Destination: ", "", "to"),
        ("Route. ", " to Spain, on paper", "from"),
        # the last place of a route is read by its own preposition
        ("Route. Peru to ", ", on paper", None),
        # "port" at the end of a sentence is no label
        ("He spoke of the port. ", " won", None),
    ],
)
def test_a_label_stands_for_a_preposition(before: str, after: str, word: str | None) -> None:
    assert preposition_of(before, after) == word
