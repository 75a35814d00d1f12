"""Which countries a text and its publisher speak for."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values.sighting import source_country


@pytest.mark.parametrize(
    ("trap", "publisher", "country"),
    [
        ("a country", "The Kenya Beacon", "KE"),
        ("a language is no country", "Rio Gazette (English edition)", None),
        ("a country beside the language", "Peru Gazette, English edition", "PE"),
        ("nobody", None, None),
    ],
)
def test_a_publisher_speaks_for_its_country(
    trap: str, publisher: str | None, country: str | None
) -> None:
    assert source_country(publisher, None, load()) == country, trap
