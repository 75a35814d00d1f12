"""The agencies' own examples, and what the file promises."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.knowledge.agencies import AgencyRecord
from consilience.values import agency
from consilience.values.agency import Agency

KNOWLEDGE = load()
RECORDS = KNOWLEDGE.agencies.records


@pytest.mark.parametrize("record", RECORDS, ids=lambda one: one.id)
def test_examples_find_the_agency_and_counter_examples_do_not(record: AgencyRecord) -> None:
    for example in record.examples:
        found = [one.value for one in agency.find(example.text, KNOWLEDGE)]
        hits = [
            one
            for one in found
            if isinstance(one, Agency) and (one.name, one.country) == (record.name, record.country)
        ]
        assert bool(hits) is (example.means is not None), (example.text, found)


def test_there_are_at_least_220_agencies_and_courts_of_45_countries() -> None:
    assert len(RECORDS) + len(KNOWLEDGE.courts.records) >= 220
    assert len({one.country for one in RECORDS}) > 45


def test_every_homograph_has_a_counter_example() -> None:
    for record in RECORDS:
        if record.homographs:
            assert any(one.means is None for one in record.examples), record.id
            assert sum(one.means is not None for one in record.examples) >= 1, record.id


def test_parents_are_given_nearest_first() -> None:
    assert KNOWLEDGE.agencies.parents["us_hsi"] == (
        "U.S. Immigration and Customs Enforcement",
        "Department of Homeland Security",
    )
