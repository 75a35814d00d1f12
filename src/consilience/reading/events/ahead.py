"""Days that are not those of the step they stand beside: a hearing to come, the offence itself."""

from __future__ import annotations

import re
from dataclasses import replace

from spacy.tokens import Token

from consilience.reading.events.draft import CONDUCT, JUDICIAL, Draft
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import Mention, Role, Slot
from consilience.values.date import Date

_NOT_YET = frozenset({"is", "are", "be", "being", "'s", "’s"})
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
# "charged with committing the offence at a house in Klang at 1.30 am on": nobody is charged at an
# hour of the night.
_OFFENCE = re.compile(
    r"(?i)\bcommit\w* (?:the|an?|this|that|such) (?:\w+ ){0,2}(?:offen[cs]es?|crimes?|acts?)\b"
    r"|\bat (?:about |around )?\d{1,2}(?:[.:]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.)(?= on \Z)"
)


def is_of_the_offence(scene: Scene, mention: Mention, trigger: Trigger) -> bool:
    """Whether a day behind a step is that of the offence ("with committing the offence on")."""
    if trigger.type not in JUDICIAL or mention.span.start < trigger.span.end:
        return False
    sentence = scene.sentences[trigger.sentence]
    if mention.span.start >= sentence.end:
        return False
    return bool(_OFFENCE.search(scene.report.text, trigger.span.end, mention.span.start))


def is_told_as_done(verb: Token) -> bool:
    """Whether a verb tells of what happened already ("was charged", "arrested", not "is due")."""
    aids = [one for one in verb.children if one.dep_ in {"aux", "auxpass"}]
    if any(one.tag_ in {"MD", "TO"} or one.lower_ in _NOT_YET for one in aids):
        return False
    return verb.tag_ == "VBD" or (verb.tag_ == "VBN" and (bool(aids) or verb.dep_ == "acl"))


def lies_ahead(scene: Scene, slot: Slot) -> bool:
    """Whether a day lies after that of the report."""
    if scene.report.published is None or not isinstance(slot.value, Date):
        return False
    last, first = Date(scene.report.published).days()[1], slot.value.days()[0]
    return last is not None and first is not None and first > last


def without_days_ahead(scene: Scene, draft: Draft) -> Draft:
    """A step told as done without the day of what comes next ("was charged, bailed until June").

    A day written with its year stands: there the day of the report may be the one that is wrong.
    """
    if draft.type in CONDUCT or not is_told_as_done(scene.doc[draft.trigger.root]):
        return draft
    kept = [
        one
        for one in draft.slots
        if one.role is not Role.DATE or not lies_ahead(scene, one) or _YEAR.search(one.span.text)
    ]
    return replace(draft, slots=tuple(kept)) if len(kept) < len(draft.slots) else draft
