from __future__ import annotations

import pytest
from spacy.language import Language

from consilience.knowledge import load
from consilience.reading.lone_names import is_unknown_noun, opens_sentence
from consilience.reading.parser import parse
from consilience.reading.runs import runs
from consilience.reading.sentences import split

ROWS = [
    ("a person of one name", "Police arrested Wagiman in Medan.", "Wagiman", True),
    ("a nation", "Police arrested Nigerians in Lagos.", "Nigerians", False),
    ("a home", "A man of Kullu was arrested.", "Kullu", False),
    ("part of a longer name", "Police arrested Sinaloa members there.", "Sinaloa", False),
]


@pytest.mark.parametrize(("trap", "text", "word", "name"), ROWS, ids=[one[0] for one in ROWS])
def test_a_capital_word_alone_is_a_name_or_a_noun(
    parser: Language, trap: str, text: str, word: str, *, name: bool
) -> None:
    words = load().words
    doc = parse(parser, text, split(text, words))
    run = next(one for one in runs(text, words) if one.span.text == word)
    assert is_unknown_noun(run, doc) is name, trap


@pytest.mark.parametrize(
    ("before", "opens"),
    [("It was his brother. ", True), ("They met Mr. ", False), ("It was his brother, ", False)],
)
def test_a_sentence_ends_after_a_small_word_and_a_stop(before: str, opens: bool) -> None:
    assert opens_sentence(f"{before}He left.", len(before)) is opens
