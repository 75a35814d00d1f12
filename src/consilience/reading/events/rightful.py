"""Which of several triggers a mention belongs to, or to none, whatever stands nearest."""

from __future__ import annotations

import re
from collections.abc import Sequence

from consilience.reading.events.clauses import root_of
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role

_CHANGES = re.compile(
    r"(?i)increas|rais|reduc|cut|slash|lower|lengthen|extend|halv|commut|substitut"
)
_CHANGED_TO = re.compile(r"(?i)\b(?:to|with)(?: (?:an?|just|only|one of))? \Z")


def helped(mention: Mention, role: Role, triggers: Sequence[Trigger]) -> list[Trigger]:
    """The surrender that an authority helped with ("gave assistance in the extradition of Roe")."""
    if role is not Role.AGENCY or not triggers or "assist" not in triggers[0].span.text:
        return []
    start = max(triggers[0].span.start, mention.span.start)
    return [
        other
        for other in triggers
        if other.noun and other.type is EventType.EXTRADITION and other.span.start > start
    ]


def changed(
    scene: Scene, mention: Mention, role: Role, triggers: Sequence[Trigger]
) -> list[Trigger]:
    """The ruling that made a penalty another ("increased his three-year term to four years")."""
    text, start = scene.report.text, mention.span.start
    if role is not Role.PENALTY or not _CHANGED_TO.search(text, max(0, start - 16), start):
        return []
    return [
        other
        for other in triggers
        if other.type is EventType.APPEAL
        and other.span.start < start
        and _CHANGES.match(other.span.text)
    ]


def of_a_plan(scene: Scene, mention: Mention, trigger: Trigger) -> bool:
    """Whether a day is of something to come ("Three held in a raid will seek bail next week")."""
    token = root_of(scene.doc, mention.span)
    while token is not None and token.pos_ != "VERB" and token.head.i != token.i:
        token = token.head
    if token is None or token.i in trigger.tokens:
        return False
    return any(one.dep_ == "aux" and one.lower_ in {"will", "shall"} for one in token.children)
