from decimal import Decimal

import pytest

from consilience import knowledge
from consilience.values.number import figures

KNOWN = knowledge.load()


def read(text: str) -> list[Decimal]:
    return [one.number for one in figures(text, KNOWN)]


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("10,450,300 pills", "10450300"),
        ("2.8 million doses", "2.8E+6"),  # the exponent keeps the precision
        ("2,800,000 doses", "2800000"),
        ("half a million", "5E+5"),
        ("six and a half million cigarettes", "6.5E+6"),
        ("47 thousand 500 tablets", "47500"),
        ("four and a half men", "4.5"),
        ("half a ton", "0.5"),
        ("16 1/2 pounds", "16.5"),
        ("16½ pounds", "16.5"),
        ("two hundred seventy-six sacks", "276"),
        ("one hundred and five", "105"),
        ("two thousand and nineteen", "2019"),
        ("a dozen men", "12"),
        ("three dozen men", "36"),
        ("30 lakh tablets", "3.0E+6"),
        ("1.2 billion", "1.2E+9"),
        ("13,4 kg", "13.4"),  # decimal comma
        ("1.234.567 pills", "1234567"),  # points between thousands
        ("twenty-one men", "21"),
        ("three point two five grams", "3.25"),
        ("12,34,567 rupees", "1234567"),  # grouped by lakh and crore
        ("declared 3 400 boxes of tiles", "3400"),  # one space between thousands
        ("1 414 021 doses", "1414021"),  # spaces between thousands
        ("three lakh crore", "3E+12"),
        ("a quarter of a million", "2.5E+5"),
        ("quarter million", "2.5E+5"),
        (".25 ounces", "0.25"),
        ("10 mln", "1.0E+7"),
        ("two and a half kilos", "2.5"),
        ("3 million and a half", "3.5E+6"),
        ("6 crore 20 lakh", "6.20E+7"),
    ],
)
def test_a_figure_is_read_with_its_precision(text: str, number: str) -> None:
    (found,) = read(text)
    assert found == Decimal(number)
    assert found.as_tuple().exponent == Decimal(number).as_tuple().exponent


@pytest.mark.parametrize(
    "text",
    [
        "the 12th man",  # ordinal
        "a rise of 20%",
        "five per cent",
        "an AK-47 rifle",  # name of a thing
        "open 24/7",
        "flight KL1234",
    ],
)
def test_what_only_looks_like_a_figure_is_left_out(text: str) -> None:
    assert not read(text)


def test_words_that_do_not_join_are_two_figures() -> None:
    assert read("nine men and six women") == [9, 6]
    assert read("one and two") == [1, 2]


@pytest.mark.parametrize(("text", "least"), [("thousands of men", 1000), ("dozens", 12)])
def test_a_vague_plural_is_marked(text: str, least: int) -> None:
    (found,) = figures(text, KNOWN)
    assert found.vague
    assert found.number == least


def test_a_quarter_without_a_magnitude_is_no_figure() -> None:
    assert read("the last quarter of the year, in the old quarter") == []


def test_one_without_a_noun_behind_it_is_a_pronoun() -> None:
    assert read("Which one is it? The one they met, this one.") == []
    assert read("the one kilogram, one of them") == [1, 1]
