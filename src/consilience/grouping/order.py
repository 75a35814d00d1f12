"""An order of stages that one case cannot have: a sentence long before the arrest."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field

from consilience.grouping.folding import fold_name
from consilience.types import Event, EventType, Factuality, Role, Score
from consilience.values.date import Date
from consilience.values.name import Name

_BEGINS = (EventType.SEIZURE, EventType.ARREST)
_ENDS = (EventType.PLEA, EventType.CONVICTION, EventType.SENTENCE)
_NOT_DONE = (Factuality.PLANNED, Factuality.DENIED)
# Newsrooms mistake a month; and who is sentenced in absence is caught later, but seldom.
_SLACK = dt.timedelta(days=60)
_POINTS = -3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """When what one report tells of named people began and ended.

    Args:
        begun: (full name, first day) of dated seizures and arrests.
        ended: (full name, last day) of dated pleas, convictions and sentences.
    """

    begun: frozenset[tuple[str, dt.date]] = field(default_factory=frozenset)
    ended: frozenset[tuple[str, dt.date]] = field(default_factory=frozenset)

    def __bool__(self) -> bool:
        """Whether anything began or ended on a known day."""
        return bool(self.begun or self.ended)


def course(events: Iterable[Event]) -> Course:
    """The course of the main events of a report; planned and denied ones have no day."""
    begun: set[tuple[str, dt.date]] = set()
    ended: set[tuple[str, dt.date]] = set()
    for one in events:
        if one.factuality in _NOT_DONE:
            continue
        dates = [slot.value for slot in one.slots if slot.role is Role.DATE]
        days = [each.days() for each in dates if isinstance(each, Date)]
        for name in _names(one):
            if one.type in _BEGINS:
                begun |= {(name, first) for first, _ in days if first}
            elif one.type in _ENDS:
                ended |= {(name, last) for _, last in days if last}
    return Course(begun=frozenset(begun), ended=frozenset(ended))


def impossible(left: Course, right: Course) -> Score:
    """Points against one case where somebody was sentenced before all that led to it.

    A man who is caught again after his sentence stands in another case, though both share his
    rare name. Only where *every* arrest and seizure that one report tells of him came after
    *every* verdict of the other: reports on an appeal tell both.
    """
    for one, other in ((left, right), (right, left)):
        if not one.ended or not other.begun:
            continue
        for name in sorted({each for each, _ in one.ended} & {each for each, _ in other.begun}):
            end = max(day for each, day in one.ended if each == name)
            begin = min(day for each, day in other.begun if each == name)
            if begin - end > _SLACK:
                return Score(_POINTS, f"{name.title()} sentenced before the arrest")
    return Score(0.0, "")


def _names(event: Event) -> Iterable[str]:
    for slot in event.slots:
        if slot.role is Role.PERSON and isinstance(slot.value, Name) and " " in slot.value.full:
            yield fold_name(slot.value.full)
