"""What moving and making tell beside a haul: no figure that is the seizure's."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.reading.events.draft import Draft
from consilience.types import EventType, Role, Slot
from consilience.values.amount import Amount
from consilience.values.count import Count
from consilience.values.substance import Substance

GIVEN_UP = (Role.AMOUNT, Role.VALUE, Role.FACILITY, Role.COUNT)
_MADE = (Role.SUBSTANCE, Role.AMOUNT)


def lightened(draft: Draft, whole: Draft, rest: Sequence[Draft]) -> Draft:
    """Trafficking without what is the seizure's: where it was found is where it ended.

    What was made is what was found too ("pills that were made in Syria").
    """
    somewhere = draft.has(Role.PLACE, Role.ORGANIZATION)
    if draft.type is EventType.MANUFACTURE and draft.main and somewhere and not draft.has(*_MADE):
        return draft.plus(*_nearest_drug(draft, whole))
    if draft.type is not EventType.TRAFFICKING:
        return draft
    if not draft.main:
        return _of_other_haul(draft, rest)
    people = [one for one in draft.values(Role.COUNT) if of_people(one)]
    moved = draft.without(*GIVEN_UP, Role.PLACE, Role.SUBSTANCE).plus(*people)
    found = _drugs(whole)
    return moved.plus(*(found or draft.values(Role.SUBSTANCE)))


def _of_other_haul(draft: Draft, rest: Sequence[Draft]) -> Draft:
    """How a load of another case came, without what that case's seizure tells already."""
    hauls = [one for one in rest if one.type is EventType.SEIZURE and not one.main]
    weighed = {slot.value.show() for one in hauls for slot in one.values(Role.AMOUNT)}
    own = draft.values(Role.AMOUNT)
    if not own or any(one.value.show() not in weighed for one in own):
        return draft
    return draft.without(*GIVEN_UP, Role.PLACE).plus(*_drugs(draft))


def _drugs(whole: Draft) -> list[Slot]:
    return [
        Slot(role=Role.SUBSTANCE, value=Substance(name=one.value.substance), span=one.span)
        for one in whole.values(Role.AMOUNT)
        if isinstance(one.value, Amount)
    ]


def _nearest_drug(draft: Draft, whole: Draft) -> list[Slot]:
    """Of the drugs found, the one told last before the making, else the first."""
    found = sorted(_drugs(whole), key=lambda one: one.span)
    before = [one for one in found if one.span.start < draft.trigger.span.start]
    return before[-1:] or found[:1]


def of_people(slot: Slot) -> bool:
    """Whether a slot counts people."""
    return isinstance(slot.value, Count) and slot.value.role == "person"
