"""Words parted at the end of a line become what they were."""

from __future__ import annotations

import pytest

from consilience.sources.pdf.hyphens import Joiner


@pytest.mark.parametrize(
    ("left", "right", "whole"),
    [
        ("of co-", "caine in it", "of cocaine in it"),
        ("the distri-", "bution of", "the distribution of"),
        ("an anti-", "drug unit", "an anti-drug unit"),  # two words that the table knows
        ("a 41-", "year-old man", "a 41-year-old man"),
        ("on 2019-", "05-03", "on 2019-05-03"),
        ("the Franco-", "German border", "the Franco-German border"),
        ("Petr Havli-", "cek was", "Petr Havlicek was"),  # halves that nobody writes
        ("from 5-", "10 kg", "from 5-10 kg"),
        ("in hid\u00ad", "ing", "in hiding"),  # a soft hyphen is never a word's own
        ("he said -", "and left", "he said - and left"),
        ("of heroin", "and more", "of heroin and more"),
        ("it was 12", "kg of it", "it was 12 kg of it"),
    ],
)
def test_a_word_is_joined_as_it_was_meant(left: str, right: str, whole: str) -> None:
    assert "".join(Joiner([]).joined(left, right)) == whole


def test_the_same_text_is_a_witness_of_how_it_writes_a_word() -> None:
    told = Joiner(["the zorb-lek gang met", "and Zorblin was there"])
    assert "".join(told.joined("the zorb-", "lek gang")) == "the zorb-lek gang"
    assert "".join(told.joined("and zorb-", "lin came")) == "and zorblin came"
