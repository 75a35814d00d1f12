"""Dates joined by points, slashes or dashes: `7.11.2019`, `11/7/19`, `7-Nov-2019`, `11-2019`."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from consilience.values import date_reckoning as reckoning
from consilience.values.date_place import Place
from consilience.values.date_reckoning import Reckoned


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
    # The month stands first in American reports, which are most of ours; the page says so.
    other = f"{year:04d}-{second:02d}-{first:02d}"
    doubt = f"day and month may be swapped: {other}" if day_first else None
    return Reckoned(edtf=f"{year:04d}-{first:02d}-{second:02d}", doubt=doubt)


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
