"""Chronicles: a day that heads its entry ("3 May 2018. Customs detain the skipper ...").

In a list of dates each entry tells of its own day, and often in the present tense. One such
date may be a dateline; two are a chronicle.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.reading.events.draft import Draft
from consilience.reading.events.headings import headings_of
from consilience.reading.scene import Scene
from consilience.types import EventType, Factuality, Mention, Role, Slot
from consilience.values.date import Date

_DATED = frozenset(
    {EventType.SEARCH, EventType.SEIZURE, EventType.ARREST, EventType.CHARGE, EventType.PLEA}
    | {EventType.CONVICTION, EventType.ACQUITTAL, EventType.SENTENCE, EventType.APPEAL}
    | {EventType.EXTRADITION, EventType.DEATH, EventType.CONTROL_MEASURE, EventType.TIP_OFF}
    | {EventType.INVESTIGATION}
)
_OPENS = re.compile(r"[ \t]*(?:[-*•–—▪●·]|\(?\d{1,2}[.)])?[ \t]*(?:(?:On|In|Early|Late) )?")
_MARK = re.compile(r"(?:\.|:|;| ?[–—]| -)(?: |\n)|\n")
_FEWEST = 2


def with_timeline(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts without a date that stand in an entry headed by one, with that date."""
    headings = [one for one in headings_of(scene, _OPENS, _MARK) if isinstance(one.value, Date)]
    if len(headings) < _FEWEST:
        return tuple(drafts)
    return tuple(_dated(scene, one, headings) for one in drafts)


def _dated(scene: Scene, draft: Draft, headings: Sequence[Mention]) -> Draft:
    if draft.type not in _DATED or draft.has(Role.DATE) or draft.inner:
        return draft
    if draft.factuality in {Factuality.DENIED, Factuality.PLANNED}:
        return draft
    start = draft.trigger.span.start
    above = [one for one in headings if one.span.start < start]
    if not above:
        return draft
    one = above[-1]
    # An entry ends where its paragraph does; a heading on a line of its own heads the next.
    told = scene.report.text[one.span.end : start]
    if "\n" in told.strip(" \t.:;–—-").lstrip("\n"):
        return draft
    slot = Slot(role=Role.DATE, value=one.value, span=one.span, doubt="heads the entry")
    return draft.plus(slot)
