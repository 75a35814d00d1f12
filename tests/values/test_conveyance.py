"""Ways of transport in running text."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values.conveyance import find

KNOWLEDGE = load()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hidden in a lorry", ["truck"]),
        ("sent by mail in parcels", ["mail", "parcel"]),
        ("a patrol boat gave chase", []),  # the authority's own
        ("pills in plastic containers", []),  # not freight
        ("by ship to Durban", ["vessel"]),
        ("a container came by ship to Durban", ["container_ship", "container_ship"]),
        ("a fishing boat met the container ship", ["vessel", "container_ship"]),
        ("a court in Van Buren", []),  # the word begins a name
        ("officers train foreign police", []),  # a verb
        ("he fled on foot", []),
        ("a hired Vauxhall Corsa on the bridge", ["car"]),
        ("in lorry tyres and a car battery", []),
        ("the lorry driver", ["truck"]),
        ("Vauxhall said so; a Honda dealer left", []),  # firms
        ("an online vendor", ["online"]),
    ],
)
def test_a_conveyance_is_found_where_it_is_one(text: str, found: list[str]) -> None:
    assert [one.value.show() for one in find(text, KNOWLEDGE)] == found
