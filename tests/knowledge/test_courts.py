"""The courts' own examples."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.knowledge.courts import CourtRecord
from consilience.values import court

KNOWLEDGE = load()


@pytest.mark.parametrize("record", KNOWLEDGE.courts.records, ids=lambda one: one.id)
def test_examples_find_the_court_and_counter_examples_none(record: CourtRecord) -> None:
    for example in record.examples:
        found = [one.value.show() for one in court.find(example.text, KNOWLEDGE)]
        assert found == ([example.means] if example.means else []), example.text
