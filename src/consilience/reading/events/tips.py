"""Tip-offs: who passed word to whom."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from consilience.reading.events.clauses import root_of
from consilience.reading.events.draft import Draft
from consilience.reading.events.nouns import OFFICERS
from consilience.reading.events.roles import subject
from consilience.reading.events.sides import joined_to, leader
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot, Span
from consilience.values.agency import Agency
from consilience.values.label import Label
from consilience.values.place import Place

# People who talk without a name: they stay as printed, and are never linked.
_SOURCES = re.compile(
    r"(?i)\b(?:co-?operating (?:defendant|witness|source)|confidential (?:informant|source)"
    r"|informants?|informers?|undercover source|tipsters?|whistle-?blowers?|anonymous callers?"
    r"|(?:(?:border|local|nearby|concerned|alert|anonymous) )?(?:villagers|residents|citizens"
    r"|neighbou?rs|fishermen|callers?|passers-?by)|members? of the public)\b"
)
# "Homeland Security interviewed a witness": here the one who asks gets the word.
_ASKS = frozenset({"question", "interview", "learn", "hear", "receive", "get", "obtain", "act"})
# Whoever only tells the press of it neither gave nor got the word.
_TELLS = frozenset({"say", "add", "announce", "declare", "state", "reveal", "disclose", "report"})
# "Acting on", "based on", "following" a tip: what follows is done by whoever got it.
_LEADS_ON = frozenset(
    {"act", "base", "follow", "arm", "prompt", "guide", "work", "operate", "move", "swing"}
)
_MEN = OFFICERS | {"official", "team", "member", "unit", "man", "squad", "troops", "staff", "crew"}
_STEPS = frozenset(
    {"arrest", "detain", "hold", "seize", "search", "stop", "intercept", "raid", "board", "find"}
    | {"capture", "apprehend", "recover", "confiscate", "open"}
)
_ABOUT = re.compile(r"(?i)\b(?:that|which|indicat\w+|suggest\w+|regarding|concerning|about|of a)\b")
# Word that somebody works out is his own: "intelligence was developed by the bureau".
# "Intelligence received by customs" is theirs as well.
_OWN = frozenset(
    {"develop", "gather", "generate", "collect", "process", "analyse", "analyze"}
    | {"receive", "get", "obtain"}
)
# "After an exchange of information with the bureau": the word came from the other side.
_EXCHANGES = frozenset({"exchange", "information", "intelligence"})
_WITHIN = frozenset({"compound", "pobj", "prep", "appos", "poss", "nmod", "amod"})
_ACTED = (EventType.SEIZURE, EventType.SEARCH, EventType.ARREST)


def pass_word(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts whose tip-offs say from whom and to whom.

    Whoever acts on a word got it: "On a tip, officers of the bureau searched a farm".
    """
    return tuple(
        _acted_on(_sides(scene, one), drafts) if one.type is EventType.TIP_OFF else one
        for one in drafts
    )


def _acted_on(draft: Draft, drafts: Sequence[Draft]) -> Draft:
    """The tip-off with the force whose step stands in its sentence, where nobody else got it."""
    if draft.has(Role.TO):
        return draft
    given = {one.value.show() for one in draft.values(Role.FROM)}
    for other in drafts:
        if other.type in _ACTED and other.trigger.sentence == draft.trigger.sentence:
            for slot in other.values(Role.AGENCY):
                if slot.value.show() not in given:
                    return draft.plus(replace(slot, role=Role.TO, doubt="acted on the word"))
    return draft


def _sides(scene: Scene, draft: Draft) -> Draft:
    sentence = scene.sentences[draft.trigger.sentence]
    verb = scene.doc[draft.trigger.root]
    parties = _parties(scene, sentence)
    slots = [_side(scene, one, verb) for one in parties if not _tells(scene, one)]
    told = subject(verb)
    if told is not None and told.lower_ in {"it", "they", "he", "she"}:
        # "the service says that it was alerted in May": who tells is who was alerted.
        passive = told.dep_ == "nsubjpass"
        acts = passive or verb.lemma_ in _ASKS or verb.pos_ != "VERB"
        role = Role.TO if acts else Role.FROM
        slots += [
            Slot(role=role, value=one.value, span=one.span, doubt=f"'{told.text}' as it tells")
            for one in parties
            if _tells(scene, one)
        ]
    filled = draft.without(Role.FROM, Role.TO)
    for role in (Role.FROM, Role.TO):
        named = [one for one in slots if one.role is role]
        states = [_state(one) for one in draft.values(role) if _tells_it(scene, draft, one)]
        first = leader(scene, named, states)
        filled = filled.plus(*first, *joined_to(scene, first, (*named, *states)))
    return filled


def _tells_it(scene: Scene, draft: Draft, slot: Slot) -> bool:
    """Whether word came from or went to a place, and is not about it.

    "Information that the drugs had come from Iran" came from nobody who is told of.
    """
    start, end = sorted((draft.trigger.span.start, slot.span.start))
    return not _ABOUT.search(scene.report.text, start, end)


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
        if sentence.start <= one.span.start < sentence.end
        and (isinstance(one.value, Agency) or (one.kind == "side" and not _named(scene, one)))
    ]
    return sorted(found, key=lambda one: one.span)


def _named(scene: Scene, side: Mention) -> bool:
    """Whether the words of a side are part of an authority's name ("Chinese customs")."""
    return any(
        isinstance(one.value, Agency)
        and one.span.start < side.span.end
        and side.span.start < one.span.end
        for one in scene.mentions
    )


def _side(scene: Scene, party: Mention, verb: Token) -> Slot:
    value = party.value
    if party.kind == "side" and isinstance(value, Label):
        value = Place(parts=(), country=value.name)
    return Slot(role=_role(scene, party, verb), value=value, span=party.span, doubt=party.doubt)


def _tells(scene: Scene, party: Mention) -> bool:
    """Whether a party is the source of the report ("..., the ministry said")."""
    token = root_of(scene.doc, party.span)
    while token is not None and token.dep_ in _WITHIN and token.head.i != token.i:
        token = token.head
    return token is not None and token.dep_ == "nsubj" and token.head.lemma_ in _TELLS


def _role(scene: Scene, party: Mention, verb: Token) -> Role:
    token = root_of(scene.doc, party.span)
    source = party.kind == "source"
    if token is None:
        return Role.FROM if source else Role.TO
    asked = verb.lemma_ in _ASKS
    current = token
    while current.head.i != current.i:
        of_tip = current.head.lower_ == "of" and current.head.head.i in range(
            verb.i - 8, verb.i + 9
        )
        officers = current.head.head.lemma_.lower() in _MEN
        # "officers from the bureau" are of it; a tip from it is another thing.
        given = current.head.lower_ in {"from", "by"} and not (
            officers and current.head.lower_ == "from"
        )
        if current.dep_ == "pobj" and (given or (of_tip and not officers)):
            return Role.TO if _does_it(current.head, verb) else Role.FROM
        if current.dep_ == "pobj" and current.head.lower_ in {"to", "with"}:
            return Role.FROM if current.head.head.lemma_ in _EXCHANGES else Role.TO
        if current.dep_ == "nsubj" and current.head.i == verb.i:
            return Role.TO if asked else Role.FROM
        if current.dep_ in {"dobj", "dative", "nsubjpass"} and current.head.i == verb.i:
            return Role.FROM if asked or source else Role.TO
        if current.dep_ in {"nsubj", "nsubjpass"}:
            break
        current = current.head
    # "Acting on a tip, police opened a crate": who acts got the word.
    told = subject(verb) if verb.pos_ == "VERB" and verb.lemma_ not in _LEADS_ON else None
    if told is not None and token in told.subtree:
        return Role.TO if asked else Role.FROM
    return Role.FROM if source else Role.TO


def _does_it(preposition: Token, verb: Token) -> bool:
    """Whether "by" names who did a step of its own: "was held by the Dutch after a tip"."""
    head = preposition.head
    if preposition.lower_ == "by" and head.lemma_ in _OWN:
        return True
    return preposition.lower_ == "by" and head.i != verb.i and head.lemma_ in _STEPS
