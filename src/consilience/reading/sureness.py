"""How sure each value is that a reading gives: what speaks for its place on its event.

Decide, then apply: values are weighed when everything is read, and nothing is read by the weight.
A score is a sum of points (log-odds) over the ways in which the value came to stand where it
does, after knowledge/sureness.py; the words of the ways that cost most are its reason.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc

from consilience.knowledge.sureness import Sureness
from consilience.reading.events.clauses import root_of
from consilience.reading.scene import Scene
from consilience.types import Event, EventType, Factuality, Reading, Role, Score, Slot

# Words of a doubt that an earlier step left on a value, the first that fits.
_DOUBTS: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("carried", re.compile(r"^from the |told before|told beside|route of the load")),
    ("pronoun", re.compile(r"pronoun|stands for|could be|is probably|across a paragraph")),
    ("named", re.compile(r"named before|named elsewhere|named in full|arrested as")),
    ("first", re.compile(r"first|no verb tells|one person, not named|list's heading|caption")),
)
_PLACES: Mapping[str, str] = {
    "place.clause": "in the clause of its event",
    "place.above": "in a clause above its event's",
    "place.sentence": "in its event's sentence, in another clause",
    "place.near": "in a sentence beside its event's",
    "place.far": "sentences away from its event",
}
_WORDS: Mapping[str, str] = {
    **_PLACES,
    "doubt.carried": "carried over from a step told beside it",
    "doubt.pronoun": "by a pronoun",
    "doubt.named": "named elsewhere",
    "doubt.first": "taken because the report names no other",
    "doubt.other": "doubtful by itself",
    "rivals.one": "one of two such values",
    "rivals.many": "one of several such values",
    "spread.two": "told of two events at once",
    "spread.many": "told of several events at once",
    "said.once": "said once",
    "twins.many": "one of several such events",
    "stands.background": "told in passing",
}
_COSTS = -0.15


@dataclass(frozen=True, slots=True, kw_only=True)
class _Around:
    """What a report says elsewhere of the same.

    Args:
        events: How many events stand in the report, by type.
        spread: How many events have a value, by role and value as shown.
        said: How often a value is mentioned, as shown.
        starts: Where the sentences start.
    """

    events: Counter[EventType]
    spread: Counter[tuple[Role, str]]
    said: Counter[str]
    starts: tuple[int, ...]


def weigh(scene: Scene, events: Sequence[Event], table: Sureness) -> tuple[Event, ...]:
    """The events with a score on every slot."""
    weighed = zip(events, ways(scene, events), strict=True)
    return tuple(
        replace(
            event,
            slots=tuple(
                replace(slot, score=score(some, table))
                for slot, some in zip(event.slots, found, strict=True)
            ),
        )
        for event, found in weighed
    )


def score(some: Sequence[str], table: Sureness) -> Score:
    """How sure a value is that came to its event in these ways."""
    points = table.base + sum(table.points.get(one, 0.0) for one in some)
    value = 1 / (1 + math.exp(-max(-30.0, min(30.0, points))))
    return Score(round(value, 2), "; ".join(_reasons(some, table)))


def _reasons(some: Sequence[str], table: Sureness) -> list[str]:
    """Where it stands, then the two ways that cost most."""
    costs = sorted((table.points.get(one, 0.0), one) for one in some if one not in _PLACES)
    told = [one for one in some if one in _PLACES]
    told += [one for points, one in costs if points < _COSTS][:2]
    return [_WORDS.get(one) or _plain(one) for one in told]


def _plain(way: str) -> str:
    """`slot.place` is not often right: say so."""
    kind, _, name = way.partition(".")
    word = name.replace("_", " ")
    return f"the event is {word}" if kind == "stands" else f"values of '{word}' are often wrong"


def ways(scene: Scene, events: Sequence[Event]) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """For each slot of each event the ways in which it came to stand there."""
    around = _Around(
        events=Counter(one.type for one in events),
        spread=Counter(key for one in events for key in _keys(one)),
        said=Counter(one.value.show() for one in scene.mentions),
        starts=tuple(one.start for one in scene.sentences),
    )
    return tuple(tuple(_ways(scene.doc, one, around)) for one in events)


def _keys(event: Event) -> set[tuple[Role, str]]:
    return {(one.role, one.value.show()) for one in event.slots}


def _ways(doc: Doc, event: Event, around: _Around) -> Iterable[tuple[str, ...]]:
    rivals = Counter(one.role for one in event.slots)
    tokens = doc.char_span(event.trigger.start, event.trigger.end, alignment_mode="expand")
    inside = frozenset(one.i for one in tokens) if tokens is not None else frozenset()
    standing = _standing(event)
    for slot in event.slots:
        shown = slot.value.show()
        some = [
            _place(doc, event, slot, around.starts, inside),
            f"slot.{slot.role.value}",
            *standing,
        ]
        if slot.doubt:
            some.append(_doubt(slot.doubt))
        some += _many("rivals", rivals[slot.role] - 1, "one")
        some += _many("spread", around.spread[slot.role, shown] - 1, "two")
        if around.said[shown] == 1:
            some.append("said.once")
        if around.events[event.type] > 1:
            some.append("twins.many")
        yield tuple(some)


def _standing(event: Event) -> list[str]:
    found = [] if event.factuality is Factuality.ASSERTED else [f"stands.{event.factuality.value}"]
    return found if event.main else [*found, "stands.background"]


def _many(kind: str, others: int, single: str) -> list[str]:
    return [f"{kind}.{single if others == 1 else 'many'}"] if others > 0 else []


def _doubt(words: str) -> str:
    for name, pattern in _DOUBTS:
        if pattern.search(words):
            return f"doubt.{name}"
    return "doubt.other"


def _place(
    doc: Doc, event: Event, slot: Slot, starts: Sequence[int], trigger: frozenset[int]
) -> str:
    apart = abs(bisect_right(starts, slot.span.start) - bisect_right(starts, event.trigger.start))
    if apart:
        return "place.near" if apart == 1 else "place.far"
    token = root_of(doc, slot.span)
    left_clause = False
    while token is not None:
        if token.i in trigger:
            return "place.above" if left_clause else "place.clause"
        if token.head.i == token.i:
            return "place.sentence"
        # The verb of a clause of its own stands between the value and its event.
        left_clause = left_clause or (token.pos_ == "VERB" and token.i not in trigger)
        token = token.head
    return "place.sentence"


def least_sure(reading: Reading, least: float) -> Reading:
    """The reading without values below `least`, and without events that lose all of theirs.

    Args:
        reading: As read; its statements stay.
        least: 0 keeps everything. A value that nobody weighed is kept.
    """
    kept = [
        (one, tuple(slot for slot in one.slots if slot.score is None or slot.score.value >= least))
        for one in reading.events
    ]
    events = tuple(replace(one, slots=slots) for one, slots in kept if slots or not one.slots)
    return replace(reading, events=events)
