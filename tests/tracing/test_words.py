"""Words in the form in which copies still look alike."""

from __future__ import annotations

import pytest

from consilience.tracing.words import Kind, find_words, stem


def keys(text: str) -> list[str]:
    return [word.key for word in find_words(text)]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("U.S. officials", "USA officials"),
        ("the US and China", "the United States and China"),
        ("nine men", "9 men"),
        ("12 kilograms", "12 kg"),
        ("1,855 packs", "1855 packs"),
        ("the court’s ruling", "the court's rulings"),
        ("stopped a van", "stop a van"),
    ],
)
def test_two_ways_to_write_one_thing_have_the_same_keys(left: str, right: str) -> None:
    assert keys(left) == keys(right)


@pytest.mark.parametrize(
    ("left", "right"),
    [("told us so", "told US so"), ("nine men", "nineteen men"), ("11.9 kg", "119 kg")],
)
def test_words_that_only_look_alike_differ(left: str, right: str) -> None:
    assert keys(left) != keys(right)


def test_offsets_count_code_points_in_the_whole_text() -> None:
    text = "😀 邢台 Two men"
    assert [text[word.start : word.end] for word in find_words(text)] == ["邢台", "Two", "men"]


def test_words_between_quotation_marks_are_marked() -> None:
    quoted = {word.key for word in find_words("He said “no parcel” and 'left' it.") if word.quoted}
    assert quoted == {stem("no"), stem("parcel")}


def test_a_capital_after_a_full_stop_is_no_name() -> None:
    kinds = {word.key: word.kind for word in find_words("Police came. Drivers met Bo Lin.")}
    assert kinds[stem("drivers")] is Kind.CONTENT
    assert kinds[stem("bo")] is Kind.NAME
