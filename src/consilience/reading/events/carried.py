"""Whom a penalty awaits that only the offence has: "The charge carries up to 25 years"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from spacy.tokens import Token

from consilience.reading.events.draft import Draft
from consilience.reading.events.roles import subject
from consilience.reading.scene import Scene
from consilience.types import EventType, Role, Slot

_OFFENCES = frozenset(
    {"charge", "count", "offence", "offense", "crime", "conviction", "it", "they"}
)
_ANSWERED = frozenset({EventType.CHARGE, EventType.PLEA, EventType.CONVICTION})


def who_answers(scene: Scene, draft: Draft, done: Sequence[Draft]) -> tuple[Slot, ...]:
    """Those whom the last charge, plea or verdict befell, where the offence carries the penalty.

    Args:
        scene: The report as parsed.
        draft: A sentence without people.
        done: The steps told before it.
    """
    if draft.type is not EventType.SENTENCE:
        return ()
    carries = _carrying(scene.doc[draft.trigger.root])
    offence = None if carries is None else subject(carries)
    if offence is None or offence.lemma_.lower() not in _OFFENCES:
        return ()
    for other in reversed(done):
        if other.type in _ANSWERED and other.has(Role.PERSON):
            doubt = "the offence carries it, which they are charged with"
            return tuple(replace(one, doubt=doubt) for one in other.values(Role.PERSON))
    return ()


def _carrying(token: Token) -> Token | None:
    """The verb `carry` that a penalty hangs on, itself or above the noun."""
    for one in (token, *token.ancestors):
        if one.lemma_.lower() == "carry":
            return one
        if one.pos_ in {"VERB", "AUX"}:
            return None
    return None
