"""Drafts: slots added once."""

from __future__ import annotations

from consilience.reading.events.draft import Draft
from consilience.reading.events.trigger import Trigger
from consilience.types import EventType, Role, Slot, Span
from consilience.values.name import Name

_TRIGGER = Trigger(
    type=EventType.ARREST,
    span=Span(0, 8, "arrested"),
    root=0,
    tokens=(0,),
    sentence=0,
    noun=False,
    weak=False,
)


def _slot(name: str, start: int) -> Slot:
    return Slot(role=Role.PERSON, value=Name(name), span=Span(start, start + len(name), name))


def test_a_value_said_twice_stands_once_with_its_first_words() -> None:
    draft = Draft(trigger=_TRIGGER).plus(_slot("Ida Roth", 10), _slot("Ida Roth", 40))
    assert [one.span.start for one in draft.slots] == [10]


def test_without_takes_out_only_the_roles_named() -> None:
    draft = Draft(trigger=_TRIGGER).plus(_slot("Ida Roth", 10))
    assert draft.without(Role.DATE).has(Role.PERSON)
    assert not draft.without(Role.PERSON).has(Role.PERSON)
