"""Quantities told beside each other."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values import amount, substance

KNOWN = knowledge.load()


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("They found 139 kg of khat (over 300 lb) there.", ["khat|=139 kg"]),
        # another drug in the brackets, and a second load behind a comma, are finds of their own
        ("They found 139 kg of khat (and 4 kg of opium).", ["khat|=139 kg", "opium|=4 kg"]),
        ("They found 139 kg of khat, 300 lb of opium.", ["khat|=139 kg", "opium|=300 lb"]),
    ],
)
def test_a_conversion_in_brackets_is_no_second_find(text: str, means: list[str]) -> None:
    found = amount.find(text, KNOWN, substance.find(text, KNOWN))
    assert [one.value.show() for one in found] == means
