"""Steps that a report speaks of and that are none: what might have been, what is only asked.

"Marsh would have received nine years but for his plea", "if he is arrested", "was anyone arrested?"
"""

from __future__ import annotations

import re
from enum import Enum, auto

from spacy.tokens import Token

from consilience.reading.events.draft import CONDUCT
from consilience.reading.events.trigger import Trigger
from consilience.reading.scene import Scene

_MIGHT = frozenset({"would", "could", "might", "should", "'d", "’d"})
_IF = frozenset({"if", "unless"})
_POLAR = re.compile(
    r"(?:Q[:.]? |[\"“‘'-]\s?)?(?:And |But |So )?(?:Was|Were|Did|Does|Do|Is|Are|Has|Have|Had|Can"
    r"|Could|Will|Would|Should|May|Might)\b"
)
_ANSWER = re.compile(r"(?i)\W*(?:A[:.]\W*)?(?:(?P<no>no|not|none|nobody|never)|(?P<yes>yes))\b")
# Clauses that hang on a noun tell of what is known already ("the drugs *seized* on Friday").
_SAME_CLAUSE = frozenset({"conj", "xcomp", "ROOT"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


class Answer(Enum):
    """What a report answers to its own question."""

    YES = auto()
    NO = auto()
    NONE = auto()


def is_unreal(scene: Scene, trigger: Trigger) -> bool:
    """Whether a step is told only as what might have been, or in a question nobody answers."""
    if trigger.type in CONDUCT:
        return False
    verb = scene.doc[trigger.root]
    if answer(scene, trigger) is Answer.NONE:
        return True
    if _is_counterfactual(verb):
        return True
    return _is_condition(verb) and not _is_negated(verb)


def supposed_not(verb: Token) -> bool:
    """Whether a negated clause says what did happen: "had he not admitted it"."""
    return _is_negated(verb) and _is_inverted(verb)


def answer(scene: Scene, trigger: Trigger) -> Answer | None:
    """What is answered to a question that asks whether a step was taken, None where none asks."""
    sentence = scene.sentences[trigger.sentence].text.rstrip(" \n”\"’'")
    if not sentence.endswith("?") or not _POLAR.match(sentence):
        return None
    if trigger.noun or not _is_asked(scene.doc[trigger.root]):
        return None
    behind = scene.sentences[trigger.sentence + 1 : trigger.sentence + 2]
    said = _ANSWER.match(behind[0].text) if behind else None
    if said is None:
        return Answer.NONE
    return Answer.NO if said["no"] else Answer.YES


def _is_asked(verb: Token) -> bool:
    """Whether a verb is that of the question ("was anyone *arrested* over the drugs seized")."""
    while verb.dep_ in _SAME_CLAUSE and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ == "ROOT":
        return True
    # The small parser takes the participle of "was anyone arrested" for a clause about "anyone".
    return verb.dep_ == "acl" and verb.head.dep_ in _SUBJECTS and verb.head.head.dep_ == "ROOT"


def _is_counterfactual(verb: Token) -> bool:
    words = {one.lower_ for one in verb.children if one.dep_ in {"aux", "auxpass"}}
    return verb.tag_ in {"VBN", "VBD"} and bool(words & _MIGHT) and "have" in words


def _is_condition(verb: Token) -> bool:
    """Whether a clause is a condition ("if he is arrested", "had he been arrested")."""
    marked = any(one.dep_ == "mark" and one.lower_ in _IF for one in verb.children)
    return (marked and verb.dep_ == "advcl") or _is_inverted(verb)


def _is_inverted(verb: Token) -> bool:
    """Whether "had" stands before the subject of a clause below another."""
    subject = next((one.i for one in verb.children if one.dep_ in _SUBJECTS), None)
    had = next((one.i for one in verb.children if one.lower_ == "had"), None)
    if subject is None or had is None or verb.head.i == verb.i:
        return False
    return had < subject


def _is_negated(verb: Token) -> bool:
    return any(one.dep_ == "neg" for one in verb.children)
