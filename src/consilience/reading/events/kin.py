"""Kin of somebody named, who are not themselves named: "in 2015 his father was sentenced"."""

from __future__ import annotations

from spacy.tokens import Token

from consilience.reading.events.draft import Draft
from consilience.reading.scene import Scene

_KIN = frozenset(
    {"father", "mother", "brother", "sister", "son", "daughter", "wife", "husband", "uncle", "aunt"}
    | {"cousin", "nephew", "niece", "grandfather", "grandmother", "grandson", "granddaughter"}
    | {"stepfather", "stepson", "stepbrother", "girlfriend", "boyfriend", "partner", "fiancee"}
    | {"fiance", "widow", "widower", "dad", "mum", "mom", "twin", "lover", "friend", "boss"}
    | {"bodyguard", "associate", "accomplice", "lieutenant", "deputy", "successor", "predecessor"}
)
_BEFALLS = frozenset({"nsubj", "nsubjpass", "dobj", "dative"})


def befalls_kin(scene: Scene, draft: Draft) -> bool:
    """Whether a step befell a relative or an associate of somebody, without a name of his own.

    "His father was sentenced to 22 years": neither the son nor anybody else whom the report names.
    """
    verb = scene.doc[draft.trigger.root]
    while verb.dep_ in {"conj", "xcomp"} and not _subjects(verb) and verb.head.i != verb.i:
        verb = verb.head
    return any(_is_kin(scene, one) for one in _subjects(verb))


def _subjects(verb: Token) -> list[Token]:
    return [one for one in verb.children if one.dep_ in _BEFALLS]


def _is_kin(scene: Scene, noun: Token) -> bool:
    owned = any(one.dep_ == "poss" for one in noun.children)
    if noun.lemma_.lower() not in _KIN or not owned:
        return False
    beside = [one for one in noun.children if one.dep_ in {"appos", "compound"}]
    # "his brother Pedro" has a name; the name in "Lopez's wife" is another's
    return not any(
        one.kind == "name" and one.span.start <= two.idx < one.span.end
        for one in scene.mentions
        for two in beside
    )
