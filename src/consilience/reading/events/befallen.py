"""Whom a draft befalls so far, and those whom the verb above or beside it befalls too."""

from __future__ import annotations

from collections.abc import Mapping

from spacy.tokens import Token

from consilience.reading.events.clauses import governor
from consilience.reading.events.draft import JUDICIAL, Draft
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import Role, Slot, Value
from consilience.values.count import Count


def people_of(draft: Draft) -> tuple[Slot, ...]:
    """The names and numbers of people whom a draft befalls so far."""
    return tuple(one for one in draft.values(Role.PERSON, Role.COUNT) if is_people(one.value))


def from_joined(scene: Scene, draft: Draft, by_root: Mapping[int, Draft]) -> Draft:
    """A verb without an object befalls whom the verb joined to it befalls.

    "The judge convicted and sentenced Ann Orr": both steps are hers.
    """
    verb = scene.doc[draft.trigger.root]
    if draft.type not in JUDICIAL or draft.trigger.noun or people_of(draft):
        return draft
    if any(one.dep_ in {"dobj", "dative", "auxpass", "nsubjpass"} for one in verb.children):
        return draft
    joined = [by_root[one.i] for one in verb.children if one.dep_ == "conj" and one.i in by_root]
    for other in joined:
        people = [one for one in people_of(other) if one.span.start > other.trigger.span.start]
        if people:
            return draft.plus(*people, *(other.values(Role.OFFENCE)))
    return draft


def from_governor(
    scene: Scene,
    draft: Draft,
    owners: Mapping[int, tuple[Trigger, ...]],
    by_trigger: Mapping[Trigger, Draft],
) -> Draft:
    """A noun or a second verb of one step befalls whom its verb befalls ("sentenced to terms")."""
    above = governor(scene.doc, draft.trigger, owners)
    if draft.type not in JUDICIAL or people_of(draft) or above is None:
        return draft
    people = people_of(by_trigger[above]) if above.type in JUDICIAL else ()
    return draft.plus(*people)


def pronoun_within(scene: Scene, draft: Draft) -> Token | None:
    """The pronoun inside the words of a step: "found *him* guilty"."""
    inside = (scene.doc[one] for one in draft.trigger.tokens)
    words = {"him", "her", "them", "both"}
    # "found her brother guilty": not her
    return next((one for one in inside if one.lower_ in words and one.dep_ != "poss"), None)


def is_people(value: Value) -> bool:
    """Whether a value is a person, or a number of people and not of packages."""
    return not isinstance(value, Count) or value.role == "person"
