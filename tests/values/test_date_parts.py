from __future__ import annotations

import pytest

from consilience.knowledge import load
from consilience.values.date import find

PUBLISHED = "2020-03-18"


@pytest.mark.parametrize(
    ("trap", "text", "edtf"),
    [
        ("so many months", "over the first eight months of the year", "2020-01/2020-08"),
        ("a quarter", "in the first quarter of 2018", "2018-01/2018-03"),
        ("a half of last year", "in the second half of last year", "2019-07/2019-12"),
        ("the last week of a month", "during the last week in May 2014", "2014-05-25/2014-05-31"),
        ("the first week of a month", "in the first week of June", "2019-06-01/2019-06-07"),
        ("since a start", "since the beginning of last year", "2019-01/.."),
        ("a bare day", "they rang on the 12th.", "2020-03-12"),
        ("a bare day of last month", "they rang on the 25th.", "2020-02-25"),
        ("a holiday", "on Christmas Day they rang", "2019-12-25"),
        ("a holiday with a year", "on Bastille Day 2011", "2011-07-14"),
        ("of this year", "burnt on January 19 of this year", "2020-01-19"),
        ("the same weekday", "on 12 March 2020, and on the same Thursday", "2020-03-12"),
    ],
)
def test_parts_of_a_time_are_reckoned(trap: str, text: str, edtf: str) -> None:
    assert edtf in [one.value.show() for one in find(text, load(), PUBLISHED)], trap


@pytest.mark.parametrize(
    ("trap", "text"),
    [
        ("a floor", "a flat on the 12th floor was searched"),
        ("a street", "they met on the 9th Avenue"),
        ("a party", "the first quarter of the load"),
    ],
)
def test_a_number_that_is_no_day_is_no_date(trap: str, text: str) -> None:
    assert find(text, load(), PUBLISHED) == (), trap


def test_a_telling_goes_on_in_the_year_that_its_paragraph_names() -> None:
    text = "In May 2014 an informant rang. On 2 June the boat was boarded."
    found = [one.value.show() for one in find(text, load(), "2018-06-29")]
    assert found == ["2014-05", "2014-06-02"]


def test_what_lies_before_the_day_told_last_is_of_the_year_of_the_report() -> None:
    text = "On November 3, 2019 he was charged. On January 19 he was jailed."
    found = [one.value.show() for one in find(text, load(), "2020-03-18")]
    assert found == ["2019-11-03", "2020-01-19"]


def test_another_paragraph_is_another_telling() -> None:
    text = "In May 2014 an informant rang.\n\nOn 2 June the court jailed him."
    found = [one.value.show() for one in find(text, load(), "2018-06-29")]
    assert found == ["2014-05", "2018-06-02"]
