"""How often a text names each country, for those who ask."""

from __future__ import annotations

from collections import Counter

from consilience.knowledge import load
from consilience.values.agency_countries import Countries

TEXT = "Norwegian police met in Norway; Peru sent nobody."


def test_countries_count_by_name_by_place_and_by_what_is_added() -> None:
    named = Countries(TEXT, load(), {"PE": 2})
    assert (named["NO"], named["PE"], named["IS"]) == (2, 3, 0)
    more = named.and_of(Counter({"IS": 1})).and_of(Counter({"NO": 1}))
    assert (more["NO"], more["PE"], more["IS"]) == (3, 3, 1)
    assert named["IS"] == 0


def test_the_publishers_country_counts_once_where_it_is_not_named() -> None:
    assert Countries(TEXT, load(), home="IS")["IS"] == 1
    assert Countries(TEXT, load(), home="NO")["NO"] == 2
