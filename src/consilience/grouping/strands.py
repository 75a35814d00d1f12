"""What ties two events of one report to one matter, and what keeps them apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from consilience.types import Event, Role
from consilience.values.date import Date
from consilience.values.name import Name
from consilience.values.place import Place

_LONG = dt.timedelta(days=60)
# A day has two hyphens in EDTF.
_DAY = 2


@dataclass(frozen=True, slots=True, eq=False)
class Strand:
    """An event with what ties it to others, found once.

    Args:
        marks: Words of people, towns and days.
        towns: Those of the marks that are towns.
        days: First and last day of its dates.
    """

    event: Event
    marks: frozenset[str]
    towns: frozenset[str]
    days: tuple[tuple[dt.date | None, dt.date | None], ...]


def strand(event: Event) -> Strand:
    """An event with its marks."""
    marks = frozenset(_marks(event))
    towns = frozenset(one for one in marks if one.startswith("town "))
    return Strand(event, marks, towns, tuple(_days(event)))


def are_tied(one: Strand, other: Strand) -> bool:
    """Whether two events share a person, a town or a day, and can be of one matter."""
    return not _apart(one, other) and not one.marks.isdisjoint(other.marks)


def exclude(one: Sequence[Strand], other: Sequence[Strand]) -> bool:
    """Whether two groups of events hold steps that cannot be of one matter."""
    return one is not other and any(_apart(mine, theirs) for mine in one for theirs in other)


def _apart(one: Strand, other: Strand) -> bool:
    """Whether two steps of one type cannot be one: in two towns, or months apart."""
    if one.event.type is not other.event.type:
        return False
    mine, theirs = one.towns, other.towns
    return bool(mine and theirs and mine.isdisjoint(theirs)) or _another_time(one, other)


def _another_time(one: Strand, other: Strand) -> bool:
    """Whether no date of the one is within two months of one of the other."""
    mine, theirs = one.days, other.days
    return bool(mine and theirs) and all(
        (last and low and low - last > _LONG) or (high and first and first - high > _LONG)
        for first, last in mine
        for low, high in theirs
    )


def _marks(event: Event) -> set[str]:
    found: set[str] = set()
    for slot in event.slots:
        value = slot.value
        if isinstance(value, Name):
            found |= {f"person {one}" for one in value.full.casefold().split()}
        elif isinstance(value, Place) and value.parts and slot.role is Role.PLACE:
            found.add(f"town {value.parts[0].casefold()}")
        elif isinstance(value, Date) and value.edtf.count("-") == _DAY and "/" not in value.edtf:
            found.add(f"day {value.edtf}")
    return found


def _days(event: Event) -> list[tuple[dt.date | None, dt.date | None]]:
    return [
        one.value.days()
        for one in event.slots
        if one.role is Role.DATE and isinstance(one.value, Date)
    ]
