"""Sentence by sentence: every mention goes to the trigger that owns it and has a slot for it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from consilience.knowledge.events import EventRecord
from consilience.reading.events.clauses import by_token, chain, root_of, words_an_offence
from consilience.reading.events.draft import CONDUCT, JUDICIAL, Draft
from consilience.reading.events.fitting import fit, out_of_reach
from consilience.reading.events.roles import role_of
from consilience.reading.events.triggers import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role, Slot
from consilience.values.date import Date

# Slots whose value needs a holder (Liu Yong|life): whom.py fills them.
_HELD = frozenset({Role.PENALTY, Role.PLEA})
# Told once, true of the whole conduct: they pass an offence's wording by, up to nobody else.
_OF_CONDUCT = frozenset(
    {Role.ORIGIN, Role.TRANSIT, Role.DESTINATION, Role.ORGANIZATION, Role.CONVEYANCE}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Owned:
    """A mention that needs a holder, with the trigger that owns it."""

    trigger: Trigger
    mention: Mention


@dataclass(slots=True)
class Filled:
    """What one pass over a report gives: drafts by trigger, and what needs a holder."""

    slots: dict[Trigger, list[Slot]] = field(default_factory=dict)
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
    inner = {one for one in triggers if words_an_offence(scene.doc, one, owners)}
    filled = Filled(slots={one: [] for one in triggers})
    inside = [one for one in scene.mentions if not _set_aside(scene, one)]
    for mention in inside:
        _place(scene, mention, owners, records, inner, filled)
    drafts = tuple(
        Draft(trigger=one, inner=one in inner).plus(*filled.slots[one]) for one in triggers
    )
    return drafts, tuple(filled.held), tuple(filled.loose)


def _set_aside(scene: Scene, mention: Mention) -> bool:
    return any(one.span.start <= mention.span.start < one.span.end for one in scene.asides)


def _place(  # the state of one pass
    scene: Scene,
    mention: Mention,
    owners: Mapping[int, tuple[Trigger, ...]],
    records: Mapping[EventType, EventRecord],
    inner: set[Trigger],
    filled: Filled,
) -> None:
    role = role_of(mention)
    token = root_of(scene.doc, mention.span)
    if role is None or token is None:
        return
    above = chain(token, owners)
    nearby = _nearby(scene, mention, owners)
    for trigger in _order(above, nearby, role, mention, inner):
        record = records[trigger.type]
        fitting = fit(scene, mention, role, trigger, record)
        if fitting is None or (trigger not in above and out_of_reach(scene, mention, trigger)):
            continue
        if fitting in _HELD:
            filled.held.append(Owned(trigger=trigger, mention=mention))
        else:
            slot = Slot(role=fitting, value=mention.value, span=mention.span, doubt=mention.doubt)
            filled.slots[trigger].append(slot)
        if not _shared(trigger, fitting, above):
            return
    if not any(mention.span == one.span for slots in filled.slots.values() for one in slots):
        filled.loose.append(mention)


def _nearby(
    scene: Scene, mention: Mention, owners: Mapping[int, tuple[Trigger, ...]]
) -> tuple[Trigger, ...]:
    """Triggers of the same sentence, the nearest in the text first."""
    sentence = next(
        (
            number
            for number, one in enumerate(scene.sentences)
            if one.start <= mention.span.start < one.end
        ),
        -1,
    )
    same = {one for group in owners.values() for one in group if one.sentence == sentence}

    def distance(trigger: Trigger) -> tuple[int, int]:
        if trigger.span.start > mention.span.start:
            return trigger.span.start - mention.span.end, trigger.span.start
        return mention.span.start - trigger.span.end, trigger.span.start

    return tuple(sorted(same, key=distance))


def _order(
    above: Sequence[Trigger],
    nearby: Sequence[Trigger],
    role: Role,
    mention: Mention,
    inner: set[Trigger],
) -> Iterable[Trigger]:
    """The triggers that may own a mention, the likeliest first."""
    candidates = [*above, *(one for one in nearby if one not in above)]
    strong = [one for one in candidates if not one.weak or one in above]
    period = isinstance(mention.value, Date) and "/" in mention.value.edtf
    # An offence's wording passes its figures up to the plea or the charge that it words, and
    # keeps what is true of the conduct as such.
    if role is Role.PLACE:
        return [*above, *(one for one in strong if one not in inner and one not in above)]
    wording = [one for one in strong if one in inner]
    rest = [one for one in strong if one not in inner]
    return [*wording, *rest] if role in _OF_CONDUCT or period else [*rest, *wording]


def _shared(trigger: Trigger, role: Role, above: Sequence[Trigger]) -> bool:
    """Whether the next owner gets it too: two types that start at one word ("arrests and")."""
    if role in _HELD or trigger.type in CONDUCT:
        return False
    at_word = [one for one in above if one.root == trigger.root and one != trigger]
    return bool(at_word) and trigger.type not in JUDICIAL
