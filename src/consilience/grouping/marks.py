"""What pins an event: a figure, or where and when it was."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from consilience.types import EventType
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.quantity import Quantity

RAID = (EventType.SEARCH, EventType.SEIZURE, EventType.ARREST)
"""What is done in one go: a search, what was found, who was arrested."""


@dataclass(frozen=True, slots=True)
class Figure:
    """An amount or a worth that an event of one type prints."""

    type: EventType
    of: str
    quantity: Quantity


@dataclass(frozen=True, slots=True)
class Step:
    """Where and when an event of one type was; either may be None.

    What follows from both is kept, for steps are looked at very often.

    Args:
        country: Of the place.
        names: All parts of the place, small letters.
        town: The narrowest of them; None for a country alone.
        first: First day of the date, as a number of days; None where it is open.
        last: Last day, likewise.
    """

    type: EventType
    place: Place | None
    date: Date | None
    country: str | None = field(init=False, compare=False)
    names: frozenset[str] = field(init=False, compare=False)
    town: str | None = field(init=False, compare=False)
    first: int | None = field(init=False, compare=False)
    last: int | None = field(init=False, compare=False)

    def __post_init__(self) -> None:
        """Keep what follows from place and date."""
        parts = [one.casefold() for one in self.place.parts] if self.place else []
        days = [one.toordinal() if one else None for one in _days(self.date)]
        told = (
            ("country", self.place.country if self.place else None),
            ("names", frozenset(parts)),
            ("town", parts[0] if parts else None),
            ("first", days[0]),
            ("last", days[1]),
        )
        for name, value in told:
            object.__setattr__(self, name, value)


def _days(date: Date | None) -> tuple[dt.date | None, dt.date | None]:
    return date.days() if date else (None, None)
