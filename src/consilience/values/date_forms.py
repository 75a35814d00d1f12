"""The forms of a date, one function a form: what the printed words come to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from consilience.values import date_cues as cues
from consilience.values import date_numerals, date_parts, date_within
from consilience.values import date_reckoning as reckoning
from consilience.values.date_place import UNKNOWN, Place
from consilience.values.date_reckoning import Reckoned


def _with_year(place: Place) -> int | None:
    if place.has("year"):
        return int(place.has("year"))
    if place.year_before() is not None:
        return place.year_before()
    if place.has("this") and place.anchor:
        return place.anchor.year + {"last": -1, "next": 1}.get(place.has("this"), 0)
    return None


def _full(place: Place) -> Reckoned | None:
    month, day, year = place.month(), place.day(), _with_year(place)
    weekday = place.weekday()
    if year is not None:
        if not reckoning.valid(year, month, day):
            return Reckoned(
                edtf=reckoning.month_text(year, month), doubt=f"no day {day} in that month"
            )
        one = dt.date(year, month, day)
        doubt = reckoning.weekday_doubt(one, weekday) if weekday else None
        return Reckoned(edtf=one.isoformat(), doubt=doubt)
    if not reckoning.valid(2000, month, day):
        return None
    if place.anchor is None:
        return Reckoned(edtf=f"XXXX-{month:02d}-{day:02d}", doubt=UNKNOWN)
    told = place.year_told(month, day) if weekday is None else None
    if told is not None and reckoning.valid(told, month, day):
        return Reckoned(edtf=f"{told:04d}-{month:02d}-{day:02d}", doubt=f"told of {told} before it")
    ahead = place.ahead() if place.published else None
    return reckoning.day_without_year(month, day, weekday, place.anchor, ahead=ahead)


def _days(place: Place) -> Reckoned | None:
    """The days from the first to the last of a list in one month."""
    first = _full(place)
    last = place.words.day_of(place.has("last"))
    if first is None or "X" in first.edtf or last <= place.day():
        return first
    year, month = int(first.edtf[:4]), int(first.edtf[5:7])
    if not reckoning.valid(year, month, last):
        return first
    return Reckoned(edtf=f"{first.edtf}/{year:04d}-{month:02d}-{last:02d}", doubt=first.doubt)


def _months(place: Place) -> Reckoned | None:
    """From one month to another of one year, or over its turn: `Nov-Feb 2017`."""
    first, last, year = place.month(), place.words.months[place.has("last")], int(place.has("year"))
    before = reckoning.month_text(year - (first > last), first)
    return Reckoned(edtf=f"{before}/{reckoning.month_text(year, last)}") if first != last else None


def _month_year(place: Place) -> Reckoned | None:
    year = _with_year(place)
    if year is None:
        return Reckoned(edtf=f"XXXX-{place.month():02d}", doubt=UNKNOWN)
    return Reckoned(edtf=reckoning.month_text(year, place.month()) + _approximately(place))


def _month(place: Place) -> Reckoned | None:
    if place.anchor is None:
        return Reckoned(edtf=f"XXXX-{place.month():02d}", doubt=UNKNOWN)
    year = place.year_before()
    if year is not None:
        doubt = f"reckoned from {place.previous}, the date before it"
        return Reckoned(edtf=reckoning.month_text(year, place.month()), doubt=doubt)
    which = place.has("this").split(" ")[0]
    told = None if which else place.year_told(place.month())
    if told is not None:
        return Reckoned(
            edtf=reckoning.month_text(told, place.month()), doubt=f"told of {told} before it"
        )
    if which == "last" and place.month() == place.anchor.month:
        return Reckoned(edtf=reckoning.month_text(place.anchor.year - 1, place.month()))
    ahead = which == "next" or place.ahead()
    return Reckoned(edtf=reckoning.month_without_year(place.month(), place.anchor, ahead=ahead))


def _decade(place: Place) -> Reckoned | None:
    first = place.has("decade")
    part = place.has("part")
    if part:
        return Reckoned(edtf=f"{int(first) + {'early': 0, 'mid': 5, 'late': 8}[part]}~")
    return Reckoned(edtf=f"{first[:3]}X")


def _years(place: Place) -> Reckoned | None:
    first, last = place.has("year"), place.has("year2")
    if len(last) == 2 and int(last) <= int(first[2:]):  # "2016-11" can only be a month
        return Reckoned(edtf=f"{first}-{last}") if 1 <= int(last) <= 12 else None
    last = last if len(last) == 4 else first[:2] + last
    return Reckoned(edtf=f"{first}/{last}") if int(first) < int(last) < int(first) + 60 else None


def _year(place: Place) -> Reckoned | None:
    before = place.text[max(0, place.found.start() - 48) : place.found.start()]
    if cues.COUNTED.match(place.text, place.found.end()) or cues.NUMBERED.search(before):
        return None
    named = before.rstrip().endswith(("the", "under")) and cues.NAMES_A_LAW.match(
        place.text, place.found.end()
    )
    if named or cues.OF_A_LAW.search(before):
        return None
    return Reckoned(edtf=place.has("year") + _approximately(place))


def _approximately(place: Place) -> str:
    start = place.found.start()
    return "~" if cues.ABOUT.search(place.text[max(0, start - 16) : start]) else ""


def _day(place: Place) -> Reckoned | None:
    if place.anchor is None:
        return Reckoned(edtf="XXXX-XX-XX", doubt=UNKNOWN)
    word = place.has("word")
    if word.startswith("the day before"):
        return Reckoned(edtf=(place.anchor - dt.timedelta(days=2)).isoformat())
    step = -1 if word == "yesterday" or word.startswith("last") else int(word == "tomorrow")
    return Reckoned(edtf=(place.anchor + dt.timedelta(days=step)).isoformat())


def _weekday(place: Place) -> Reckoned | None:
    if place.anchor is None:
        return Reckoned(edtf="XXXX-XX-XX", doubt=UNKNOWN)
    which = place.has("this").replace("this past", "this").replace("past", "this")
    weekday = place.words.weekdays[place.has("weekday")]
    ahead = place.ahead() or place.opens_what_is_to_come()
    if ahead and not which and place.anchor.isoweekday() != weekday:
        which = "next"
    return Reckoned(edtf=reckoning.weekday_before(weekday, place.anchor, which).isoformat())


def _span(place: Place) -> Reckoned | None:
    if place.anchor is None:
        return None
    if cues.RECORD.search(place.text, max(0, place.found.start() - 60), place.found.start()):
        return None
    unit = place.has("unit") or "weekend"
    return Reckoned(edtf=reckoning.span(unit, place.has("this").split(" ")[0], place.anchor))


def _week_start(place: Place) -> Reckoned | None:
    if place.anchor is None:
        return None
    whole = reckoning.span("week", "this", place.anchor)
    return Reckoned(edtf=whole if "earlier" in place.found.group() else whole.split("/")[0] + "~")


def _within(place: Place) -> Reckoned | None:
    if place.has("this") == "that":
        if not place.previous:
            return None
        length = 4 if place.has("unit") == "year" else 7
        return Reckoned(edtf=place.previous[:length], doubt=f"reckoned from {place.previous}")
    return _span(place)


def _ago(place: Place) -> Reckoned | None:
    # "Two years ago" counts from the day of writing; a day that the text tells of is another.
    if place.anchor is None or not place.published:
        return None
    unit = place.has("unit").removesuffix("s")
    moved = reckoning.shifted(place.anchor.isoformat(), unit, -place.number())
    return Reckoned(edtf=moved)


def _past(place: Place) -> Reckoned | None:
    if place.anchor is None:
        return None
    return Reckoned(edtf=f"{place.anchor.year - place.number():04d}/{place.anchor.year:04d}")


def _later(place: Place) -> Reckoned | None:
    if not place.previous:
        return None
    unit = place.has("unit").removesuffix("s")
    sign = -1 if place.has("way") in ("earlier", "before") else 1
    moved = reckoning.shifted(place.previous, unit, sign * place.number())
    return _told(place, moved, place.previous)


def _following(place: Place) -> Reckoned | None:
    unit, way = place.has("unit"), place.has("way")
    unit = "day" if unit in ("morning", "evening") else unit
    length = {"year": 4, "month": 7}.get(unit, 10)
    # A day after a date that is only a month stays in that month; a month after a year is unknown.
    before = place.told_before(length) or (place.previous if length == 10 else None)
    if before is None:
        return None
    step = {"same": 0, "previous": -1, "preceding": -1}.get(way, 1)
    edtf = reckoning.shifted(before, unit, step) if step else before[:length]
    return _told(place, edtf, before)


def _told(place: Place, edtf: str, before: str) -> Reckoned:
    """A date reckoned from the one before it; a report cannot tell of what is still to come."""
    if place.anchor and edtf > place.anchor.isoformat():
        doubt = f"reckoned from {before} it would lie after publication"
        return Reckoned(edtf="XXXX-XX-XX", doubt=doubt)
    return Reckoned(edtf=edtf, doubt=f"reckoned from {before}, a date before it")


FORMS: Mapping[str, Callable[[Place], Reckoned | None]] = {
    **date_numerals.FORMS,
    **date_within.FORMS,
    **date_parts.FORMS,
    "month_ordinal": _full,
    "ordinal_month": _full,
    "days_month": _days,
    "months": _months,
    "year_month": _month_year,
    "month_day": _full,
    "day_month": _full,
    "month_days": _days,
    "month_year": _month_year,
    "month_this": _month_year,
    "last_month": _month,
    "month": _month,
    "decade": _decade,
    "years": _years,
    "year": _year,
    "day": _day,
    "weekday": _weekday,
    "span": _span,
    "weekend": _span,
    "week_start": _week_start,
    "within": _within,
    "ago": _ago,
    "past": _past,
    "later": _later,
    "following": _following,
}
