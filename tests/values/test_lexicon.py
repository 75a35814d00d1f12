"""Thousands of words in one pass."""

from __future__ import annotations

import pytest

from consilience.values.lexicon import Word, build

LEXICON = build(
    [
        Word("rum", "rum"),
        Word("dark rum", "dark rum"),
        Word("rum cake", ""),
        Word("GIN", "gin"),
        Word("ale", "ale", street=True),
        Word("special Ale", "special", street=True),
        Word("x-1 stout", "stout"),
        Word("beer", "beer"),
    ]
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dark rum and rum", ["dark rum", "rum"]),
        ("dark-rum, darkrum", ["dark rum", "dark rum"]),
        ("rum cake", [""]),
        ("gin", []),
        ("GIN", ["gin"]),
        ("beers", ["beer"]),
        ("rums", []),  # three letters: a plural could be another word
        ("X1 Stout", ["stout"]),
        ("drum rumble", []),
        ("dark\nrum", ["dark rum"]),
        ("dark\n\nrum", ["rum"]),
    ],
)
def test_the_longest_known_word_stands(text: str, found: list[str]) -> None:
    assert [one.owner for one in LEXICON.hits(text)] == found


def test_a_hit_says_whether_it_has_the_capitals_of_its_record() -> None:
    assert [one.exact for one in LEXICON.hits("special Ale, Special Ale, ale")] == [
        True,
        False,
        False,
    ]


def test_a_lexicon_without_words_finds_nothing() -> None:
    assert list(build([]).hits("rum")) == []
