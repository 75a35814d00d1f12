"""Parts of those arrested, told by nation in a sentence of its own.

"Sixteen people were held. Nine are Chileans, four are Danes": no verb of the second sentence
tells of a step, so its figures are parts of the one told before.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from consilience.reading.events.draft import Draft
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot
from consilience.values.count import Count

_STEPS = (EventType.ARREST, EventType.CHARGE, EventType.CONVICTION)
# "nine are Chileans", "four come from Denmark", "two of them Poles"
_OF_A_NATION = re.compile(
    r"(?: (?:are|were|come|came|hail|hailed)(?: from)?| of (?:them|whom)(?: are| were)?"
    r"| (?:hold|held|carry|carried)) (?:the |of )?[A-Z][a-z]+"
)
_REACH = 2


def with_tallies(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts with the parts by nation of the people whom they befell."""
    done = list(drafts)
    busy = {one.trigger.sentence for one in drafts}
    for number, sentence in enumerate(scene.sentences):
        if number in busy:
            continue
        parts = [
            one
            for one in scene.mentions
            if sentence.start <= one.span.start < sentence.end and _is_part(scene, one)
        ]
        place = _befallen(done, number) if parts else None
        if place is not None:
            done[place] = done[place].plus(*(_slot(one) for one in parts))
    return tuple(done)


def _is_part(scene: Scene, one: Mention) -> bool:
    if not isinstance(one.value, Count) or one.value.role != "person":
        return False
    return bool(_OF_A_NATION.match(scene.report.text, one.span.end))


def _befallen(drafts: Sequence[Draft], number: int) -> int | None:
    """The nearest step of the law right before that befell a number of people."""
    near = [
        (number - one.trigger.sentence, place)
        for place, one in enumerate(drafts)
        if one.type in _STEPS
        and one.has(Role.COUNT)
        and 0 < number - one.trigger.sentence <= _REACH
    ]
    return min(near)[1] if near else None


def _slot(one: Mention) -> Slot:
    slot = Slot(role=Role.COUNT, value=one.value, span=one.span)
    return replace(slot, doubt="a part of those told before")
