"""Ordinary words that are drugs in drug talk only."""

from __future__ import annotations

import re

import pytest

from consilience.knowledge import load
from consilience.values import substance
from consilience.values.lexicon import Hit
from consilience.values.street import is_drug, may_be_drug

KNOWLEDGE = load()


def _names(text: str) -> list[str]:
    return [one.value.show() for one in substance.find(text, KNOWLEDGE)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # where a drug would stand, beside another drug
        ("The crew sold ice and heroin in Darwin.", ["methamphetamine", "heroin"]),
        # a chain: the last word makes the first certain
        ("They sold ice, speed and ecstasy.", ["methamphetamine", "amphetamine", "mdma"]),
        # tonnes of coke are coal, but not on the street
        ("They took 4 tons of coke with a street value of $90 million.", ["cocaine"]),
        # no other drug, but a unit and a deed
        ("Police seized 14 grams of weed.", ["cannabis"]),
        # one of the trade's people and the law's answer
        ("Four crack dealers were arrested.", ["crack cocaine"]),
        # a name in brackets
        ("It was methamphetamine (ice).", ["methamphetamine", "methamphetamine"]),
        # South Asian English weighs without "of", and prints the capital
        ("Police seized 900 grams Ice and a pistol.", ["methamphetamine"]),
        # the unit is joined to the figure
        ("Police found 7kg of ice in his van and jailed him.", ["methamphetamine"]),
        (
            "A drug store held heroin and, far from it in the yard of the house, 2kg of ice.",
            ["heroin", "methamphetamine"],
        ),
        # nobody else weighs it
        ("Under the bed lay 118kg of weed.", ["cannabis"]),
        ("Police held him with 400 grams of MD.", ["mephedrone"]),
        # quoted, so the capital is no name
        ("A dealer was jailed for selling 'Molly' to minors.", ["mdma"]),
    ],
)
def test_a_street_word_counts_where_a_drug_would_stand(text: str, found: list[str]) -> None:
    assert _names(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Forty pounds of ice kept the tuna cold.",  # a unit alone
        "They took 4 tons of coke to the furnace.",  # coal
        "The ferry made good speed past the cape.",  # no drug talk
        "ICE agents arrested a dealer.",  # an agency
        "Police cracked down on dealers and smugglers.",  # inside a word
        "A dealer was arrested with Molly Dunn.",  # a woman
        'A dealer, Omar "Ice" Reyes, was arrested.',  # a nickname
        "A dealer was arrested, alias 'Speed'.",  # a nickname
        "Snow fell while smugglers were sentenced.",  # not where a drug would stand
        "The dealers were arrested. Ice covered the road.",  # another sentence
        "A rock star was arrested with his dealer.",  # a phrase that means something else
    ],
)
def test_an_ordinary_word_stays_one(text: str) -> None:
    assert _names(text) == []


def test_speed_beside_a_drug_stays_speed_where_no_drug_would_stand() -> None:
    assert _names("The driver with the cocaine left at high speed.") == ["cocaine"]
    assert _names("The speed of the heroin boat was 40 knots.") == ["heroin"]


@pytest.mark.parametrize(
    ("text", "may_be"),
    [
        ("Arrested dealers sold some pure ice.", True),
        ("Police seized 14 grams of 'ice'.", True),
        ("Police arrested an ice dealer.", True),
        ("Smuggling gangs had “ice” there.", True),
        ("Police charged him on the ice.", False),
        ("He took off. Ice fell.", False),
        ("ice", False),
    ],
)
def test_what_no_drug_stands_behind_is_told_at_once(text: str, may_be: bool) -> None:
    start = re.search(r"\bice", text, re.IGNORECASE).start()  # type: ignore[union-attr] # it is there
    assert may_be_drug(text, start, start + 3) == may_be
    hit = Hit(start, start + 3, "", street=True, exact=True)
    assert is_drug(text, hit, ()) == may_be
