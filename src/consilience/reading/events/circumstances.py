"""When, where and by whom, where one clause says it for several: shared between joined verbs."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from spacy.tokens import Token

from consilience.knowledge.events import EventRecord
from consilience.reading.events.clauses import by_token, governor
from consilience.reading.events.draft import CONDUCT, Draft
from consilience.reading.events.roles import subject
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot
from consilience.values.agency import Agency
from consilience.values.place import Place

_JOINED = frozenset({"conj", "advcl", "xcomp", "ccomp"})
# Words for the force that acts, whose name stood a sentence before.
_FORCE = frozenset(
    {"officers", "agents", "investigators", "detectives", "police", "they", "it", "authorities"}
    | {"inspectors", "crews", "customs"}
)
_ACTS = frozenset({EventType.SEIZURE, EventType.SEARCH, EventType.ARREST, EventType.INVESTIGATION})
_BEFORE_COURT = (
    EventType.SENTENCE,
    EventType.CONVICTION,
    EventType.ACQUITTAL,
    EventType.PLEA,
    EventType.CHARGE,
)
_RULING = re.compile(r"(?i)\b(?:judges?|decision|ruling|judgment|bench)\b")
# How many sentences back a force may have been named and still be meant.
_REACH = 2


def share_circumstances(
    scene: Scene, drafts: Sequence[Draft], records: Mapping[EventType, EventRecord]
) -> tuple[Draft, ...]:
    """Drafts with what the verb they are joined to says for both.

    "In June and July it held 14 people, closed a laboratory and took 70,000 euros":
    one date and one force, three events.
    """
    owners = by_token([one.trigger for one in drafts])
    done: dict[Trigger, Draft] = {one.trigger: one for one in drafts}
    for draft in drafts:
        above = governor(scene.doc, draft.trigger, owners)
        if above is not None and scene.doc[draft.trigger.root].dep_ in _JOINED:
            upper = done.get(above)
            if upper is not None:
                allowed = records[draft.type].roles
                done[draft.trigger] = _take_over(done[draft.trigger], upper, allowed)
                done[above] = _object_of_both(scene, upper, done[draft.trigger], records)
                head = scene.doc[draft.trigger.root].head
                # "resulted in three arrests and indictments": joined to a noun within a phrase
                inside = above.span.start <= head.idx < above.span.end and head.pos_ == "NOUN"
                if draft.trigger.noun and (above.noun or inside):
                    done[above] = _alike(upper, done[draft.trigger], records[above.type].roles)
                    done[draft.trigger] = _alike(done[draft.trigger], upper, allowed)
    return tuple(_with_force(scene, done[one.trigger]) for one in drafts)


def _take_over(draft: Draft, upper: Draft, allowed: Sequence[str]) -> Draft:
    shared: list[Slot] = []
    for role in (Role.DATE, Role.AGENCY):
        # "On Monday a court jailed the man who sold it": the day is of the step, not of the sale.
        told_of = role is Role.DATE and draft.type in CONDUCT and upper.type not in CONDUCT
        if role.value in allowed and not draft.has(role) and not told_of:
            # What stands before both verbs is said of both; what follows the first is its own.
            shared += [
                one
                for one in upper.values(role)
                if one.span.start < min(draft.trigger.span.start, upper.trigger.span.start)
            ]
    if Role.AMOUNT.value in allowed and not draft.has(Role.AMOUNT):
        shared += [
            one for one in upper.values(Role.AMOUNT) if one.span.start > draft.trigger.span.end
        ]
    return draft.plus(*shared)


def with_court(drafts: Sequence[Draft], loose: Sequence[Mention]) -> tuple[Draft, ...]:
    """Drafts with a court that a caption names, on the step of the law nearest the judgment."""
    courts = [one for one in loose if one.kind == "court"]
    steps = [
        one
        for kind in _BEFORE_COURT
        for one in drafts
        # a penalty without a verb ("Penalty. Life, if convicted.") is no judgment yet
        if one.type is kind and one.main and not (one.trigger.noun and one.trigger.weak)
    ]
    if not courts or not steps or any(one.has(Role.COURT) for one in steps):
        return tuple(drafts)
    first = courts[0]
    named = [(Role.COURT, first), *((Role.PLACE, one) for one in loose if _is_seat(first, one))]
    slots = [
        Slot(role=role, value=one.value, span=one.span, doubt="named in a caption")
        for role, one in named
    ]
    return tuple(one.plus(*slots) if one is steps[0] else one for one in drafts)


def _is_seat(court: Mention, place: Mention) -> bool:
    """Whether a town stands right behind a court: "outside the People's Court in Wuxi"."""
    town = isinstance(place.value, Place) and bool(place.value.parts)
    return town and 0 < place.span.start - court.span.end <= len(", in ")


def in_one_ruling(scene: Scene, drafts: Sequence[Draft]) -> tuple[Draft, ...]:
    """Drafts whose sentence has the day and the court of the judge's verdict told right before it.

    "In a decision of 3 May a judge convicted Roe. He was sentenced to nine years": one ruling. A
    jury's verdict is none: the sentence follows months later.
    """
    return tuple(
        one.plus(*_of_ruling(scene, one, drafts))
        if one.type is EventType.SENTENCE and not one.has(Role.DATE, Role.COURT)
        else one
        for one in drafts
    )


def _of_ruling(scene: Scene, draft: Draft, drafts: Sequence[Draft]) -> list[Slot]:
    for other in reversed(drafts):
        near = 0 < draft.trigger.sentence - other.trigger.sentence <= 1
        if other.type is not EventType.CONVICTION or not near or not other.has(Role.COURT):
            continue
        told = scene.sentences[other.trigger.sentence].text
        people = {one.value.show() for one in other.values(Role.PERSON)}
        same = all(one.value.show() in people for one in draft.values(Role.PERSON))
        if same and _RULING.search(told) and not re.search(r"(?i)\bjur(?:y|ors)\b", told):
            return [
                replace(one, doubt="the ruling told before")
                for one in other.values(Role.DATE, Role.COURT)
            ]
    return []


def _alike(draft: Draft, other: Draft, allowed: Sequence[str]) -> Draft:
    """Two joined nouns share number and place: "three arrests and indictments in Ohio"."""
    shared = [
        one
        for one in other.values(Role.COUNT, Role.PLACE)
        if one.role.value in allowed and not draft.has(one.role)
    ]
    return draft.plus(*shared)


def _object_of_both(
    scene: Scene, upper: Draft, lower: Draft, records: Mapping[EventType, EventRecord]
) -> Draft:
    """The upper verb with what the lower governs for both ("had made, and sold, 3 kg")."""
    verb = scene.doc[upper.trigger.root]
    has_object = any(one.dep_ == "dobj" for one in verb.children)
    if has_object or Role.AMOUNT.value not in records[upper.type].roles or upper.trigger.noun:
        return upper
    return upper.plus(*lower.values(Role.AMOUNT)) if not upper.has(Role.AMOUNT) else upper


def _with_force(scene: Scene, draft: Draft) -> Draft:
    """The force that acts, by its name a sentence or two before ("Officers went on to find").

    Who acts on a tip is who got it ("They acted on a tip from the Dutch police").
    """
    role = Role.TO if draft.type is EventType.TIP_OFF else Role.AGENCY
    verb = _acting(scene.doc[draft.trigger.root], draft)
    if verb is None or draft.has(role):
        return draft
    head = subject(verb)
    if head is None or head.lower_ not in _FORCE:
        return draft
    start = scene.sentences[max(0, draft.trigger.sentence - _REACH)].start
    others = {one.value.show() for one in draft.values(Role.FROM)}
    named: list[Mention] = [
        one
        for one in scene.mentions
        if isinstance(one.value, Agency)
        and start <= one.span.start < head.idx
        and one.value.show() not in others
    ]
    if not named:
        return draft
    last = named[-1]
    slot = Slot(role=role, value=last.value, span=last.span)
    return draft.plus(replace(slot, doubt=f"'{head.text}': named before"))


def _acting(token: Token, draft: Draft) -> Token | None:
    """The verb whose subject acts: the trigger, or the one that a tip hangs on."""
    if draft.type in _ACTS:
        return None if draft.trigger.noun else token
    if draft.type is not EventType.TIP_OFF or not draft.has(Role.FROM):
        return None
    while token.head.i != token.i and token.pos_ != "VERB":
        token = token.head
    return token if token.lemma_ in {"act", "move", "work", "go"} else None
