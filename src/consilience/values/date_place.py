"""What a form of a date may look at: its match, the text around it, and the dates before it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from consilience.values import date_cues as cues
from consilience.values.calendar_words import Calendar

UNKNOWN = "no date in the text to reckon from"


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a form may look at: its match, the text, the anchor and the date before it.

    Args:
        published: False where the anchor is only the first date that the text prints.
    """

    found: re.Match[str]
    text: str
    anchor: dt.date | None
    previous: str | None
    words: Calendar
    published: bool = True

    def has(self, name: str) -> str:
        """A named part of the match in lower case, empty where it is not there."""
        return (self.found.groupdict().get(name) or "").lower()

    def number(self) -> int:
        """The number printed, `a` is one."""
        written = self.has("number")
        return int(written) if written.isdigit() else self.words.numbers[written]

    def day(self) -> int:
        """The day of the month printed, as figures or as a word."""
        return self.words.day_of(self.has("day"))

    def month(self) -> int:
        """The month printed, 1 to 12."""
        return self.words.months[self.has("month") or self.has("mid")]

    def weekday(self) -> int | None:
        """The weekday printed, Monday is 1."""
        written = self.has("weekday")
        return self.words.weekdays[written] if written else None

    def ahead(self) -> bool:
        """Whether the words before say that it is still to come."""
        start = self.found.start()
        return bool(
            cues.AHEAD.search(self.text[max(0, start - 60) : start])
            or cues.WILL_FROM.search(self.text[max(0, start - 110) : start])
        )

    def year_before(self) -> int | None:
        """The year of the date before, where the words behind say `of that year`."""
        known = self.previous is not None and self.previous[:4].isdigit()
        if not known or not cues.OF_THAT_YEAR.match(self.text, self.found.end()):
            return None
        return int((self.previous or "")[:4])
