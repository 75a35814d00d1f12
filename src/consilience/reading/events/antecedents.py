"""The people whom a word goes back to: by its link, in its phrase, in the steps told before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from consilience.reading.events.befallen import is_people, people_of
from consilience.reading.events.draft import CONDUCT, JUDICIAL, Draft
from consilience.reading.events.nouns import AT_WORK
from consilience.reading.scene import Scene
from consilience.types import Role, Slot
from consilience.values.name import Name

WITH_PEOPLE = JUDICIAL | CONDUCT
# So many characters back a name is still in mind.
_IN_MIND = 300


def stands_for(scene: Scene, head: Token) -> tuple[Slot, ...]:
    """The person whom a pronoun or "the defendant" stands for, with its doubt."""
    left = head.doc[head.left_edge.i].idx
    link = scene.people.link(left, head.idx + len(head.text))
    if link is None or link.span.end <= head.idx:
        return ()  # "his father" is not he
    doubt = link.doubt or f"'{link.span.text}' stands for the name"
    return (Slot(role=Role.PERSON, value=Name(link.full), span=link.span, doubt=doubt),)


def held_by(drafts: Sequence[Draft], head: Token) -> tuple[Slot, ...]:
    """People of the drafts who stand in the phrase of a word."""
    left = head.doc[head.left_edge.i].idx
    right_token = head.doc[head.right_edge.i]
    right = right_token.idx + len(right_token.text)
    return tuple(
        one
        for draft in drafts
        for one in draft.values(Role.PERSON, Role.COUNT)
        if left <= one.span.start < right and is_people(one.value)
    )


def of_same_sentence(draft: Draft, done: Sequence[Draft]) -> tuple[Slot, ...]:
    """Whom the last judicial step of the same sentence befell."""
    for other in reversed(done):
        if other.trigger.sentence != draft.trigger.sentence:
            return ()
        people = other.values(Role.PERSON)
        if people and other.type in JUDICIAL:
            return people
    return ()


def told_last(done: Sequence[Draft], *, plural: bool) -> tuple[Slot, ...]:
    """The people of the last step told: one for "he", two or more for "they"."""
    for other in reversed(done):
        people = other.values(Role.PERSON)
        if plural and other.type in JUDICIAL and not people:
            # "jailed six men. They had pleaded guilty": the six
            number = [one for one in people_of(other) if one.role is Role.COUNT]
            if len(number) == 1:
                return (replace(number[0], doubt="by pronoun, from the step told before"),)
        if other.type in WITH_PEOPLE and people and (len(people) > 1 or not plural):
            chosen = people if plural else people[:1]
            return tuple(
                replace(one, doubt=one.doubt or "by pronoun, from the step told before")
                for one in chosen
            )
    return ()


def named_last(scene: Scene, place: int) -> tuple[Slot, ...]:
    """The last person named before a pronoun who is not at work there."""
    named = [
        one
        for one in scene.mentions
        if one.kind == "name"
        and place - _IN_MIND < one.span.start < place
        and scene.people.part(one.value.show()) not in AT_WORK
    ]
    if not named:
        return ()
    last = named[-1]
    return (Slot(role=Role.PERSON, value=last.value, span=last.span, doubt="named last"),)
