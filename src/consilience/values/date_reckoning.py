"""Reckon a relative or partial date against a day: `Thursday`, `last month`, `May 1`."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

_SUNDAY = 7
_MONTHS = {"month": 1, "year": 12}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoned:
    """A date and why it may be wrong."""

    edtf: str
    doubt: str | None = None


def month_text(year: int, month: int) -> str:
    """`2017-08`."""
    return f"{year:04d}-{month:02d}"


def of_anchor(edtf: str | None) -> dt.date | None:
    """The day to reckon from: the last day that the anchor allows, None without an anchor."""
    if not edtf:
        return None
    bare = edtf.rstrip("~?%").split("/")[-1].split("T")[0]
    parts = bare.split("-")
    if not all(one.isdigit() for one in parts):
        return None
    year = int(parts[0])
    month = int(parts[1]) if len(parts) > 1 else 12
    if not 1 <= month <= 12 or year < 1:
        return None
    last = calendar.monthrange(year, month)[1]
    return dt.date(year, month, min(int(parts[2]), last) if len(parts) > 2 else last)


def valid(year: int, month: int, day: int) -> bool:
    """Whether the calendar has that day."""
    return 1 <= month <= 12 and 1 <= day <= calendar.monthrange(year, month)[1]


# "was due to appear on May 4", told on May 9: a day so far ahead would have its year printed.
_FAR_AHEAD = 335


def day_without_year(
    month: int, day: int, weekday: int | None, anchor: dt.date, *, ahead: bool | None
) -> Reckoned | None:
    """`May 1`: the latest one not after the anchor, or the next one where it is planned.

    Args:
        month: 1 to 12.
        day: 1 to 31.
        anchor: The day to reckon from.
        weekday: ISO number where the text names it; it decides between years.
        ahead: True where the words before say that it is still to come, None where the anchor
            is no publication date: then the nearest one counts.
    """
    if ahead is None:
        return _nearest(month, day, anchor)
    years = [anchor.year, anchor.year - 1] if not ahead else [anchor.year, anchor.year + 1]
    options = [dt.date(one, month, day) for one in years if valid(one, month, day)]
    fits = [one for one in options if (one >= anchor if ahead else one <= anchor)]
    if not (fits or options):
        return None
    best = (fits or options)[0]
    if ahead and valid(anchor.year, month, day) and (best - anchor).days > _FAR_AHEAD:
        best = dt.date(anchor.year, month, day)
    if weekday is None or best.isoweekday() == weekday:
        return Reckoned(edtf=best.isoformat())
    near = [
        dt.date(anchor.year + step, month, day)
        for step in (0, -1, 1, -2)
        if valid(anchor.year + step, month, day)
    ]
    for one in near:
        if one.isoweekday() == weekday:
            return Reckoned(edtf=one.isoformat(), doubt="year taken from the weekday")
    return Reckoned(edtf=best.isoformat(), doubt=weekday_doubt(best, weekday))


def _nearest(month: int, day: int, anchor: dt.date) -> Reckoned | None:
    years = (anchor.year, anchor.year - 1, anchor.year + 1)
    options = [dt.date(one, month, day) for one in years if valid(one, month, day)]
    if not options:
        return None
    best = min(options, key=lambda one: (abs((one - anchor).days), one))
    return Reckoned(edtf=best.isoformat(), doubt=f"year taken from {anchor.isoformat()}")


def weekday_doubt(day: dt.date, weekday: int) -> str | None:
    """Why a printed weekday and date cannot both be right, None where they can."""
    if day.isoweekday() == weekday:
        return None
    return f"{day.isoformat()} is no {calendar.day_name[weekday - 1]}"


def month_without_year(month: int, anchor: dt.date, *, ahead: bool = False) -> str:
    """`in August`: the latest one not after the anchor."""
    if ahead:
        return month_text(anchor.year + (month < anchor.month), month)
    return month_text(anchor.year - (month > anchor.month), month)


def weekday_before(weekday: int, anchor: dt.date, which: str) -> dt.date:
    """The day that a bare weekday means: the nearest past one, the anchor's own day included.

    Args:
        weekday: ISO number, Monday is 1.
        anchor: The day to reckon from.
        which: `last` leaves out today and yesterday (on a Saturday, `last Friday` is eight days
            ago), `next` and `this` as said, empty for the bare weekday.
    """
    back = (anchor.isoweekday() - weekday) % 7
    if which == "next":
        return anchor + dt.timedelta(days=7 - back)
    if which == "last" and back < 2:
        back += 7
    return anchor - dt.timedelta(days=back)


def span(unit: str, which: str, anchor: dt.date) -> str:
    """`this week` (Monday to the anchor), `last month`, `next year`, `last weekend`."""
    step = {"last": -1, "next": 1}.get(which, 0)
    if unit == "year":
        return f"{anchor.year + step:04d}"
    if unit == "month":
        return shifted(month_text(anchor.year, anchor.month), "month", step)
    if unit == "week" and which == "last" and anchor.isoweekday() == _SUNDAY:
        anchor += dt.timedelta(days=1)  # a Sunday paper's "last week" has just ended
    monday = anchor - dt.timedelta(days=anchor.isoweekday() - 1) + dt.timedelta(weeks=step)
    if unit == "weekend":
        if anchor.isoweekday() < 6 or which == "last":
            monday -= dt.timedelta(weeks=1 if which != "last" else 0)
        saturday = monday + dt.timedelta(days=5)
        return f"{saturday}/{saturday + dt.timedelta(days=1)}"
    end = anchor if which not in ("last", "next") else monday + dt.timedelta(days=6)
    return f"{monday}" if monday == end else f"{monday}/{end}"


def shifted(edtf: str, unit: str, number: int) -> str:
    """A date moved by days, weeks, months or years, at the precision of the coarser of the two.

    `2017-08` a month later is `2017-09`; `2019-01-23` two days later is `2019-01-25`;
    `2017-08` two days later stays `2017-08`.
    """
    parts = [int(one) for one in edtf.rstrip("~?%").split("-")]
    if unit in ("day", "week"):
        if len(parts) < 3:
            return edtf
        days = number * (7 if unit == "week" else 1)
        return (dt.date(*parts) + dt.timedelta(days=days)).isoformat()
    if unit == "year" or len(parts) < 2:
        year = parts[0] + (number if unit == "year" else 0)
        return f"{year:04d}"
    months = parts[0] * 12 + parts[1] - 1 + number * _MONTHS[unit]
    return month_text(months // 12, months % 12 + 1)
