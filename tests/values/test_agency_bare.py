"""Whose officers bare words like `customs officers` are."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values import agency


def _names(text: str) -> list[str]:
    return [one.value.show() for one in agency.find(text, load())]


@pytest.mark.parametrize(
    ("trap", "text"),
    [
        ("where it came from", "Customs officers found 90 kg of cocaine in figs from Peru."),
        ("where it went", "Customs officers found 90 kg of cocaine on its way to Peru."),
        ("who flew it", "Customs officers found 90 kg of cocaine on a Peru Airways flight."),
        ("what it is", "Customs officers found 90 kg of Peruvian cocaine."),
    ],
)
def test_the_end_of_a_route_is_not_the_country_of_the_officers(trap: str, text: str) -> None:
    assert _names(text) == [], trap


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "The Perth Magistrates Court heard that Border Force opened it.",
            "Australian Border Force",
        ),
        ("In the United Kingdom, Border Force opened it.", "Border Force"),
    ],
)
def test_the_border_force_is_that_of_the_country(text: str, name: str) -> None:
    assert _names(text) == [name]


def test_the_country_of_the_place_is_that_of_the_officers() -> None:
    assert len(_names("Customs officers in Peru found 90 kg of cocaine in figs from Chile.")) == 1
