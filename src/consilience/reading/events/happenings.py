"""When and where it happened, where a sentence of its own says only that.

"The incident occurred on 3 May at Dundalk", "since the find on Friday": no step is told there, so
day and place are those of the haul, else of the arrest, that the report is about.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from consilience.knowledge.needles import needled
from consilience.knowledge.tails import tailed
from consilience.reading.events.draft import Draft
from consilience.reading.rounds import operations
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot, Span
from consilience.values.place import Place

_WHAT = (
    r"(?:\w+ ){0,2}?(?:incidents?|busts?|discover(?:y|ies)|finds?|detections?|encounters?|hauls?)"
)
_TOLD = needled(
    rf"(?i)\b(?:the|this|that) {_WHAT} (?:\w+ )?(?:occurred|happened|took place|was made|were made"
    r"|came|dates? (?:back )?to|unfolded|was reported)\b"
    rf"|\b(?:following|after|since) (?:the|this|that) {_WHAT}\b"
)
_STEPS = (EventType.SEIZURE, EventType.ARREST)
_KINDS = {"date": Role.DATE, "place": Role.PLACE}
# "on", "at": how a day or a place hangs on such a word; "from Oslo" is another thing.
_LINK = tailed(r"(?i)(?:\b(?:on|at|in|near|last|around|early|late|about|off)(?: the)?|,) \Z")


def with_happenings(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts whose haul has the day and place of a sentence that says only when it happened."""
    done = list(drafts)
    told = operations(scene.sentences)
    busy = {one.trigger.sentence for one in drafts if one.type in {*_STEPS, EventType.SEARCH}}
    for number, sentence in enumerate(scene.sentences):
        match = None if number in busy else _TOLD.search(sentence.text)
        place = None if match is None else _home(done, told, told[number])
        if match is None or place is None:
            continue
        end = sentence.start + match.end()
        for role, mention in _told(scene, Span(end, sentence.end, "")):
            if not done[place].has(role):
                slot = Slot(role=role, value=mention.value, span=mention.span)
                done[place] = done[place].plus(replace(slot, doubt="'" + match.group() + "'"))
    return tuple(done)


def _home(drafts: Sequence[Draft], told: Sequence[int], number: int) -> int | None:
    """The first haul of an operation, else its first arrest."""
    for kind in _STEPS:
        for place, one in enumerate(drafts):
            if one.type is kind and one.main and told[one.trigger.sentence] == number:
                return place
    return None


def _told(scene: Scene, span: Span) -> list[tuple[Role, Mention]]:
    """The first day and the first place behind the word, each behind a preposition."""
    found: dict[Role, Mention] = {}
    for one in scene.mentions:
        role = _KINDS.get(one.kind)
        known = not isinstance(one.value, Place) or bool(one.value.parts)
        inside = span.start <= one.span.start < span.end
        if role and inside and known and _LINK.search(scene.report.text, 0, one.span.start):
            found.setdefault(role, one)
    return list(found.items())
