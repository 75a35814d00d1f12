"""Places of people's lives and of bodies' seats: named in a step, but not where it happened."""

from __future__ import annotations

from consilience.reading.events.clauses import root_of
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import Mention, Span
from consilience.values.agency import Agency

_BASED = frozenset({"based", "headquartered"})


def is_of_a_person(scene: Scene, mention: Mention, trigger: Trigger) -> bool:
    """Whether a place is of a person's life or office, not of the step.

    "two men who live in Oslo were charged"; "Ann Roe, the attache in Lima".
    """
    token = root_of(scene.doc, mention.span)
    people: list[Span] | None = None
    while token is not None and token.head.i != token.i and token.i not in trigger.tokens:
        if token.pos_ == "VERB" and token.dep_ == "relcl" and token.head.i not in trigger.tokens:
            return True
        token = token.head
        if token.pos_ in {"VERB", "AUX"}:
            continue
        if people is None:
            people = [one.span for one in scene.mentions if one.kind == "name"]
        start = token.idx
        if any(one.start <= start < one.end for one in people):
            return True
    return False


def is_seat(scene: Scene, mention: Mention) -> bool:
    """Whether a body only has its seat there.

    "a body based in Bern"; of an international one "came from Europol in The Hague" says no more.
    """
    token = root_of(scene.doc, mention.span)
    if token is None or token.head.lower_ != "in":
        return False
    bodies = [
        one.span
        for one in scene.mentions
        if isinstance(one.value, Agency) and one.value.country is None
    ]
    while token.head.i != token.i:
        token = token.head
        if token.lower_ in _BASED and token.dep_ == "acl":
            return True
        if any(one.start <= token.idx < one.end for one in bodies):
            return True
    return False
