"""What the loader of facilities and conveyances refuses."""

from __future__ import annotations

import pytest

from consilience.errors import KnowledgeError
from consilience.knowledge.labels import LabelRecord, compile_labels
from consilience.knowledge.loader import Example

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
