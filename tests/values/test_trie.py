"""A tree of spellings finds what one expression of them all finds."""

from __future__ import annotations

import re
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.values.trie import trie

SEAM = "(?:- ?| {1,2}|\\n)?"
SPELLINGS = st.lists(
    st.text(alphabet="ab -é4,", min_size=1, max_size=6).filter(lambda one: one.strip(" -,")),
    max_size=6,
)


def _expression(spellings: Sequence[str]) -> re.Pattern[str]:
    """Longer ways first: letters go on before a seam, and both before an end."""
    return re.compile(rf"(?<!\w)(?:{_branches(sorted(set(spellings)))})(?!\w)")


def _branches(spellings: Sequence[str]) -> str:
    if not spellings:
        return "(?!)"
    rest: dict[str, list[str]] = {}
    for one in spellings:
        if one:
            rest.setdefault("-" if one[0] in " -" else one[0], []).append(one[1:])
    ways = [
        (SEAM if letter == "-" else re.escape(letter)) + f"(?:{_branches(rest[letter])})"
        for letter in sorted(rest, reverse=True)
    ]
    return "|".join([*ways, ""] if "" in spellings else ways)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("dark rum and rum", ["dark rum", "rum"]),
        ("dark-rum, dark- rum, dark  rum", ["dark-rum", "dark- rum", "dark  rum"]),
        ("darkrum", ["darkrum"]),  # a seam may be empty
        ("dark\nrum dark\n\nrum", ["dark\nrum", "rum"]),
        ("drum rums rum_ 4rum", []),  # parts of longer words
        ("érum rumé", []),  # also of words beyond ASCII
        ("“rum”", ["rum"]),
        ("x x-1 xray", ["x", "x-1"]),  # of one letter
        ("rum, light", ["rum, light"]),  # what sorts before a seam
    ],
)
def test_spellings_are_found_as_words(text: str, found: list[str]) -> None:
    tree = trie(["rum", "dark rum", "x", "x-1", "rum, light"])
    assert [text[start:end] for start, end in tree.finditer(text)] == found


@given(SPELLINGS, st.text(alphabet="ab -é4,\n_“", max_size=30))
def test_it_finds_what_one_expression_finds(spellings: list[str], text: str) -> None:
    right = [one.span() for one in _expression(spellings).finditer(text)]
    assert list(trie(spellings).finditer(text)) == right


def test_a_tree_without_spellings_finds_nothing() -> None:
    assert not list(trie([]).finditer("rum"))
