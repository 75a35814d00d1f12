"""Scenes for tests of the events: a text with the values that the test puts into it."""

from __future__ import annotations

import re

from spacy.language import Language

from consilience import knowledge
from consilience.reading.events.find import find_events
from consilience.reading.parser import parse
from consilience.reading.people import People, Person
from consilience.reading.scene import Scene
from consilience.reading.sentences import split
from consilience.types import Aside, Event, EventType, Mention, Report, ReportId, Role, Span, Value
from consilience.values.label import Label
from consilience.values.penalty import Penalty
from consilience.values.written import parse as value_of
from consilience.values.written import parse_penalty

_ROLES = {"name": Role.PERSON, "money": Role.VALUE}


def scene(
    parser: Language,
    text: str,
    *mentions: tuple[str, str, str],
    asides: tuple[tuple[str, str], ...] = (),
    parts: tuple[tuple[str, str], ...] = (),
) -> Scene:
    """A scene in which each (kind, words, value) stands wherever its words do.

    Args:
        parser: The English parser.
        text: The report.
        mentions: Value in the notation of the gold; penalties without a holder.
        asides: (words, reason).
        parts: (full name, part) of people.
    """
    known = knowledge.load()
    sentences = split(text, known.words)
    found = [
        Mention(span=span, kind=kind, value=_value(kind, value))
        for kind, words, value in mentions
        for span in _spans(text, words)
    ]
    people = tuple(
        Person(full=name, part=part, role=None, aliases=(), spans=_spans(text, name))
        for name, part in parts
    )
    return Scene(
        report=Report(id=ReportId("r"), text=text),
        doc=parse(parser, text, sentences),
        sentences=sentences,
        mentions=tuple(sorted(found, key=lambda one: one.span)),
        asides=tuple(
            Aside(span=span, why=why) for words, why in asides for span in _spans(text, words)
        ),
        people=People(persons=people),
    )


def events(made: Scene) -> tuple[Event, ...]:
    """The events of a scene, nobody quoted."""
    return find_events(made, (), knowledge.load().events)


def shown(made: Scene, kind: EventType, role: Role) -> list[str]:
    """Values of one slot over all events of one type, in order."""
    return [
        slot.value.show()
        for event in events(made)
        if event.type is kind
        for slot in event.slots
        if slot.role is role
    ]


def _spans(text: str, words: str) -> tuple[Span, ...]:
    return tuple(
        Span(one.start(), one.end(), one.group())
        for one in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", text)
    )


def _value(kind: str, value: str) -> Value:
    if kind == "penalty":
        penalty: Penalty = parse_penalty(value, {})
        return penalty
    if kind == "plea":
        return Label(kind="plea", name=value)
    return value_of(
        _ROLES.get(kind, Role(kind) if kind in {one.value for one in Role} else Role.OPERATION),
        value,
        {},
    )
