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


@pytest.mark.parametrize("text", ["file 2018-95", "a 50/50 split", "10.11.12.13", "case 13-456"])
def test_other_figures_are_no_dates(text: str) -> None:
    assert find(text, KNOWN, "2021-06-16") == ()
