import pytest

from consilience import knowledge
from consilience.values.date import find

KNOWN = knowledge.load()


@pytest.mark.parametrize(
    ("text", "edtf"),
    [
        ("on 7.11.2018", "2018-11-07"),  # points: the day first
        ("on 07-11-2018", "2018-11-07"),  # dashes too
        ("on 11/7/2018", "2018-11-07"),  # a slash: the month first, doubted
        ("on 25/7/18", "2018-07-25"),
        ("on 2018/07/25", "2018-07-25"),
        ("on 2018.7.25", "2018-07-25"),
        ("on 25-Jul-2018", "2018-07-25"),
        ("on 2018-jul-25", "2018-07-25"),
        ("on Jul-25-2018", "2018-07-25"),
        ("in 07/2018", "2018-07"),
        ("in 2018/07", "2018-07"),
        ("in 2018-07", "2018-07"),  # 18 to 7 is no span of years
        ("in 2017-18", "2017/2018"),  # but 17 to 18 is
    ],
)
def test_days_and_months_in_figures_are_read(text: str, edtf: str) -> None:
    (one,) = find(text, KNOWN, "2021-06-16")
    assert one.value.show() == edtf


def test_a_slash_between_two_small_figures_is_doubted() -> None:
    (one,) = find("on 11/7/2018", KNOWN, None)
    assert one.doubt == "day and month may be swapped: 2018-07-11"


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("on 05/03/2018", ["2018-05-03"]),  # both are past: the month first
        ("on 05/03/2021, again", ["2021-05-03"]),
        ("on 05/08/2021", ["2021-05-08"]),  # the other would be ahead
        ("on 08/05/2021", ["2021-05-08"]),  # this one would be ahead
        ("from 05/03/2018 to 25/03/2018", ["2018-03-05", "2018-03-25"]),  # settled by the other
        ("from 05/03/2018 to 05/25/2018", ["2018-05-03", "2018-05-25"]),
    ],
)
def test_the_order_of_day_and_month_follows_what_is_past_and_the_other_dates(
    text: str, days: list[str]
) -> None:
    found = [one.value.show() for one in find(text, KNOWN, "2021-06-16")]
    assert "/".join(found).split("/") == days


@pytest.mark.parametrize("text", ["file 2018-95", "a 50/50 split", "10.11.12.13", "case 13-456"])
def test_other_figures_are_no_dates(text: str) -> None:
    assert find(text, KNOWN, "2021-06-16") == ()
