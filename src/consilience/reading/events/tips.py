"""Tip-offs: who passed word to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from consilience.reading.events.clauses import root_of
from consilience.reading.events.draft import Draft
from consilience.reading.events.roles import subject
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot, Span
from consilience.values.agency import Agency
from consilience.values.label import Label
from consilience.values.place import Place

# People who talk without a name: they stay as printed, and are never linked.
_SOURCES = re.compile(
    r"(?i)\b(?:co-?operating (?:defendant|witness|source)|confidential (?:informant|source)"
    r"|informants?|informers?|undercover source)\b"
)
# "Homeland Security interviewed a witness": here the one who asks gets the word.
_ASKS = frozenset({"question", "interview", "learn", "hear", "receive", "get"})


def pass_word(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts whose tip-offs say from whom and to whom."""
    return tuple(_sides(scene, one) if one.type is EventType.TIP_OFF else one for one in drafts)


def _sides(scene: Scene, draft: Draft) -> Draft:
    sentence = scene.sentences[draft.trigger.sentence]
    verb = scene.doc[draft.trigger.root]
    slots = [_side(scene, one, verb) for one in _parties(scene, sentence)]
    filled = draft.without(Role.FROM, Role.TO)
    for role in (Role.FROM, Role.TO):
        named = [one for one in slots if one.role is role]
        filled = filled.plus(*(named[:1] or [_state(one) for one in draft.values(role)[:1]]))
    return filled


def _state(slot: Slot) -> Slot:
    """The country, where its capital stands for it ("passed word to Oslo")."""
    if not isinstance(slot.value, Place):
        return slot
    return replace(slot, value=Place(parts=(), country=slot.value.country))


def _parties(scene: Scene, sentence: Span) -> list[Mention]:
    text = scene.report.text
    found = [
        Mention(
            span=Span(start, end, text[start:end]),
            kind="source",
            value=Label(kind="source", name=match.group()),
        )
        for match in _SOURCES.finditer(sentence.text)
        for start, end in [(sentence.start + match.start(), sentence.start + match.end())]
    ]
    found += [
        one
        for one in scene.mentions
        if isinstance(one.value, Agency) and sentence.start <= one.span.start < sentence.end
    ]
    return sorted(found, key=lambda one: one.span)


def _side(scene: Scene, party: Mention, verb: Token) -> Slot:
    return Slot(
        role=_role(scene, party, verb), value=party.value, span=party.span, doubt=party.doubt
    )


def _role(scene: Scene, party: Mention, verb: Token) -> Role:
    token = root_of(scene.doc, party.span)
    source = party.kind == "source"
    if token is None:
        return Role.FROM if source else Role.TO
    asked = verb.lemma_ in _ASKS
    current = token
    while current.head.i != current.i:
        if current.dep_ == "pobj" and current.head.lower_ in {"from", "by", "of"}:
            return Role.FROM
        if current.dep_ == "pobj" and current.head.lower_ in {"to", "with"}:
            return Role.TO
        if current.dep_ == "nsubj" and current.head.i == verb.i:
            return Role.TO if asked else Role.FROM
        if current.dep_ in {"dobj", "dative", "nsubjpass"} and current.head.i == verb.i:
            return Role.FROM if asked or source else Role.TO
        if current.dep_ in {"nsubj", "nsubjpass"}:
            break
        current = current.head
    # "Acting on a tip, police opened a crate": who acts got the word.
    told = subject(verb) if verb.pos_ == "VERB" and verb.lemma_ != "act" else None
    if told is not None and token in told.subtree:
        return Role.TO if asked else Role.FROM
    return Role.FROM if source else Role.TO
