"""Publication dates as inputs state them, brought to EDTF or refused."""

from __future__ import annotations

import datetime as dt
import re

from consilience.values.date import Date

_EDTF_PART = r"\d{3}[\dX](?:-(?:\d\d|XX)(?:-(?:\d\d|XX))?)?[~?%]?"
_EDTF = re.compile(rf"(?:{_EDTF_PART}|\.\.)(?:/(?:{_EDTF_PART}|\.\.))?")
_TIMESTAMP = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d\d:?\d\d.*")
_BASIC = re.compile(r"(\d{4})(\d\d)(\d\d)")
_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_DAY_FIRST = re.compile(_WEEKDAY + r"(\d{1,2})(?:st|nd|rd|th)?\s+([a-z]+)\.?,?\s+(\d{4})\b.*")
_MONTH_FIRST = re.compile(_WEEKDAY + r"([a-z]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b.*")


def to_edtf(stated: str) -> str | None:
    """The EDTF date of what an input states, None where it is no date.

    Takes EDTF itself, time stamps (`2019-11-07T10:00:00Z`), `20191107`, and dates with an
    English month (`Thu, 7 November 2019`). `07/11/2019` is refused: it is two dates.
    """
    bare = " ".join(stated.split())
    if _EDTF.fullmatch(bare):
        return bare if is_edtf(bare) else None
    for found in (_numeric(bare), _spelt(bare.lower())):
        if found and is_edtf(found):
            return found
    return None


def is_edtf(written: str) -> bool:
    """Whether it is a date that exists, in the EDTF of docs/reference/format.md."""
    if not _EDTF.fullmatch(written):
        return False
    try:
        first, last = Date(written).days()
    except ValueError:
        return False
    return not (first and last and first > last)


def is_future(edtf: str, today: str | None) -> bool:
    """Whether all of its days come after tomorrow.

    A day of grace: at noon in London it is already tomorrow in Auckland.
    """
    if today is None:
        return False
    first = Date(edtf).days()[0]
    return first is not None and first > dt.date.fromisoformat(today) + dt.timedelta(days=1)


def _numeric(bare: str) -> str | None:
    if stamp := _TIMESTAMP.fullmatch(bare):
        return stamp[1]
    if basic := _BASIC.fullmatch(bare):
        return "-".join(basic.groups())
    return None


def _spelt(bare: str) -> str | None:
    if found := _DAY_FIRST.fullmatch(bare):
        day, month, year = found.groups()
    elif found := _MONTH_FIRST.fullmatch(bare):
        month, day, year = found.groups()
    else:
        return None
    number = _MONTHS.get(month)
    return f"{year}-{number:02}-{int(day):02}" if number else None
