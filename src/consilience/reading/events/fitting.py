"""Whether a mention fits a slot of an event: its role, its person, its place in the clause."""

from __future__ import annotations

from consilience.knowledge.events import EventRecord
from consilience.reading.events.clauses import root_of
from consilience.reading.events.roles import count_fits, place_role
from consilience.reading.events.triggers import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType, Mention, Role
from consilience.values.date import Date

# Parts of people who take part in a case without its befalling them.
_BYSTANDERS = frozenset({"official", "judge", "prosecutor", "lawyer", "journalist", "expert"})
_SPEECH = frozenset(
    {"say", "tell", "add", "note", "state", "complain", "accuse", "claim", "speak", "comment"}
)
_MOVES = (Role.ORIGIN, Role.TRANSIT, Role.DESTINATION)


def fit(
    scene: Scene, mention: Mention, role: Role, trigger: Trigger, record: EventRecord
) -> Role | None:
    """The slot that a mention fills in an event of this trigger, None when it fits none."""
    if role is Role.PLACE:
        found = place_role(scene.doc, mention, trigger.type)
        role = found or Role.PLACE
        if found is None or (found in _MOVES and found.value not in record.roles):
            return None
    if role is Role.PERSON and not (
        _may_befall(scene, mention, trigger.type) and _stands_right(scene, mention, trigger, record)
    ):
        return None
    if role is Role.COUNT and not count_fits(mention, record.counts):
        return None
    if role is Role.VALUE and trigger.type is EventType.SENTENCE:
        return None
    return role if role.value in record.roles else None


def _may_befall(scene: Scene, mention: Mention, kind: EventType) -> bool:
    """Whether a person of this part can be the one whom it befalls: a judge is never sentenced."""
    part = scene.people.part(mention.value.show())
    if kind is EventType.DEATH:
        return part != "accused" and part not in _BYSTANDERS
    return kind is EventType.CONTROL_MEASURE or part not in _BYSTANDERS


def _stands_right(scene: Scene, mention: Mention, trigger: Trigger, record: EventRecord) -> bool:
    """Whether a name stands where those whom it befalls stand: whoever arrests is not arrested."""
    verb = scene.doc[trigger.root]
    active = verb.pos_ == "VERB" and verb.tag_ != "VBN" and not trigger.noun
    if record.befalls != "object" or not active or mention.span.start > trigger.span.start:
        return True
    return any(child.dep_ in {"auxpass", "nsubjpass"} for child in verb.children)


def out_of_reach(scene: Scene, mention: Mention, trigger: Trigger) -> bool:
    """Whether a mention that hangs on no trigger is too far off for the nearest one to take it."""
    if isinstance(mention.value, Date):
        return _governed_by_speech(scene, mention)
    if trigger.type is not EventType.CONTROL_MEASURE or mention.kind != "name":
        return False
    # "Norton accused Fry of breaking a promise": the promise is of the name before it.
    between = [
        one
        for one in scene.mentions
        if one.kind == "name" and mention.span.start < one.span.start < trigger.span.start
    ]
    return bool(between) or mention.span.start > trigger.span.start


def _governed_by_speech(scene: Scene, mention: Mention) -> bool:
    """Whether a date is that of the saying: "the ministry said on Tuesday"."""
    token = root_of(scene.doc, mention.span)
    while token is not None and token.head.i != token.i:
        token = token.head
        if token.pos_ == "VERB":
            return token.lemma_ in _SPEECH
    return token is not None and token.lemma_ in _SPEECH
