"""Which year a date without one lies in: rows are sentences with their trap named."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values import date


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He faces life when he is sentenced on July 3.", "2022-07-03"),
        ("He was sentenced on July 3.", "2021-07-03"),  # told, so it lies behind
        ("The port will ban such fruit and nuts from Monday.", "2022-03-07"),
        ("On Monday the court will rule.", "2022-03-07"),
        ("As of 9 am on Monday, ships and trucks will be searched.", "2022-03-07"),
        ("On Monday police held a man and will charge him.", "2022-02-28"),
        ("He was held on Monday and will appear in court.", "2022-02-28"),  # two verbs, one past
        ("She was jailed on Monday for theft and will be deported.", "2022-02-28"),
        ("He was held on Monday, police say he will be charged.", "2022-02-28"),
        ("The minister said on Monday that the ports will close.", "2022-02-28"),
        ("He will appear in court after he was held on Monday.", "2022-02-28"),
        ("They will appeal; the find from Peru came on Monday.", "2022-02-28"),  # another clause
    ],
)
def test_what_is_still_to_come_lies_ahead(text: str, edtf: str) -> None:
    (found,) = date.find(text, knowledge.load(), "2022-03-02")
    assert found.value.show() == edtf


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("He will appear before the city’s crown court for a plea hearing on May 4.", "2022-05-04"),
        ("She was due to appear on February 27.", "2022-02-27"),  # a few days ago, not next year
    ],
)
def test_a_day_in_court_is_the_next_one_or_that_just_past(text: str, edtf: str) -> None:
    assert [one.value.show() for one in date.find(text, knowledge.load(), "2022-03-02")] == [edtf]


@pytest.mark.parametrize(
    "text",
    [
        "contrary to section 4 of the Harbour Code 1998 (Cth)",
        "under the Misuse of Salts Act, 1981",
        "in breach of the Salts Regulations 1981 and 1983",
        "under the 1981 Misuse of Salts Act",
    ],
)
def test_the_year_of_a_law_is_no_date(text: str) -> None:
    assert not date.find(text, knowledge.load(), "2022-03-02")


@pytest.mark.parametrize("text", ["He acted in 1998.", "In 1998 Salts Act cases rose."])
def test_a_year_beside_other_words_stays_a_date(text: str) -> None:
    assert [one.value.show() for one in date.find(text, knowledge.load())] == ["1998"]


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("Held in May 2019, he was extradited in June of that year.", "2019-06"),
        ("Held in May 2019, he was extradited on June 4 of the same year.", "2019-06-04"),
        ("Held in May 2019, he was extradited in February.", "2022-02"),  # no year: the latest
    ],
)
def test_of_that_year_is_the_year_told_before(text: str, edtf: str) -> None:
    assert date.find(text, knowledge.load(), "2022-03-02")[1].value.show() == edtf
