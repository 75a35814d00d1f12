"""Ages of people: rows are sentences with their trap named."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values.age import find

KNOWN = knowledge.load()


def shown(text: str) -> str:
    found = find(text, KNOWN)
    for one in found:
        assert one.kind == "age"
        assert text[one.span.start : one.span.end] == one.span.text
    return "; ".join(f"{one.span.text}: {one.value.show()}" for one in found)


@pytest.mark.parametrize(
    ("text", "means"),
    [
        ("Police held Mira Sandoval, 34, of Osorno.", "34: =34 years"),
        ("“Picho”, 61, was held.", "61: =61 years"),
        ("Mira, 20, and Joel, 21.", "20: =20 years; 21: =21 years"),  # the text ends behind one
        ("(Joel Sandoval, 44)", "44: =44 years"),
        ("a 25-year-old courier and a 7 year old", "25-year-old: =25 years; 7 year old: =7 years"),
        ("two boys of 15 and a woman of 40", "boys of 15: =15 years; woman of 40: =40 years"),
        ("A citizen of 34 was held.", "citizen of 34: =34 years"),
        ("a clerk aged 41", "aged 41: =41 years"),
        ("at age 8", "age 8: =8 years"),
        ("a man of 52 was held", "man of 52: =52 years"),
    ],
)
def test_an_age_is_read_as_it_is_printed(text: str, means: str) -> None:
    assert shown(text) == means


@pytest.mark.parametrize(
    "text",
    [
        "In 2009, 34, 35 and 36 were drawn.",  # a list of numbers
        "They held the men, 34, 35",  # a number follows
        "From Osorno, 44 kilograms came.",  # a mass
        "a 25-year sentence",  # a term
        "a man of 5 feet",  # one figure is too few beside "man of"
        "Mira Sandoval, 9, of Osorno",  # and beside a name: a house, a rank, a verse
        "a 100-year-old chapel",  # on the boundary: no court tries a person of three figures
        "the 18-25 group",  # a range of nobody
    ],
)
def test_other_numbers_are_no_ages(text: str) -> None:
    assert shown(text) == ""


def test_an_age_of_two_figures_is_read_up_to_ninety_nine() -> None:
    assert shown("a 99-year-old man") == "99-year-old: =99 years"


def test_a_span_behind_an_emoji_and_chinese_quotes_the_text() -> None:
    assert shown("🚢 新华社: Mira, 30, fled") == "30: =30 years"
