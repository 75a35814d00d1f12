"""What a finished event does not repeat: the general beside the particular."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.draft import Draft
from consilience.types import EventType, Role, Slot, Value
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.substance import Substance

_GENERIC = frozenset({"drugs", "other drugs"})


def tidy(drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts without coarser places, days nobody can know, and "drugs" where one is named.

    "drugs" tells something only in a report that names none (GUIDELINES of the gold, 29).
    """
    named = any(_is_named(slot) for one in drafts for slot in one.slots)
    return tuple(_tidied(one, named=named) for one in drafts)


def _is_named(slot: Slot) -> bool:
    if isinstance(slot.value, Amount):
        return slot.value.substance not in _GENERIC
    return isinstance(slot.value, Substance) and slot.value.name not in _GENERIC


def _tidied(draft: Draft, *, named: bool) -> Draft:
    places = [one.value for one in draft.values(Role.PLACE)]
    kept = []
    for one in draft.slots:
        if one.role is Role.PLACE and isinstance(one.value, Place) and _is_coarse(one, places):
            continue
        if draft.type is EventType.CONTROL_MEASURE and isinstance(one.value, Place):
            kept.append(replace(one, value=_state(one)))
            continue
        if isinstance(one.value, Date) and one.value.edtf.startswith("XXXX"):
            continue
        if named and isinstance(one.value, Substance) and one.value.name in _GENERIC:
            continue
        kept.append(one)
    return replace(draft, slots=tuple(kept))


def _state(slot: Slot) -> Value:
    """The country, where a capital that acts stands for its government ("Oslo banned it")."""
    if isinstance(slot.value, Place) and slot.doubt and "government" in slot.doubt:
        return Place(parts=(), country=slot.value.country)
    return slot.value


def _is_coarse(slot: Slot, places: Sequence[object]) -> bool:
    """Whether another place of the event lies in this one."""
    return any(
        isinstance(one, Place) and one.refines(slot.value) and not slot.value.refines(one)
        for one in places
    )
