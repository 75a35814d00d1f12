"""Dates joined by points, slashes or dashes: `7.11.2019`, `11/7/19`, `7-Nov-2019`, `11-2019`."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from consilience.values import date_reckoning as reckoning
from consilience.values.date_place import Place
from consilience.values.date_reckoning import Reckoned

_SLASHED = re.compile(r"(?<![\d/])(\d{1,2})/(\d{1,2})/(?:\d{4}|\d{2})(?![\d/])")
_MONTHS = 12


def _iso(place: Place) -> Reckoned | None:
    parts = [place.has(one) or place.has(f"{one}2") for one in ("year", "month", "day")]
    year, month, day = map(int, parts)
    if not reckoning.valid(year, month, day):
        return None
    return Reckoned(edtf=f"{year:04d}-{month:02d}-{day:02d}")


def _slashes(place: Place) -> Reckoned | None:
    first, second = int(place.has("first")), int(place.has("second"))
    year = int(place.has("year") or _century(place.has("short")))
    # Points and dashes are how the day comes first; a slash leaves it open.
    day_leads = place.has("mark") != "/"
    day_first = reckoning.valid(year, second, first)
    month_first = reckoning.valid(year, first, second)
    if day_first and (day_leads or not month_first or first == second):
        return Reckoned(edtf=f"{year:04d}-{second:02d}-{first:02d}")
    if not month_first:
        return None
    day_month = f"{year:04d}-{second:02d}-{first:02d}"
    month_day = f"{year:04d}-{first:02d}-{second:02d}"
    if not day_first:
        return Reckoned(edtf=month_day)
    # The month stands first in American reports, which are most of ours; the page says so.
    swapped = _is_swapped(place, month_day, day_month)
    told, other = (day_month, month_day) if swapped else (month_day, day_month)
    return Reckoned(edtf=told, doubt=f"day and month may be swapped: {other}")


def _is_swapped(place: Place, month_day: str, day_month: str) -> bool:
    """Whether another date of the text can only put the day first, or only that is past."""
    for one in _SLASHED.finditer(place.text):
        first, second = int(one[1]), int(one[2])
        if max(first, second) > _MONTHS >= min(first, second):
            return first > second
    if place.anchor is None or not place.published:
        return False
    return day_month <= place.anchor.isoformat() < month_day


def _century(short: str) -> str:
    """The year that two figures mean: 49 is 2049, 50 is 1950."""
    return f"{'20' if int(short) < 50 else '19'}{short}"


def _dashed(place: Place) -> Reckoned | None:
    """`7-Nov-2019`, `2019/nov/7`, `Nov-7-2019`."""
    year, month, day = (
        place.has(one) or place.has(f"{one}2") or place.has(f"{one}3")
        for one in ("year", "month", "day")
    )
    number = place.words.months[month]
    if not reckoning.valid(int(year), number, int(day)):
        return None
    return Reckoned(edtf=f"{int(year):04d}-{number:02d}-{int(day):02d}")


def _month_number(place: Place) -> Reckoned | None:
    year, month = (place.has(one) or place.has(f"{one}2") for one in ("year", "number"))
    return Reckoned(edtf=reckoning.month_text(int(year), int(month)))


FORMS: Mapping[str, Callable[[Place], Reckoned | None]] = {
    "iso": _iso,
    "slashes": _slashes,
    "short_year": _slashes,
    "dashed": _dashed,
    "month_number": _month_number,
}
