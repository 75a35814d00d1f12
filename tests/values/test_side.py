from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values.side import find


@pytest.mark.parametrize(
    ("trap", "text", "expected"),
    [
        (
            "colleagues",
            "word came from our Kyrgyz colleagues in May",
            [("Kyrgyz colleagues", "KG")],
        ),
        ("the side", "clues provided by the Chinese side", [("Chinese side", "CN")]),
        ("a people in the plural", "The Gambians rang in May.", [("The Gambians", "GM")]),
        ("a service without a name", "thanks to the French service", [("French service", "FR")]),
        ("a dog is no side", "a French bulldog sat there", []),
        ("agents are people, no state", "a tip from American agents", []),
    ],
)
def test_a_nation_and_its_people_without_a_name_are_a_side(
    trap: str, text: str, expected: list[tuple[str, str]]
) -> None:
    found = [(one.span.text, one.value.show()) for one in find(text, load())]
    assert found == expected, trap
