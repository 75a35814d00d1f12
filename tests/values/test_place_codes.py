"""A country's code behind a town says where it lies."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values import place


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Detected at Varna (BG) on Monday.", ["Varna, BG"]),
        ("Detected at Tripoli (LB) on Monday.", ["Tripoli, North Lebanon, LB"]),
        # an abbreviation of no town
        ("The Coast Guard (CG) spoke.", []),
        # a code of a country that has no such town
        ("Detected at Varna (PD) on Monday.", ["Varna, BG"]),
    ],
)
def test_a_code_in_brackets_is_a_country_behind_one_of_its_towns(
    text: str, means: list[str]
) -> None:
    found = place.find(text, knowledge.load())
    assert [one.value.show() for one in found] == means
