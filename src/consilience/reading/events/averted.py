"""Steps that somebody wanted to be spared: "to avoid arrest", "protected from seizure"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene
from consilience.types import EventType

_STEPS = frozenset({EventType.ARREST, EventType.SEARCH, EventType.SEIZURE})
_AVERTING = frozenset(
    {
        "avoid",
        "evade",
        "elude",
        "escape",
        "prevent",
        "avert",
        "dodge",
        "fear",
        "forestall",
        "thwart",
    }
)
_SHIELDING = frozenset({"protect", "shield", "guard", "hide", "warn", "save", "spare"})
_AGAINST = frozenset({"from", "against", "of", "about"})


def is_averted(scene: Scene, trigger: Trigger) -> bool:
    """Whether a noun names a step that did not come ("paid officers to prevent searches").

    "To avoid arrest" tells of no arrest; "officers seized it to prevent its sale" tells of a
    seizure, for there the seizure is the verb. Several nouns in a row hang on the first.
    """
    if not trigger.noun or trigger.type not in _STEPS:
        return False
    token = scene.doc[trigger.root]
    while token.dep_ in {"conj", "compound", "nmod"}:
        token = token.head
    if token.dep_ == "pobj" and token.head.lower_ in _AGAINST:
        return token.head.head.lemma_.lower() in _SHIELDING and _is_verb(token.head.head)
    return token.dep_ == "dobj" and token.head.lemma_.lower() in _AVERTING


def _is_verb(token: Token) -> bool:
    return token.pos_ == "VERB"
