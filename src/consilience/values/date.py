"""Days, months, years and intervals in EDTF (ISO 8601-2), compared as spans of days."""

from __future__ import annotations

import calendar
import datetime as dt
from dataclasses import dataclass

from consilience.types import Value

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


def _bounds(edtf: str) -> tuple[dt.date, dt.date]:
    bare = edtf.rstrip("~?%")
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
