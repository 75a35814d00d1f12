"""Who and what stands behind a saying only: no part of the step that is told."""

from __future__ import annotations

import re

from consilience.reading.events.clauses import root_of
from consilience.reading.events.draft import JUDICIAL
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention
from consilience.values.date import Date

_SPEECH = frozenset(
    {
        "say",
        "tell",
        "add",
        "note",
        "state",
        "complain",
        "accuse",
        "claim",
        "speak",
        "comment",
        "mention",
    }
    # Who welcomes a step does it on a day of his own.
    | {"welcome", "hail", "praise", "applaud"}
)
_OF_OFFICE = _SPEECH | {"announce"}
# "Former Gull police officer Bo Lee", "a sergeant of the Harbour Police was charged"
_ONCE_OF = re.compile(r"(?i)\b(?:former|ex-?|retired|fired|dismissed)[ -](?:\w+ ){0,2}(?:the )?\Z")
# "..., announced the Department of Justice and the FBI."
_FORMULA = re.compile(r", announced (?:the )?(?:[A-Z][\w.&'’-]*,? |of |and |the |for )*$")


def out_of_reach(scene: Scene, mention: Mention) -> bool:
    """Whether a date that hangs on no trigger is that of a saying: "the ministry said Tuesday"."""
    return isinstance(mention.value, Date) and by_speech(scene, mention)


def by_speech(scene: Scene, mention: Mention) -> bool:
    """Whether the verb right above a mention is one of saying."""
    token = root_of(scene.doc, mention.span)
    if token is None:
        return False
    while token.head.i != token.i:
        token = token.head
        if token.pos_ == "VERB":
            return token.lemma_ in _SPEECH
    return token.lemma_ in _SPEECH


def of_a_source(scene: Scene, mention: Mention) -> bool:
    """Whether an agency only stands behind a saying or a person's office.

    "according to the coast guard"; "Ann Roe, the attache from the ministry, said".
    """
    token = root_of(scene.doc, mention.span)
    people = [one.span for one in scene.mentions if one.kind == "name"]
    while token is not None and token.head.i != token.i:
        token = token.head
        if token.lower_ == "according":
            return True
        if token.pos_ in {"VERB", "AUX"}:
            return False
        if any(one.start <= token.idx < one.end for one in people):
            return True
    return False


def only_told(scene: Scene, mention: Mention, kind: EventType) -> bool:
    """Whether an authority only announced a ruling, or is where somebody once worked."""
    start = mention.span.start
    if _ONCE_OF.search(scene.report.text[max(0, start - 40) : start]):
        return True
    token = root_of(scene.doc, mention.span)
    if _FORMULA.search(scene.report.text[max(0, start - 90) : start]):
        return True
    told = token is not None and token.dep_ == "nsubj" and token.head.lemma_ in _OF_OFFICE
    return told and kind in JUDICIAL
