"""The one body of a trade that a country has."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values.agency_national import national

KNOWLEDGE = load()


@pytest.mark.parametrize(
    ("trap", "country", "trade", "name"),
    [
        ("on record", "IN", "coast guard", "Indian Coast Guard"),
        ("a name with one word more", "MX", "navy", "Secretariat of the Navy"),
        ("not the highway police", "BR", "federal police", "Federal Police of Brazil"),
        ("no record, one way to call it", "UY", "navy", "Uruguayan Navy"),
        ("no record, many ways to call it", "UY", "customs", None),
        ("no such country", "XX", "navy", None),
    ],
)
def test_a_country_has_one_body_of_a_trade(
    trap: str, country: str, trade: str, name: str | None
) -> None:
    one = national(country, trade, KNOWLEDGE)

    assert (one.name if one else None) == name, trap


def test_a_body_without_a_record_is_not_made_up_on_weak_grounds() -> None:
    assert national("UY", "navy", KNOWLEDGE, unheard=False) is None
