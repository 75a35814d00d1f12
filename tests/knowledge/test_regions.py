"""The examples of countries, provinces, regions and towns."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.knowledge.countries import Country
from consilience.knowledge.regions import Province, Region, Town
from consilience.values import place
from consilience.values.place import Place

KNOWLEDGE = load()
REGIONS = KNOWLEDGE.regions


def _shown(text: str) -> list[str]:
    return [one.value.show() for one in place.find(text, KNOWLEDGE)]


@pytest.mark.parametrize("record", KNOWLEDGE.countries.records, ids=lambda one: one.id)
def test_a_country_is_found_and_its_homograph_is_not(record: Country) -> None:
    for example in record.examples:
        assert (record.id in _shown(example.text)) is (example.means is not None), example.text


@pytest.mark.parametrize("record", REGIONS.province_records, ids=lambda one: one.id)
def test_a_province_is_found_under_its_english_name(record: Province) -> None:
    for example in record.examples:
        assert example.means in _shown(example.text), example.text


@pytest.mark.parametrize("record", REGIONS.records, ids=lambda one: one.id)
def test_a_region_stands_alone_or_with_its_country(record: Region) -> None:
    for example in record.examples:
        assert example.means in _shown(example.text), example.text


@pytest.mark.parametrize("record", REGIONS.town_records, ids=lambda one: one.id)
def test_a_town_is_found_under_its_english_name(record: Town) -> None:
    for example in record.examples:
        found = [one.value for one in place.find(example.text, KNOWLEDGE)]
        names = [(one.parts[:1], one.country) for one in found if isinstance(one, Place)]
        assert ((example.means,), record.country) in names, (example.text, names)
