"""Parts of a longer time: `the first nine months of the year`, `the last week of May 2014`."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping

from consilience.values import date_reckoning as reckoning
from consilience.values.date_place import Place
from consilience.values.date_reckoning import Reckoned

_NTH = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": -1, "final": -1}
_LENGTH = {"half": 6, "quarter": 3}
_WEEKS = 4
_HOLIDAYS = {
    "christmas day": (12, 25),
    "boxing day": (12, 26),
    "new year's eve": (12, 31),
    "new year's day": (1, 1),
    "bastille day": (7, 14),
    "valentine's day": (2, 14),
    "st patrick's day": (3, 17),
}


def _year(place: Place) -> int | None:
    if place.has("year"):
        return int(place.has("year"))
    if place.anchor is None:
        return None
    return place.anchor.year - (place.has("this").startswith(("last", "previous", "past")))


def _part_of_year(place: Place) -> Reckoned | None:
    """Half-years, quarters and so many months from an end of a year."""
    year, nth = _year(place), _NTH[place.has("nth")]
    if year is None:
        return None
    unit = place.has("unit")
    length = _LENGTH.get(unit) or (place.number() if place.has("number") else 1)
    first = 13 - length if nth < 0 else 1 + nth * length
    last = first + length - 1
    if not 1 <= first <= last <= 12:
        return None
    ends = [reckoning.month_text(year, one) for one in (first, last)]
    return Reckoned(edtf="/".join(ends) if first != last else ends[0])


def _week_of_month(place: Place) -> Reckoned | None:
    """The first week of a month is its first seven days, the last its last seven."""
    if place.has("year"):
        year, month = int(place.has("year")), place.month()
    elif place.anchor is None:
        return None
    else:
        text = reckoning.month_without_year(place.month(), place.anchor, ahead=place.ahead())
        year, month = int(text[:4]), int(text[5:7])
    nth, days = _NTH[place.has("nth")], calendar.monthrange(year, month)[1]
    first = days - 6 if nth < 0 else 1 + 7 * nth
    one = dt.date(year, month, first)
    return Reckoned(edtf=f"{one}/{one + dt.timedelta(days=6)}") if nth < _WEEKS else None


def _start_of_year(place: Place) -> Reckoned | None:
    year = _year(place)
    return None if year is None else Reckoned(edtf=f"{year:04d}-01")


def _same_weekday(place: Place) -> Reckoned | None:
    """The day named before where it is that weekday, else the latest one."""
    weekday = place.weekday()
    if weekday is None:
        return None
    before = place.previous or ""
    day = reckoning.of_anchor(before) if before.count("-") == len(("month", "day")) else None
    if day is not None and day.isoweekday() == weekday:
        return Reckoned(edtf=day.isoformat(), doubt=f"the same as {before}, the date before it")
    if place.anchor is None:
        return None
    return Reckoned(edtf=reckoning.weekday_before(weekday, place.anchor, "").isoformat())


def _bare_day(place: Place) -> Reckoned | None:
    """`on the 12th`: the latest such day not after the anchor."""
    if place.anchor is None:
        return None
    month = place.anchor.replace(day=1)
    for _ in range(3):
        if reckoning.valid(month.year, month.month, place.day()):
            one = month.replace(day=place.day())
            if one <= place.anchor:
                return Reckoned(edtf=one.isoformat(), doubt="no month is printed")
        month = (month - dt.timedelta(days=1)).replace(day=1)
    return None


def _holiday(place: Place) -> Reckoned | None:
    name = " ".join(place.has("name").replace("’", "'").replace("saint", "st").split())
    month, day = _HOLIDAYS[name]
    if place.has("year"):
        return Reckoned(edtf=f"{place.has('year')}-{month:02d}-{day:02d}")
    if place.anchor is None:
        return None
    return reckoning.day_without_year(month, day, None, place.anchor, ahead=place.ahead())


FORMS: Mapping[str, Callable[[Place], Reckoned | None]] = {
    "part_of_year": _part_of_year,
    "week_of_month": _week_of_month,
    "start_of_year": _start_of_year,
    "same_weekday": _same_weekday,
    "bare_day": _bare_day,
    "holiday": _holiday,
}
