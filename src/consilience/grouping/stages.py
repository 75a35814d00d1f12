"""Whether a report tells how a case began or how it ended."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from typing import NamedTuple

from consilience.types import Event, EventType

BEGINS = (EventType.TIP_OFF, EventType.SEARCH, EventType.SEIZURE, EventType.ARREST)
"""Steps that a case begins with."""

ENDS = (
    EventType.PLEA,
    EventType.CONVICTION,
    EventType.SENTENCE,
    EventType.APPEAL,
    EventType.ACQUITTAL,
)
"""Steps that a case ends with."""


class Stage(Enum):
    """Which end of a case a report is about."""

    BEGUN = "begun"
    ENDED = "ended"
    NEITHER = "neither"


def stage(events: Iterable[Event]) -> Stage:
    """The stage that some main events are of; a verdict tells of the haul before it."""
    types = {one.type for one in events if one.main}
    if not types.isdisjoint(ENDS):
        return Stage.ENDED
    return Stage.NEITHER if types.isdisjoint(BEGINS) else Stage.BEGUN


def are_across(one: Stage | None, other: Stage | None) -> bool:
    """Whether the one tells how a case began and the other how it ended."""
    return (one is Stage.BEGUN and other is Stage.ENDED) or (
        one is Stage.ENDED and other is Stage.BEGUN
    )


class Ends(NamedTuple):
    """How many of some reports tell a beginning, and how many an end."""

    begun: int = 0
    ended: int = 0

    def with_also(self, other: Ends) -> Ends:
        """Of both together."""
        return Ends(self.begun + other.begun, self.ended + other.ended)

    def across(self, other: Ends) -> int:
        """How many pairs with others have a beginning on one side and an end on the other."""
        return self.begun * other.ended + self.ended * other.begun


def ends(some: Iterable[Stage]) -> Ends:
    """The ends that some reports tell."""
    told = list(some)
    return Ends(told.count(Stage.BEGUN), told.count(Stage.ENDED))


def across(some: Iterable[Stage], others: Iterable[Stage]) -> int:
    """How many pairs of two groups of reports have a beginning and an end."""
    return ends(some).across(ends(others))
