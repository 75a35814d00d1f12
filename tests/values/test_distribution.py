"""Rows of verdicts: figures before "to" count people, not years."""

from __future__ import annotations

import pytest

from consilience import knowledge
from consilience.values import count, penalty

KNOWN = knowledge.load()


@pytest.mark.parametrize(
    ("text", "people", "given"),
    [
        (
            "The court sentenced ten: two to death, three to life imprisonment and five to 20 years.",
            ["2", "3", "5"],
            ["death", "life", "prison P240M"],
        ),
        (
            "One was sentenced to death, two to a life sentence and six to terms of 2 to 10 years.",
            ["1", "2", "6"],
            ["death", "life", "prison P24M/P120M"],
        ),
        (  # no range from three to life, none from four to 20
            "They condemned one to death, three to life and four to between 15 and 20 years.",
            ["1", "3", "4"],
            ["death", "life", "prison P180M/P240M"],
        ),
        (  # ranges of years, which nothing in the row contradicts
            "They were sentenced to terms of two to five years, three to six years.",
            [],
            ["prison P24M/P60M", "prison P36M/P72M"],
        ),
        # one member alone may be a range
        ("He was sentenced to 20 years to life.", [], ["prison P240M", "life"]),
    ],
)
def test_a_row_of_verdicts_counts_people(text: str, people: list[str], given: list[str]) -> None:
    counted = [one.value.show().partition("|=")[2] for one in count.find(text, KNOWN)]
    assert [one for one in counted if one != "10"] == people
    told = [one.value.show() for one in penalty.find(text, KNOWN)]
    assert [one.removeprefix("max ").removeprefix("min ") for one in told] == given
