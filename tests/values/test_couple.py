"""A couple of people: rows are sentences with their trap named."""

from __future__ import annotations

import pytest

from consilience.values.couple import couples


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("A Leuven-based couple was arrested.", ["couple"]),
        ("Officers held a married couple in Ghent.", ["married couple"]),
        ("A couple of bags was found.", []),
        ("They couple cars.", []),
    ],
)
def test_a_couple_is_two_people_and_a_couple_of_bags_is_none(text: str, words: list[str]) -> None:
    assert [text[start:end] for start, end in couples(text)] == words
