"""EDTF in plain English: `2019-11-07` is `7 November 2019`, `2001~/..` `since about 2001`."""

from __future__ import annotations

# Not from `calendar`: its names follow the machine's locale, and bytes must not.
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
)  # fmt: skip


def date_words(edtf: str) -> str:
    """The date for a reader; an interval as `2013 to 2017`, doubt as `about` or `perhaps`.

    A time in UTC follows its day: `22 November 2026, 12:05 UTC`.
    """
    day, clock, time = edtf.partition("T")
    if clock:
        return f"{_one(day)}, {time[:5]} UTC"
    first, slash, last = edtf.partition("/")
    if not slash:
        return _one(first)
    if last == "..":
        return f"since {_one(first)}"
    if first == "..":
        return f"until {_one(last)}"
    return f"{_one(first)} to {_one(last)}"


def when_words(edtf: str) -> str:
    """The date with its preposition: `on 7 November 2019`, `in 2017`, `since about 2001`."""
    first, slash, last = edtf.partition("/")
    if slash:
        return date_words(edtf) if ".." in (first, last) else f"from {date_words(edtf)}"
    if first.endswith("~"):
        return _one(first)
    return f"{'on' if len(first.rstrip('?%')) == 10 else 'in'} {_one(first)}"


def _one(edtf: str) -> str:
    bare = edtf.rstrip("~?%")
    doubt = "about " if edtf.endswith(("~", "%")) else "perhaps " if edtf.endswith("?") else ""
    year, _, rest = bare.partition("-")
    month, _, day = rest.partition("-")
    if year.endswith("X"):
        return f"{doubt}the {year.replace('X', '0')}s"
    if not month.isdigit() or not 1 <= int(month) <= 12:
        return f"{doubt}{year}"
    words = f"{MONTHS[int(month) - 1]} {year}"
    return f"{doubt}{int(day)} {words}" if day.isdigit() else f"{doubt}{words}"
