"""Authorities tell where a text plays."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values import place
from consilience.values.place_agencies import country_acting
from consilience.values.place_value import Place

KNOWLEDGE = load()


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("The Guardia Civil seized 3 kg.", "ES"),
        ("Police Scotland and the National Crime Agency seized 3 kg.", "GB"),
        ("The Guardia Civil and Police Scotland seized 3 kg.", None),  # of two countries
        ("The Drug Enforcement Administration seized 3 kg.", None),  # at work everywhere
        ("Border guards seized 3 kg.", None),
    ],
)
def test_the_country_is_that_of_its_authorities_alone(text: str, country: str | None) -> None:
    assert country_acting(text, KNOWLEDGE) == country


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Guardia Civil officers seized 3 kg in Cordoba.", ["Cordoba, Andalusia, ES"]),
        ("Police Scotland seized 3 kg in Perth.", ["Perth, Scotland, GB"]),
        ("Detectives seized 3 kg in Perth.", ["Perth, Western Australia, AU"]),
        # the other one's country is named: that one is the likelier by its size
        (
            "Guardia Civil officers seized 3 kg from Colombia. The ship had left Cartagena.",
            ["Cartagena, Bolívar, CO"],
        ),
        # its country is named besides: officers of another one were there
        (
            "Police Scotland told police in Perth, Australia, of it.",
            ["Perth, Western Australia, AU"],
        ),
    ],
)
def test_a_town_is_the_one_whose_police_acted(text: str, shown: list[str]) -> None:
    found = [one.value for one in place.find(text, KNOWLEDGE) if isinstance(one.value, Place)]
    assert [one.show() for one in found if one.parts] == shown
