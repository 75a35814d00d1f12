"""A nation's adjective before a kind of place says where."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values import place


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("It was found in a Spanish port.", ["ES"]),
        ("It came ashore on the Irish coast.", ["IE"]),
        ("It was flown to a small Dutch airport.", ["NL"]),
        # two words between
        ("They met in a Kenyan port city.", ["KE"]),
        # people, goods and authorities are no places
        ("A Spanish skipper spoke.", []),
        ("It was found in a Spanish van.", []),
        ("It was found by a Spanish port police patrol.", []),
        # a name behind says more than the adjective
        ("It was found in the Spanish port of Vigo.", ["Vigo, Galicia, ES"]),
    ],
)
def test_a_kind_of_place_lies_in_its_nation(text: str, means: list[str]) -> None:
    found = place.find(text, knowledge.load())
    assert [one.value.show() for one in found] == means


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Police in LA seized a van.", ["Los Angeles, California, US"]),
        ("The van came from Lake Charles, LA.", ["Lake Charles, Louisiana, US"]),
    ],
)
def test_letters_of_a_city_are_a_state_behind_a_town(text: str, means: list[str]) -> None:
    found = place.find(text, knowledge.load())
    assert [one.value.show() for one in found] == means
