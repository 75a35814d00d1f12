"""Words of a step that tell of none: inside a name, a journey without goods, goods stopped."""

from __future__ import annotations

from collections.abc import Sequence

from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Span

_TRAVELS = frozenset(
    {"arrive", "come", "travel", "reach", "leave", "depart", "return", "fly", "move", "bring"}
)
_TRAVELLERS = frozenset(
    {"he", "she", "they", "defendant", "defendants", "man", "men", "suspect", "suspects"}
)
_STOPS = frozenset({"stop", "halt", "intercept", "inspect", "track", "chase"})
_GOODS = frozenset({"load", "shipment", "drug", "drugs", "haul", "pill", "pills", "batch", "it"})


def is_named(names: Sequence[Span], trigger: Trigger) -> bool:
    """Whether the word stands inside somebody's name: Hassan Rais raised nothing."""
    start, end = trigger.span.start, trigger.span.end
    return any(one.start <= start and end <= one.end for one in names)


def is_journey(scene: Scene, trigger: Trigger) -> bool:
    """Whether somebody travels, no drug with him: "Roe arrived in the United States today"."""
    verb = scene.doc[trigger.root]
    if trigger.type is not EventType.TRAFFICKING or verb.lemma_ not in _TRAVELS:
        return False
    subject = next((one for one in verb.children if one.dep_ in {"nsubj", "nsubjpass"}), None)
    sentence = scene.sentences[trigger.sentence]
    inside = [one for one in scene.mentions if sentence.start <= one.span.start < sentence.end]
    if subject is None or any(one.kind in {"substance", "amount"} for one in inside):
        return False
    return subject.lower_ in _TRAVELLERS or any(
        one.kind == "name" and one.span.start <= subject.idx < one.span.end for one in inside
    )


def stops_goods(scene: Scene, trigger: Trigger) -> bool:
    """Whether goods were stopped, no vehicle: "a load of 300 kg was stopped" is a seizure."""
    verb = scene.doc[trigger.root]
    if trigger.type is not EventType.SEARCH or verb.lemma_ not in _STOPS:
        return False
    subject = next((one for one in verb.children if one.dep_ == "nsubjpass"), None)
    return subject is not None and (
        subject.lower_ in _GOODS
        or any(
            one.kind == "amount" and one.span.start <= subject.idx < one.span.end
            for one in scene.mentions
        )
    )
