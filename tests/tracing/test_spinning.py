"""Synonyms in each other's place, and what only looks like it."""

from __future__ import annotations

import pytest

from consilience.knowledge.synonyms import synonym_sets
from consilience.tracing.alignment import Match, align
from consilience.tracing.likeness import Likeness
from consilience.tracing.sentences import split
from consilience.tracing.spinning import is_loose, is_spun, swaps
from consilience.types import Report, ReportId

LIKENESS = Likeness.of(synonym_sets())


def match(left: str, right: str) -> Match:
    one, other = (
        split(Report(id=ReportId(str(number)), text=text), number)[0]
        for number, text in enumerate((left, right))
    )
    return align(one, other, LIKENESS)


FIRST = "Guards in Oudesluis foiled a plan to hide 40 parcels of hashish in a cargo of tulips."


@pytest.mark.parametrize(
    ("other", "spun"),
    [
        (
            "Guards in Oudesluis thwarted a plan to conceal 40 parcels of hashish in a consignment of tulips.",
            True,
        ),
        # one word in two lengths, and a word of the trade: everybody's
        (
            "Guards in Oudesluis foiled a plan to hide 40 parcels of hashish in a cargo of tulips.",
            False,
        ),
        ("A plan to hide 40 parcels of hashish among tulips failed in Oudesluis.", False),
    ],
)
def test_two_synonyms_in_place_show_a_rewriting(other: str, *, spun: bool) -> None:
    assert is_spun([match(FIRST, other)]) is spun


def test_words_of_the_trade_say_half_as_much() -> None:
    left = "Officers in Oudesluis seized 40 parcels and said the man would make hashish there."
    right = "Officers in Oudesluis confiscated 40 parcels and said the man would manufacture hashish there."
    assert len(swaps(match(left, right))) == 2
    assert not is_spun([match(left, right)])


def test_sentences_with_little_in_common_are_not_looked_at() -> None:
    assert is_loose(match(FIRST, FIRST))
    assert not is_loose(match(FIRST, "The tulips in Oudesluis bloom in spring, a guard said."))
