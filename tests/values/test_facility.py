"""Kinds of place in running text."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values.facility import find

KNOWLEDGE = load()


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a clandestine laboratory and two labs", ["laboratory", "laboratory"]),
        ("a forensic laboratory tested it", []),  # where drugs are tested, not made
        ("at Jebel Ali Port", ["port"]),  # the word ends a name
        ("a hotel in Port Vila", []),  # the word begins one
        ("Alfredo Villa fled", []),  # a man
        ("• Port: Tema", ["port"]),  # a heading
        ("sentenced to 12 years in prison", []),  # a penalty
        ("guards at the prison", ["prison"]),
        ("the White House", []),
        ("two houses and an apartment", ["residence", "residence"]),
        ("the San Ysidro port of entry", ["border_crossing"]),
        ("at the Haditha crossing", ["border_crossing"]),
        ("at a zebra crossing", []),
        ("at a checkpoint on the A2", []),  # a road's
        ("at a checkpoint on the Lao border", ["border_crossing"]),
        ("at the Masnaa check post", ["border_crossing"]),
        ("a traffic stop in Two Harbors", []),  # a town
        ("a pill press and scales", []),  # a thing
        ("a raid on a pill factory", ["laboratory"]),
    ],
)
def test_a_place_is_found_where_it_is_one(text: str, found: list[str]) -> None:
    assert [one.value.show() for one in find(text, KNOWLEDGE)] == found
