"""Round-ups by town: a place that heads its item ("* NARRANDERA: A ute was stopped ...").

A dateline heads the whole report and is no place of an event; a town that heads one of several
items is where that item happened.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from consilience.reading.events.draft import Draft
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot
from consilience.values.place import Place

_TOLD = frozenset(
    {EventType.SEARCH, EventType.SEIZURE, EventType.ARREST, EventType.MANUFACTURE, EventType.DEATH}
)
_BULLET = re.compile(r"[ \t]*(?:[-*•–—▪●·]|\(?\d{1,2}[.)])?[ \t]*")
_MARK = re.compile(
    r"(?:[,/] ?[A-Z][\w .]{2,24})?(?: ?\([^)\n]{2,20}\))?(?:: |:\n| [–—-] |\. [–—-] )"
)
# One such line may be a dateline; two are a round-up.
_FEWEST = 2


def with_headings(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts without a place that stand in an item headed by one, with that place."""
    headings = [
        one
        for one in headings_of(scene, _BULLET, _MARK)
        if isinstance(one.value, Place) and one.value.parts
    ]
    if len(headings) < _FEWEST:
        return tuple(drafts)
    return tuple(_placed(scene, one, headings) for one in drafts)


def headings_of(scene: Scene, opens: re.Pattern[str], mark: re.Pattern[str]) -> Iterator[Mention]:
    """Mentions that open a line, behind what may open it, and are set off from what follows."""
    text = scene.report.text
    for one in scene.mentions:
        line = text.rfind("\n", 0, one.span.start) + 1
        if opens.fullmatch(text, line, one.span.start) and mark.match(text, one.span.end):
            yield one


def _placed(scene: Scene, draft: Draft, headings: Sequence[Mention]) -> Draft:
    if draft.type not in _TOLD or draft.has(Role.PLACE):
        return draft
    start = draft.trigger.span.start
    line = scene.report.text.rfind("\n", 0, start) + 1
    for one in headings:
        if line <= one.span.start < start:
            slot = Slot(role=Role.PLACE, value=one.value, span=one.span, doubt="heads the item")
            return draft.plus(slot)
    return draft
