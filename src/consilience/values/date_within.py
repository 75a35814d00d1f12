"""A day told by its place in a month or a week: `the first Friday of May`, `Monday last week`."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping

from consilience.values import date_reckoning as reckoning
from consilience.values.date_place import Place
from consilience.values.date_reckoning import Reckoned

_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1}


def _nth_weekday(place: Place) -> Reckoned | None:
    month, weekday = _month(place), place.weekday()
    if month is None or weekday is None:
        return None
    days = [
        day
        for week in calendar.monthcalendar(*month)
        if (day := week[weekday - 1])  # 0 where the week has that day in another month
    ]
    return Reckoned(edtf=dt.date(*month, days[_NTH[place.has("nth")]]).isoformat())


def _day_of_month(place: Place) -> Reckoned | None:
    month = _month(place)
    if month is None or not reckoning.valid(*month, place.day()):
        return None
    return Reckoned(edtf=dt.date(*month, place.day()).isoformat())


def _month(place: Place) -> tuple[int, int] | None:
    """Year and month that the words name, None where nothing says which year."""
    if place.has("year"):
        return int(place.has("year")), place.month()
    if place.anchor is None:
        return None
    if place.has("month"):
        edtf = reckoning.month_without_year(place.month(), place.anchor, ahead=place.ahead())
    else:
        edtf = reckoning.span("month", place.has("this"), place.anchor)
    return int(edtf[:4]), int(edtf[5:7])


def _weekday_of_week(place: Place) -> Reckoned | None:
    weekday = place.weekday()
    if place.anchor is None or weekday is None:
        return None
    weeks = {"last": -1, "next": 1}.get(place.has("this"), 0)
    monday = place.anchor - dt.timedelta(days=place.anchor.isoweekday() - 1)
    return Reckoned(edtf=(monday + dt.timedelta(weeks=weeks, days=weekday - 1)).isoformat())


def _weekday_day(place: Place) -> Reckoned | None:
    """`Friday the 13th`: the latest such day not after the anchor, within two years."""
    if place.anchor is None:
        return None
    month = place.anchor.replace(day=1)
    for _ in range(24):
        if reckoning.valid(month.year, month.month, place.day()):
            one = month.replace(day=place.day())
            if one <= place.anchor and one.isoweekday() == place.weekday():
                return Reckoned(edtf=one.isoformat())
        month = (month - dt.timedelta(days=1)).replace(day=1)
    return None


FORMS: Mapping[str, Callable[[Place], Reckoned | None]] = {
    "nth_weekday": _nth_weekday,
    "day_of_month": _day_of_month,
    "weekday_of_week": _weekday_of_week,
    "weekday_day": _weekday_day,
    "week_weekday": _weekday_of_week,
}
