from __future__ import annotations

import re

import pytest

from consilience.knowledge import load
from consilience.knowledge.words import WordList

RECORDS = load().words.records


@pytest.mark.parametrize("record", RECORDS, ids=[one.id for one in RECORDS])
def test_an_example_shows_a_word_of_its_list(record: WordList) -> None:
    words = load().words
    for example in record.examples:
        found = re.search(rf"(?<!\w){words.choices[record.id]}(?!\w)", example.text, re.IGNORECASE)
        assert (found is None) == (example.means is None), example.text
