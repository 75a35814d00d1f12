"""The conveyances' own examples."""

from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.knowledge.conveyances import TERMS
from consilience.knowledge.labels import LabelRecord
from consilience.values import conveyance

KNOWLEDGE = load()


@pytest.mark.parametrize("record", KNOWLEDGE.conveyances.records, ids=lambda one: one.id)
def test_examples_find_the_conveyance_and_counter_examples_do_not(record: LabelRecord) -> None:
    for example in record.examples:
        found = {one.value.show() for one in conveyance.find(example.text, KNOWLEDGE)}
        assert (record.id in found) == (example.means is not None), example.text


def test_the_terms_are_those_of_the_notation() -> None:
    assert [one.id for one in KNOWLEDGE.conveyances.records] == list(TERMS)
