"""Days, months, years and intervals in EDTF (ISO 8601-2), compared as spans of days."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from consilience.knowledge import Knowledge
from consilience.types import Mention, Span, Value
from consilience.values import calendar_words, date_reckoning
from consilience.values.date_grammar import atoms
from consilience.values.date_ranges import joined

Days = tuple[dt.date | None, dt.date | None]


@dataclass(frozen=True, slots=True)
class Date:
    """When something happened, as far as the report says.

    Args:
        edtf: `2019-11-07`, `2017-08`, `2017`, `2013/2017`, `2017-11~`, `2001~/..`, `198X`.
    """

    edtf: str

    def days(self) -> Days:
        """First and last day that it allows, both included; None where open."""
        first, slash, last = self.edtf.partition("/")
        if not slash:
            return _bounds(first)
        return (
            None if first == ".." else _bounds(first)[0],
            None if last == ".." else _bounds(last)[1],
        )

    def show(self) -> str:
        """The EDTF string."""
        return self.edtf

    def meet(self, other: Value) -> Date | None:
        """The days that both allow, None when there are none."""
        if not isinstance(other, Date):
            return None
        low = max((one for one in (self.days()[0], other.days()[0]) if one), default=None)
        high = min((one for one in (self.days()[1], other.days()[1]) if one), default=None)
        if low and high and low > high:
            return None
        for one in sorted((self, other), key=lambda date: (len(date.edtf), date.edtf)):
            if one.days() == (low, high):
                return one
        return Date(f"{low or '..'}/{high or '..'}")

    def refines(self, other: Value) -> bool:
        """Whether every day allowed here is allowed by `other`."""
        both = self.meet(other)
        return both is not None and both.days() == self.days()

    def same(self, other: Value) -> bool:
        """Whether both allow the same days."""
        return isinstance(other, Date) and self.days() == other.days()


def find(text: str, knowledge: Knowledge, anchor: str | None = None) -> tuple[Mention, ...]:
    """Every date in `text`, kind `date`, sorted by place.

    Args:
        text: A whole report.
        knowledge: Months and weekdays.
        anchor: EDTF publication date, against which `Thursday` and `last month` are reckoned;
            None takes the first full date that the text prints.

    Returns:
        Mentions whose value is a Date; what cannot be reckoned is `XXXX-XX-XX` with a doubt.
    """
    day = anchor or anchor_of(text, knowledge)
    day = day or _year_of_weekday(text, knowledge)
    numbers = dict(calendar_words.compiled(knowledge).numbers)
    return tuple(
        Mention(
            span=Span(one.start, one.end, text[one.start : one.end]),
            kind="date",
            value=Date(one.edtf),
            doubt=one.doubt,
        )
        for one in joined(text, atoms(text, knowledge, day, published=anchor is not None), numbers)
    )


def anchor_of(text: str, knowledge: Knowledge) -> str | None:
    """The first full date that `text` prints, None where it prints none."""
    full = ("iso", "month_day", "day_month", "slashes")
    for one in atoms(text, knowledge, None):
        if one.form in full and "X" not in one.edtf and len(one.edtf) == 10:
            return one.edtf
    return None


def _year_of_weekday(text: str, knowledge: Knowledge) -> str | None:
    """The day that `Wednesday Nov. 6` means in a text without years of its own.

    The first year on or after the latest one printed in which that day is that weekday.
    """
    known = [int(one.edtf[:4]) for one in atoms(text, knowledge, None) if one.edtf[:4].isdigit()]
    for form, pattern in calendar_words.compiled(knowledge).patterns:
        if form not in ("month_day", "day_month") or not known:
            continue
        for found in pattern.finditer(text):
            if found["weekday"] and not found["year"]:
                weekday = calendar_words.compiled(knowledge).weekdays[found["weekday"].lower()]
                month = calendar_words.compiled(knowledge).months[found["month"].lower()]
                for year in range(max(known), max(known) + 6):
                    one = (year, month, int(found["day"]))
                    if date_reckoning.valid(*one) and dt.date(*one).isoweekday() == weekday:
                        return dt.date(*one).isoformat()
    return None


def weekday_agrees(weekday: str, edtf: str, knowledge: Knowledge) -> bool | None:
    """Whether `edtf` falls on `weekday` (`Thursday`, `Thu`); None where either is not a day."""
    number = calendar_words.compiled(knowledge).weekdays.get(weekday.lower().rstrip("."))
    day = date_reckoning.of_anchor(edtf) if len(edtf.rstrip("~?%")) == 10 else None
    return None if number is None or day is None else day.isoweekday() == number


@lru_cache(maxsize=4096)  # every date of a case is compared with every other
def _bounds(edtf: str) -> Days:
    bare = edtf.rstrip("~?%")
    if bare.startswith("XXXX"):
        return None, None
    year, _, rest = bare.partition("-")
    month, _, day = rest.partition("-")
    low, high = int(year.replace("X", "0")), int(year.replace("X", "9"))
    if not month or month == "XX":
        return dt.date(low, 1, 1), dt.date(high, 12, 31)
    if not day or day == "XX":
        last = calendar.monthrange(high, int(month))[1]
        return dt.date(low, int(month), 1), dt.date(high, int(month), last)
    one = dt.date(low, int(month), int(day))
    return one, one
