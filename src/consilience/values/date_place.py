"""What a form of a date may look at: its match, the text around it, and the dates before it."""

from __future__ import annotations

import datetime as dt
import re
from dataclasses import dataclass

from consilience.values import date_cues as cues
from consilience.values.calendar_words import Calendar

UNKNOWN = "no date in the text to reckon from"


# A telling goes on for so many characters of a paragraph.
_TELLING = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """What a form may look at: its match, the text, the anchor and the date before it.

    Args:
        published: False where the anchor is only the first date that the text prints.
    """

    found: re.Match[str]
    text: str
    anchor: dt.date | None
    told: tuple[str, ...]
    words: Calendar
    published: bool = True

    @property
    def previous(self) -> str | None:
        """The date before it, None where it is the first."""
        return self.told[-1] if self.told else None

    def told_before(self, length: int) -> str | None:
        """The last date before it that is as fine: 4 a year, 7 a month, 10 a day.

        After "The case goes back to 2013" the same month is not one of 2013.
        """
        return next((one for one in reversed(self.told) if len(one.rstrip("~")) >= length), None)

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
            cues.AHEAD.search(self.text[max(0, start - 90) : start])
            or cues.WILL_FROM.search(self.text[max(0, start - 110) : start])
        )

    def opens_what_is_to_come(self) -> bool:
        """Whether it opens a clause of what will be: "On Monday the court will rule"."""
        start = self.found.start()
        opens = cues.OPENS_CLAUSE.search(self.text, max(0, start - 40), start)
        return bool(opens and cues.WILL.match(self.text, self.found.end()))

    def year_before(self) -> int | None:
        """The year of the date before, where the words behind say `of that year`."""
        known = self.previous is not None and self.previous[:4].isdigit()
        if not known or not cues.OF_THAT_YEAR.match(self.text, self.found.end()):
            return None
        return int((self.previous or "")[:4])

    def year_told(self, month: int, day: int | None = None) -> int | None:
        """The year of the telling: "In May 2014 a man rang. On 2 June ..." goes on in 2014.

        Only within a paragraph that printed the year with a month, and for what came later in it.
        """
        start = self.found.start()
        paragraph = self.text[max(self.text.rfind("\n", 0, start), start - _TELLING, 0) : start]
        years = cues.YEAR.findall(paragraph)
        before = (self.previous or "").rstrip("~").split("/")[-1].split("-")
        known = years and before[0] == years[-1] and len(before) > 1 and self.anchor
        if not known or self.anchor is None or int(years[-1]) >= self.anchor.year:
            return None
        told = [int(one) for one in before[1:]]
        later = [month, day][: len(told)] if day is not None else [month]
        return int(years[-1]) if later >= told[: len(later)] and not self.ahead() else None
