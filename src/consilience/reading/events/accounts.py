"""What people under suspicion do or say: it looks like a step of an authority, and is none."""

from __future__ import annotations

from typing import Protocol

from spacy.tokens import Token

from consilience.reading.scene import Scene
from consilience.types import EventType

_PRONOUNS = frozenset({"he", "she", "i"})
_SUSPECTS = frozenset(
    {"accused", "arrestee", "captain", "couple", "courier", "culprit", "defendant", "dealer"}
    | {"driver", "man", "mule", "passenger", "skipper", "smuggler", "suspect", "trafficker"}
    | {"woman", "youth"}
)
_TELLING = frozenset({"tell", "inform"})
# Gunmen storm and raid too.
_ATTACKS = frozenset({"storm", "raid", "ambush"})


class _Step(Protocol):
    """The parts of a trigger that are looked at."""

    @property
    def type(self) -> EventType: ...
    @property
    def root(self) -> int: ...


def is_account(scene: Scene, trigger: _Step) -> bool:
    """Whether a suspect gives his account ("he told officers he was paid"), or gunmen attack.

    Word that a suspect gives of others ("gave up the name of") is a tip all the same.
    """
    verb = scene.doc[trigger.root]
    told = trigger.type is EventType.TIP_OFF and verb.lemma_ in _TELLING
    stormed = trigger.type is EventType.SEARCH and verb.lemma_ in _ATTACKS
    if not (told or stormed) or verb.tag_ == "VBN":
        return False
    who = next((one for one in verb.children if one.dep_ == "nsubj"), None)
    return who is not None and (_is_named(scene, who) or (told and _is_suspect(who)))


def _is_suspect(who: Token) -> bool:
    helps = any("operating" in one.lower_ for one in who.subtree)
    return not helps and (who.lower_ in _PRONOUNS or who.lemma_.lower() in _SUSPECTS)


def _is_named(scene: Scene, who: Token) -> bool:
    return any(
        one.kind == "name" and one.span.start <= who.idx < one.span.end for one in scene.mentions
    )
