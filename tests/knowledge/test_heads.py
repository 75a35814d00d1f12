"""A pattern tried only where it can begin finds what it finds everywhere."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from consilience.knowledge.heads import headed

ROWS = [
    ("any of some words", r"\b(?:heroin|hashish|khat)\b", "Khat, hash, heroin and HEROIN"),
    ("an article that may be left out", r"(?<!\w)(?:an?\s+)?(?:gun|van)s?", "a gun, vans, a van"),
    ("a figure opens it", r"\d+ (?:kilos|pills)", "12 kilos, 7 pills and ٣ pills"),
    ("what must stand behind is told too", r"(?:R|Rs|US\$) ?(?=\d)", "R 5, Rs 7, US$9, R and Rs"),
    ("two hits that touch", r"(?:ab|ba)", "ababa"),
    ("of two that overlap the first counts", r"(?:life sentence|sentence of)", "life sentence of"),
    ("small letters with a tail", r"(?:ſ|s)old", "sold, ſold and SOLD"),
    ("one that is repeated", r"(?:very )+pure", "very very pure, pure"),
    ("a letter beyond ASCII", r"(?:Guardia Civil|Fiscalía)", "La Fiscalía y la Guardia Civil"),
    ("it can begin with anything", r"\w+ing", "selling and buying"),
    ("it may begin with one letter alone", r"a\w*b", "ab aab cab"),
]


@pytest.mark.parametrize(("trap", "pattern", "text"), ROWS, ids=[one[0] for one in ROWS])
@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
def test_it_finds_what_the_pattern_finds(trap: str, pattern: str, text: str, flags: int) -> None:
    for long in (text, f"{text} - " * 40):
        right = [one.span() for one in re.finditer(pattern, long, flags)]
        assert [one.span() for one in headed(pattern, flags).finditer(long)] == right, trap


def test_a_search_goes_on_from_a_place() -> None:
    pattern = headed(r"\b(?:gun|van)s?\b")
    hit = pattern.search("a gun, a van", 3)
    assert hit is not None
    assert hit.span() == (9, 12)
    assert pattern.search("a gun, a van", 10) is None


def test_words_have_heads_and_what_begins_with_any_letter_has_none() -> None:
    assert headed(r"\b(?:gun|van)s?\b").heads is not None
    assert headed(r"[A-Z]\w+ Police").heads is None
    assert headed(r"a\w+").heads is None, "one letter alone stands everywhere"


@given(st.text(alphabet="ab cdKſıİ\u212a1$", max_size=40))
def test_it_finds_the_same_in_any_text(text: str) -> None:
    for pattern in (r"(?:ab|ca?b|bad)\w?", r"\b(?:kab|isd|1\$)", r"(?:a\s|b{2,3}|\$\d)"):
        for flags in (0, re.IGNORECASE):
            right = [one.span() for one in re.finditer(pattern, text, flags)]
            assert [one.span() for one in headed(pattern, flags).finditer(text)] == right
