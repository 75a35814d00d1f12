"""Units, squads and offices, and the body that they are part of."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values import agency

KNOWLEDGE = load()


@pytest.mark.parametrize(
    ("trap", "text", "found"),
    [
        (
            "a unit behind an owner",
            "The Metropolitan Police's Specialist Crime Command came.",
            [("Metropolitan Police", "Metropolitan Police's Specialist Crime Command")],
        ),
        (
            "in small letters",
            "Wessex Police's drugs unit came.",
            [("Wessex Police", "Wessex Police's drugs unit")],
        ),
        (
            "a unit in front",
            "The Narcotics Cell (NC) of the Wessex Police came. A wing of the NC led.",
            [
                ("Wessex Police", "The Narcotics Cell (NC) of the Wessex Police"),
                ("Wessex Police", "NC"),
            ],
        ),
        ("its men are no unit", "Wessex Police's men came.", [("Wessex Police", "Wessex Police")]),
    ],
)
def test_a_unit_is_the_body_that_it_is_part_of(
    trap: str, text: str, found: list[tuple[str, str]]
) -> None:
    seen = [(one.value.show(), one.span.text) for one in agency.find(text, KNOWLEDGE)]

    assert seen == found, trap
