import datetime as dt

import pytest

from consilience.reconciling.joining.affinity import gap
from consilience.values.date import Date


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [
        ("2020-03-04", "2020-03-14", 10),
        ("2020-03-14", "2020-03-04", 10),
        ("2020-03", "2020-03-04", 0),
        ("2020-02", "2020-03-04", 4),
        ("2020-03-04/..", "2021-01-01", 0),
    ],
)
def test_the_gap_between_two_dates(one: str, other: str, days: int) -> None:
    assert gap(Date(one), Date(other)) == dt.timedelta(days)
