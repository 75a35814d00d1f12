"""What a reader may expect each event type to tell; what no report tells is a question."""

from __future__ import annotations

from dataclasses import dataclass

from consilience.knowledge.loader import Example, read_records
from consilience.types import EventType, Role


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpectedRecord:
    """The slots that an event of one type should have.

    Args:
        id: The event type.
        roles: Slots in the order in which to ask.
    """

    id: str
    roles: tuple[str, ...]
    source: str
    note: str
    examples: tuple[Example, ...]

    def type(self) -> EventType:
        """The event type that the record is about."""
        return EventType(self.id)

    def slots(self) -> tuple[Role, ...]:
        """The expected slots."""
        return tuple(Role(one) for one in self.roles)


def load_expected() -> tuple[ExpectedRecord, ...]:
    """The records of `drugs/expected.yml`."""
    return read_records("drugs", "expected.yml", ExpectedRecord)
