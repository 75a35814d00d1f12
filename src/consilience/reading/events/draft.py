"""An event in the making."""

from __future__ import annotations

from dataclasses import dataclass, replace

from consilience.reading.events.trigger import Trigger
from consilience.types import EventType, Factuality, Role, Slot

# What the law does about conduct; its clauses hold offence wording, not further conduct.
JUDICIAL = frozenset(
    {
        EventType.CHARGE,
        EventType.PLEA,
        EventType.CONVICTION,
        EventType.ACQUITTAL,
        EventType.SENTENCE,
        EventType.EXTRADITION,
        EventType.APPEAL,
        EventType.ARREST,
    }
)
# What people are accused of having done.
CONDUCT = frozenset({EventType.TRAFFICKING, EventType.MANUFACTURE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A trigger with the slots found for it so far.

    Args:
        inner: True where it only words an offence ("pleaded guilty to *conspiring* ...").
    """

    trigger: Trigger
    slots: tuple[Slot, ...] = ()
    inner: bool = False
    factuality: Factuality = Factuality.ASSERTED
    main: bool = True

    @property
    def type(self) -> EventType:
        """The type of its trigger."""
        return self.trigger.type

    def values(self, *roles: Role) -> tuple[Slot, ...]:
        """Its slots in these roles."""
        return tuple(one for one in self.slots if one.role in roles)

    def has(self, *roles: Role) -> bool:
        """Whether it has a slot in one of these roles."""
        return any(one.role in roles for one in self.slots)

    def plus(self, *slots: Slot) -> Draft:
        """The draft with these slots too; one that says the same already is not repeated."""
        known = {(one.role, one.value.show()) for one in self.slots}
        new = []
        for one in slots:
            key = (one.role, one.value.show())
            if key not in known:
                known.add(key)
                new.append(one)
        if not new:
            return self
        return replace(self, slots=(*self.slots, *new))

    def without(self, *roles: Role) -> Draft:
        """The draft without the slots in these roles."""
        return replace(self, slots=tuple(one for one in self.slots if one.role not in roles))
