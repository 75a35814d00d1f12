"""Stated dates to EDTF."""

from __future__ import annotations

import pytest

from consilience.sources.dates import is_edtf, is_future, to_edtf


@pytest.mark.parametrize(
    ("stated", "edtf"),
    [
        ("2019-11-07", "2019-11-07"),
        ("2017-08", "2017-08"),
        ("2013/2017", "2013/2017"),
        ("2001~/..", "2001~/.."),
        ("198X", "198X"),
        ("2019-11-07T23:59:00+02:00", "2019-11-07"),
        ("20191107", "2019-11-07"),
        ("Thu, 7 November 2019 10:00 GMT", "2019-11-07"),
        ("Nov. 7, 2019", "2019-11-07"),
        ("07/11/2019", None),  # July or November
        ("2019-02-30", None),
        ("2017/2013", None),
        ("31 Smarch 2019", None),
        ("yesterday", None),
        ("", None),
    ],
)
def test_a_stated_date_is_edtf_or_none(stated: str, edtf: str | None) -> None:
    assert to_edtf(stated) == edtf


def test_a_leap_day_exists_only_in_leap_years() -> None:
    assert is_edtf("2020-02-29")
    assert not is_edtf("2019-02-29")


def test_without_a_day_of_reading_nothing_is_in_the_future() -> None:
    assert not is_future("2999-01-01", None)
    assert is_future("2999-01-01", "2026-01-01")
    assert not is_future("../2999", "2026-01-01")
