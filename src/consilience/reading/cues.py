"""Words of saying where they stand in a report."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from spacy.tokens import Token

from consilience.knowledge import Knowledge
from consilience.knowledge.speech import SpeechRecord
from consilience.reading.scene import Scene
from consilience.reading.tokens import having
from consilience.types import Span


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of saying in a text.

    Args:
        end: Where its words end; of `put its worth at` only `put`.
    """

    record: SpeechRecord
    token: Token
    end: int
    sentence: Span


def cues(scene: Scene, knowledge: Knowledge) -> Iterator[Cue]:
    """Words of saying outside set-aside spans, in order."""
    words = knowledge.speech.by_word
    phrases = {one.split(" ")[0] for one in words if " " in one}
    firsts = frozenset(phrases | words.keys())
    for token in having(scene.doc, "LOWER", firsts):
        if any(one.span.start <= token.idx < one.span.end for one in scene.asides):
            continue
        cue = _phrase(scene, token, knowledge) if token.lower_ in phrases else None
        record = words.get(token.lower_)
        if cue is None and record and _is_said(token, record):
            cue = Cue(record, token, token.idx + len(token), _sentence(scene, token))
        if cue is not None:
            yield cue


def _phrase(scene: Scene, token: Token, knowledge: Knowledge) -> Cue | None:
    rest = scene.report.text[token.idx : token.idx + 40].lower()
    fitting = [
        one
        for one in knowledge.speech.by_word
        if " " in one and rest.startswith(one) and not rest[len(one) : len(one) + 1].isalnum()
    ]
    if not fitting:
        return None
    phrase = max(fitting, key=len)
    record = knowledge.speech.by_word[phrase]
    return Cue(record, token, token.idx + len(phrase), _sentence(scene, token))


def _sentence(scene: Scene, token: Token) -> Span:
    for one in scene.sentences:
        if one.start <= token.idx < one.end:
            return one
    return Span(token.idx, token.idx + len(token), token.text)


def is_bare_participle(verb: Token) -> bool:
    """`a seller called Ruby`, `was accused of`: nobody is named who says so."""
    if verb.tag_ != "VBN":
        return False
    return not any(one.lower_ in {"has", "have", "had"} for one in verb.children)


# Whoever tells the police passes word (a tip-off), and is no official who is quoted.
_WATCH = re.compile(
    r"\s(?:(?:the|their|his|her|its|local|border|federal|\w+’?'?s) ){0,3}(?:him|her|them|it"
    r"|(?:special )?agents?|investigators?|detectives?|police|officers?|army|navy|customs"
    r"|counterparts?|colleagues abroad|authorities|guards?|inspectors?|soldiers|coast ?guards?"
    r"|informants?)\b"
)
# "a boat that they say came from Oslo": the clause is the report's own.
_PASSING = frozenset({"say", "think", "believe", "allege"})
_PARENTHESIS = re.compile(r"\b(?:that|which|who) (?:it|they|he|she|we) $")


def tells_the_watch(scene: Scene, cue: Cue) -> bool:
    """Whether word is passed to an authority ("told the police of a ship")."""
    if cue.record.id != "tell" or cue.token.lower_.startswith("informed r"):
        return False
    listens = (one for one in scene.mentions if one.kind == "agency")
    return bool(_WATCH.match(scene.report.text, cue.end)) or any(
        cue.end < one.span.start <= cue.end + 5 for one in listens
    )


def is_parenthesis(cue: Cue, text: str) -> bool:
    """Whether a clause has its source before it, and now only a pronoun ("that they say came")."""
    before = text[cue.sentence.start : cue.token.idx]
    follow = cue.token.nbor() if cue.token.i + 1 < len(cue.token.doc) else cue.token
    verbal = follow.pos_ in {"VERB", "AUX"} and follow.tag_ != "VBG"
    return verbal and cue.record.id in _PASSING and bool(_PARENTHESIS.search(before))


def _is_said(token: Token, record: SpeechRecord) -> bool:
    """Whether a form is a verb of saying, no participle (`a box declared as salt`)."""
    if token.pos_ not in {"VERB", "AUX"}:
        return False
    # "The load, declared as talc, had come": what the papers said of it.
    after = token.nbor().lower_ if token.i + 1 < len(token.doc) else ""
    if record.id == "declare" and after == "as":
        return False
    if record.frame != "clause" or token.lower_ in {"said", "told", "added"}:
        return True
    return not is_bare_participle(token)
