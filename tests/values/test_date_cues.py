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
        ("They will appeal; the find from Peru came on Monday.", "2022-02-28"),  # another clause
    ],
)
def test_what_is_still_to_come_lies_ahead(text: str, edtf: str) -> None:
    (found,) = date.find(text, knowledge.load(), "2022-03-02")
    assert found.value.show() == edtf


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
