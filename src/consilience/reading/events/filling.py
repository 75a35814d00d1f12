"""Sentence by sentence: every mention goes to the trigger that owns it and has a slot for it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from consilience.knowledge.events import EventRecord
from consilience.reading.events.asides import background_of, is_background
from consilience.reading.events.clauses import (
    by_token,
    chain,
    in_clause_of_its_own,
    main_clause,
    opens_sentence,
    root_of,
    same_step,
    sentence_of,
    within_clause,
    words_an_offence,
)
from consilience.reading.events.draft import CONDUCT, JUDICIAL, Draft
from consilience.reading.events.fitting import fit, is_period
from consilience.reading.events.rightful import changed, helped, of_a_plan
from consilience.reading.events.roles import role_of
from consilience.reading.events.telling import by_speech, out_of_reach
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot

_BEFALLEN = frozenset({Role.PERSON, Role.COUNT})
_COURT_IN = re.compile(r"\b(?:[Cc]ourt|[Tt]ribunal|judges?) (?:in|of|at) \Z")
_PROMISE = re.compile(r"(?i)promis|pledg|commit|vow|word")
# Slots whose value needs a holder (Tan Bing|life): whom.py fills them.
_HELD = frozenset({Role.PENALTY, Role.PLEA})
# Told once, true of the whole conduct: they pass an offence's wording by, up to nobody else.
_OF_CONDUCT = frozenset(
    {Role.ORIGIN, Role.TRANSIT, Role.DESTINATION, Role.ORGANIZATION, Role.CONVEYANCE}
)


# "Who is charged. Nine people ...": so short a sentence is the label of the next.
_LABEL = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """A mention that needs a holder, with the trigger that owns it."""

    trigger: Trigger
    mention: Mention


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    """A mention with the triggers that may own it.

    Args:
        above: Those at its words or above them in the parse, nearest first.
        nearby: The others of its sentence, the nearest in the text first.
    """

    mention: Mention
    role: Role
    above: tuple[Trigger, ...]
    nearby: tuple[Trigger, ...]


@dataclass(slots=True)
class _Filled:
    slots: dict[Trigger, list[Slot]]
    held: list[Owned] = field(default_factory=list)
    loose: list[Mention] = field(default_factory=list)


def fill(
    scene: Scene,
    triggers: Sequence[Trigger],
    records: Mapping[EventType, EventRecord],
) -> tuple[tuple[Draft, ...], tuple[Owned, ...], tuple[Mention, ...]]:
    """Drafts in text order, the mentions that need a holder, and those that nobody owns.

    Args:
        scene: The report.
        triggers: As `find_triggers` gives them.
        records: Event types by id.
    """
    owners = by_token(triggers)
    inner = frozenset(one for one in triggers if words_an_offence(scene.doc, one, owners))
    filled = _Filled(slots={one: [] for one in triggers})
    found = _candidates(scene, triggers, owners)
    # What hangs on a trigger goes first: nearness only fills what is still missing.
    for one in sorted(found, key=lambda one: not one.above):
        _place(scene, one, records, inner, filled)
    drafts = tuple(
        Draft(trigger=one, inner=one in inner).plus(
            *sorted(filled.slots[one], key=lambda slot: slot.span)
        )
        for one in triggers
    )
    held = [
        Owned(trigger=same_step(scene.doc, one.trigger, owners), mention=one.mention)
        for one in sorted(filled.held, key=lambda one: one.mention.span)
    ]
    return drafts, tuple(held), tuple(sorted(filled.loose, key=lambda one: one.span))


def _candidates(
    scene: Scene, triggers: Sequence[Trigger], owners: Mapping[int, tuple[Trigger, ...]]
) -> list[_Candidate]:
    found = []
    beside_of = _by_case(scene, triggers)
    for mention in scene.mentions:
        role = role_of(mention)
        token = root_of(scene.doc, mention.span)
        if role is None or token is None or _set_aside(scene, mention):
            continue
        sentence = sentence_of(scene, mention.span.start)
        # Another case told in passing keeps its figures, and takes none of this one's.
        case = id(background_of(scene, mention.span.start))
        beside = beside_of.get(case, {})
        same: Sequence[Trigger] = beside.get(sentence, ())
        if not same and sentence > 0 and len(scene.sentences[sentence - 1].text.split()) <= _LABEL:
            same = beside.get(sentence - 1, ())
        reach = within_clause if role in _BEFALLEN else chain
        above = tuple(
            one
            for one in reach(token, owners)
            if any(one is two for two in beside.get(one.sentence, ()))
        )
        if role in _BEFALLEN and in_clause_of_its_own(scene.doc, mention.span, owners):
            above = ()
        said = out_of_reach(scene, mention)
        if role is Role.DATE and not said and opens_sentence(scene, mention, sentence):
            above = main_clause(scene.doc, same, above)
        rest = [one for one in same if all(one is not two for two in above)]
        nearby = sorted(rest, key=lambda one: _distance(one, mention))
        found.append(_Candidate(mention=mention, role=role, above=above, nearby=tuple(nearby)))
    return found


def _by_case(
    scene: Scene, triggers: Sequence[Trigger]
) -> Mapping[int, Mapping[int, Sequence[Trigger]]]:
    """The triggers of each sentence, those of another case by themselves (the id of its span)."""
    found: dict[int, dict[int, list[Trigger]]] = {}
    for one in triggers:
        case = id(background_of(scene, one.span.start))
        found.setdefault(case, {}).setdefault(one.sentence, []).append(one)
    return found


def _set_aside(scene: Scene, mention: Mention) -> bool:
    return any(
        one.span.start <= mention.span.start < one.span.end and not is_background(one)
        for one in scene.asides
    )


def _distance(trigger: Trigger, mention: Mention) -> tuple[int, int]:
    if trigger.span.start > mention.span.start:
        return trigger.span.start - mention.span.end, trigger.span.start
    return mention.span.start - trigger.span.end, trigger.span.start


def _place(
    scene: Scene,
    one: _Candidate,
    records: Mapping[EventType, EventRecord],
    inner: frozenset[Trigger],
    filled: _Filled,
) -> None:
    taken = False
    for trigger in _order(scene, one, inner):
        role = fit(scene, one.mention, one.role, trigger, records[trigger.type])
        if role is None or (trigger not in one.above and _too_far(scene, one, trigger, filled)):
            continue
        taken = True
        if role in _HELD:
            filled.held.append(Owned(trigger=trigger, mention=one.mention))
        else:
            mention = one.mention
            slot = Slot(role=role, value=mention.value, span=mention.span, doubt=mention.doubt)
            filled.slots[trigger].append(slot)
        if not _shared(trigger, role, one.above):
            return
    if not taken and background_of(scene, one.mention.span.start) is None:
        filled.loose.append(one.mention)


def _too_far(scene: Scene, one: _Candidate, trigger: Trigger, filled: _Filled) -> bool:
    """Whether nearness alone is too little to give a mention to a trigger."""
    if one.role is Role.OFFENCE:
        return True
    if one.role is Role.SUBSTANCE and trigger.type is EventType.MANUFACTURE:
        return True  # of several drugs of a sentence only that which was made
    if one.role is Role.PERSON:
        return by_speech(scene, one.mention)
    if one.role is Role.PLACE and by_speech(scene, one.mention):
        # "The court in Oslo said he would get nine years": it says so where it rules.
        start = one.mention.span.start
        ruled = _COURT_IN.search(scene.report.text, max(0, start - 16), start)
        return trigger.type not in JUDICIAL or not ruled
    if one.role is Role.DATE and of_a_plan(scene, one.mention, trigger):
        return True
    if one.role is Role.DATE and (
        any(slot.role is Role.DATE for slot in filled.slots[trigger])
        or (trigger.type in CONDUCT and not is_period(one.mention))
    ):
        return True
    if trigger.type is EventType.CONTROL_MEASURE and not _PROMISE.search(trigger.span.text):
        return False  # "Norway said that it would be controlled": here the saying is the measure
    return out_of_reach(scene, one.mention)


def _order(scene: Scene, one: _Candidate, inner: frozenset[Trigger]) -> Iterable[Trigger]:
    """The triggers that may own a mention, the likeliest first."""
    if one.role is Role.AGENCY and one.above and one.above[0].type is EventType.TIP_OFF:
        return ()  # who passes or gets word has a slot of its own: tips.py
    nearby = [other for other in one.nearby if not other.weak]
    options = (one.mention, one.role, (*one.above, *one.nearby))
    rightful = (helped(*options) if one.above else []) or changed(scene, *options)
    if rightful:
        return rightful
    if one.role is Role.PLACE:
        return [*one.above, *(other for other in nearby if other not in inner)]
    # An offence's wording passes its figures up to the plea or the charge that it words, and
    # keeps what is true of the conduct as such.
    wording = [other for other in (*one.above, *nearby) if other in inner]
    rest = [other for other in (*one.above, *nearby) if other not in inner]
    of_conduct = one.role in _OF_CONDUCT or is_period(one.mention)
    return [*wording, *rest] if of_conduct else [*rest, *wording]


def _shared(trigger: Trigger, role: Role, above: Sequence[Trigger]) -> bool:
    """Whether the next owner gets it too: two types that start at one word ("arrests and")."""
    if role in _HELD or trigger.type in CONDUCT:
        return False
    at_word = [one for one in above if one.root == trigger.root and one != trigger]
    return bool(at_word) and trigger.type not in JUDICIAL
