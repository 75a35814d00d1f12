import pytest

from consilience import knowledge
from consilience.values.date import find

KNOWN = knowledge.load()
WEDNESDAY = "2021-06-16"  # the day of publication


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on the first Friday of May", "2021-05-07"),
        ("on the last Monday of March 2019", "2019-03-25"),
        ("on the third Tuesday of this month", "2021-06-15"),
        ("on the 20th of last month", "2021-05-20"),
        ("on Friday last week", "2021-06-11"),
        ("on last week's Friday", "2021-06-11"),
        ("on Monday of this week", "2021-06-14"),
        ("on Friday the 14th", "2021-05-14"),  # June 14 was a Monday
        ("on Tuesday 15th", "2021-06-15"),
        ("the day before yesterday", "2021-06-14"),
    ],
)
def test_a_day_told_by_its_week_or_month_is_reckoned(text: str, edtf: str) -> None:
    (one,) = find(text, KNOWN, WEDNESDAY)
    assert one.value.show() == edtf


@pytest.mark.parametrize("text", ["the first Friday of many", "Friday the 31st time"])
def test_a_day_that_no_month_has_there_is_not_made_up(text: str) -> None:
    assert [one.value.show() for one in find(text, KNOWN, WEDNESDAY)] == ["2021-06-11"]
