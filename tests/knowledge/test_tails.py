"""A pattern that ends where the text does finds with its tails what it finds without."""

from __future__ import annotations

import re
from random import Random

import pytest

from consilience.knowledge.tails import tailed

# A pattern, and what one may take it for.
PATTERNS = [
    (r"\b(?:in|near) (?:nearby )?$", "two ends: with the last part and without"),
    (r"(?i)\bbetween$", "case does not count"),
    (r"(?:['’]s?|-based)$", "an end that is no ASCII"),
    (r"\b(?:of|for|and),? $|, (?:and )?\Z|[-–] ?$", "alternatives, each with its end"),
    (r"(?<=[a-z]), $", "what is only looked at is no part of the match"),
    (r"\bin (?=the)?$", "nor is what is looked at behind it"),
    (r"\b(?:sent|given)(?: \w+){0,3} to $", "of no set length"),
    (r"(\w)\1$", "what is found twice"),
    (r"[^\W\d]\.?$", "any letter"),
    ("ſ$", "a letter that small s is, case aside"),
    (r"(?i)mask$", "such a letter in the text"),
]
WORDS = [
    "in ",
    "near",
    "nearby ",
    "between",
    "’s",
    "'",
    "-based",
    "of, ",
    "a, ",
    "sent on to ",
    "\n",
]
WORDS += ["tt", "the", "ſ", "maſk", "maſ\u212a", "MASK", "–", "é.", "Z", " ", "to "]


@pytest.mark.parametrize(("source", "trap"), PATTERNS)
def test_the_same_is_found(source: str, trap: str) -> None:
    plain, quick = re.compile(source), tailed(source)
    draw = Random(5)  # noqa: S311 - a sample
    for _ in range(400):
        text = "".join(draw.choices(WORDS, k=draw.randint(0, 6)))
        end = draw.randint(0, len(text))
        for start, stop in ((0, len(text)), (0, end), (draw.randint(0, end), end)):
            one, two = plain.search(text, start, stop), quick.search(text, start, stop)
            assert (one and one.span()) == (two and two.span()), (trap, text, start, stop)


def test_what_ends_otherwise_is_not_tried() -> None:
    quick = tailed(r"\b(?:of|for) the $")
    assert quick.lasts == frozenset(" \n")
    assert quick.reach == len("for the ") + 1


@pytest.mark.parametrize(
    ("source", "trap"),
    [
        (r"in the", "it ends anywhere"),
        (r"in$|of", "one of its alternatives does"),
        (r"(?m)in$", "at the end of every line"),
        ("", "nothing"),
    ],
)
def test_a_pattern_that_ends_elsewhere_is_refused(source: str, trap: str) -> None:
    with pytest.raises(ValueError, match="ends where the text does"):
        tailed(source).search("in")
    assert trap
