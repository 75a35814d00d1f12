"""Words of the first gate, found between blanks in one pass."""

from __future__ import annotations

import pytest

from consilience.reading.gate_words import Kind, blanked, gate_words

WORDS = gate_words(
    {
        Kind.CERTAIN: ["borax", "red barrow", "tin of old brass"],
        Kind.AS_PRINTED: ["OOP", "A-B"],
        Kind.LAWFUL: ["chalk dust"],
        Kind.ORDINARY: ["ink", "Q"],
    },
    ["wharf", "ñandú"],
)


@pytest.mark.parametrize(
    ("trap", "text", "kinds"),
    [
        ("a word", "It was borax.", {Kind.CERTAIN}),
        ("a plural in capitals", "“BORAXS” it was", {Kind.CERTAIN}),
        ("a part of a longer word", "boraxine, uninked", set()),
        ("an end of a text", "borax", {Kind.CERTAIN}),
        ("beside a letter that is not ASCII", "éborax", {Kind.CERTAIN}),
        ("a name broken by lines", "red\n\nbarrow", {Kind.CERTAIN}),
        ("a name in one", "redbarrow", {Kind.CERTAIN}),
        ("half a name", "red wheel barrow", set()),
        ("two parts of a long name", "a tin of chalk", set()),
        ("the longer two parts of it", "old brass", {Kind.PART}),
        ("letters as printed", "the OOP and A-B", {Kind.AS_PRINTED, Kind.PART}),
        ("letters in another case", "an oop", set()),
        ("a stem within a word", "the warehousewharfage", {Kind.CERTAIN}),
        ("a stem that is not ASCII", "ñandúes", {Kind.PART}),
        ("two words with one blank between", "ink Q", {Kind.ORDINARY}),
        ("a lawful name", "chalk-dust", {Kind.LAWFUL}),
    ],
)
def test_words_stand_between_blanks(trap: str, text: str, kinds: set[Kind]) -> None:
    assert {kind for kind, _, _ in WORDS.hits(blanked(text))} == kinds, trap


def test_places_count_characters_though_bytes_are_searched() -> None:
    text = "“Día” – ink, Q"
    shown = blanked(text)
    places = [(shown.place(start), end - start) for _, start, end in WORDS.hits(shown)]
    assert [text[start : start + long] for start, long in places] == ["ink", "Q"]


@pytest.mark.parametrize(
    ("text", "wide"),
    [("red   \n barrow", False), ("red \n   \n barrow", True), ("a , - . b", False)],
)
def test_a_text_with_wide_gaps_is_told(text: str, wide: bool) -> None:
    assert blanked(text).has_wide_gaps == wide
