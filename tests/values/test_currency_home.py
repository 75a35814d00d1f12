"""Whose money a text counts in."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values import money
from consilience.values.currency_home import countries_of_money

KNOWLEDGE = load()


@pytest.mark.parametrize(
    ("trap", "towns", "shown"),
    [
        ("towns of one country of dollars", {"AU": 2, "GB": 1}, "=700 AUD"),
        ("one town is too few", {"AU": 1}, "=700 USD"),
        ("two countries of dollars", {"AU": 2, "CA": 2}, "=700 USD"),
        ("a town of the United States", {"AU": 2, "US": 1}, "=700 USD"),
    ],
)
def test_a_bare_dollar_is_that_of_the_towns(trap: str, towns: dict[str, int], shown: str) -> None:
    (found,) = money.find("It was worth $700.", KNOWLEDGE, towns)

    assert found.value.show() == shown, trap


@pytest.mark.parametrize(
    ("trap", "text", "countries"),
    [
        ("sign before the figure", "The pills would fetch Tk 3 crore.", {"BD"}),
        ("word behind a scale", "They were fined 40 million Kenyan shillings.", {"KE"}),
        ("one vote a currency", "First £3 million, then £4 million.", {"GB"}),
        ("dollars are everybody's", "It was worth $3 million, or 2.6 million euros.", set()),
        ("several countries have pesos", "He had 9,000 pesos.", set()),
        ("a word without a figure", "Nobody paid a taka.", set()),
    ],
)
def test_sums_speak_for_the_country_of_their_money(
    trap: str, text: str, countries: set[str]
) -> None:
    found = countries_of_money(text, KNOWLEDGE)

    assert set(found) == countries, trap
    assert set(found.values()) <= {1}, trap
