"""The examples of facilities and conveyances, and what the loader refuses."""

from __future__ import annotations

import pytest

from consilience.errors import KnowledgeError
from consilience.knowledge import conveyances, facilities, load
from consilience.knowledge.labels import LabelRecord, compile_labels
from consilience.knowledge.loader import Example
from consilience.values import conveyance, facility

KNOWLEDGE = load()


@pytest.mark.parametrize("record", KNOWLEDGE.facilities.records, ids=lambda one: one.id)
def test_examples_find_the_facility_and_counter_examples_do_not(record: LabelRecord) -> None:
    for example in record.examples:
        found = {one.value.show() for one in facility.find(example.text, KNOWLEDGE)}
        assert (record.id in found) == (example.means is not None), example.text


@pytest.mark.parametrize("record", KNOWLEDGE.conveyances.records, ids=lambda one: one.id)
def test_examples_find_the_conveyance_and_counter_examples_do_not(record: LabelRecord) -> None:
    for example in record.examples:
        found = {one.value.show() for one in conveyance.find(example.text, KNOWLEDGE)}
        assert (record.id in found) == (example.means is not None), example.text


def test_the_terms_are_those_of_the_notation() -> None:
    assert [one.id for one in KNOWLEDGE.facilities.records] == list(facilities.TERMS)
    assert [one.id for one in KNOWLEDGE.conveyances.records] == list(conveyances.TERMS)


SLED = LabelRecord(
    id="sled", words=("sled",), source="unchecked", examples=(Example(text="A sled.", means=""),)
)


def test_a_term_that_the_notation_lacks_is_refused() -> None:
    with pytest.raises(KnowledgeError, match="'sled' does not stand in both"):
        compile_labels("conveyance", "conveyances.yml", (), (SLED,))


def test_a_word_with_another_meaning_needs_a_counter_example() -> None:
    both = LabelRecord(
        id="sled", words=("sled",), never=("sled dog",), source="x", examples=SLED.examples * 2
    )
    with pytest.raises(KnowledgeError, match="also mean something else"):
        compile_labels("conveyance", "conveyances.yml", ("sled",), (both,))


def test_a_word_of_two_terms_is_refused() -> None:
    other = LabelRecord(id="sledge", words=("sled",), source="x", examples=SLED.examples)
    with pytest.raises(KnowledgeError, match="also stands in 'sled'"):
        compile_labels("conveyance", "conveyances.yml", ("sled", "sledge"), (SLED, other))
