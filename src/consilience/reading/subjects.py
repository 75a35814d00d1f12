"""Which words of a sentence name the speaker, also where the parse misreads it."""

from __future__ import annotations

import re

from spacy.tokens import Token

from consilience.reading.cues import Cue
from consilience.reading.scene import Scene
from consilience.reading.speakers import Speaker

SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_TITLED = re.compile(r"\s(?:(?:us|me|reporters),? )?(?:[\w.,’'-]+ ){0,9}$")
# "Ann Orr, said Bo Lee's gang was behind it": who owns what is spoken of does not speak.
_OWNS = re.compile(r"[’'](?:s\b)?")


def inverted(scene: Scene, cue: Cue) -> Token | None:
    """The speaker behind the word of saying: `, mentioned its spokesman Ann Orr`."""
    text = scene.report.text
    if not text[: cue.token.idx].rstrip().endswith((",", "”", '"')):
        return None
    if _has_subject_before(scene, cue):
        return None
    for mention in scene.mentions:
        if mention.kind == "name" and cue.end < mention.span.start < min(
            cue.end + 90, cue.sentence.end
        ):
            gap = text[cue.end : mention.span.start]
            if _OWNS.match(text, mention.span.end):
                return None
            if _TITLED.fullmatch(gap) and not re.search(r"\b(?:that|who|which|was|had)\b", gap):
                tokens = scene.doc.char_span(
                    mention.span.start, mention.span.end, alignment_mode="expand"
                )
                return tokens.root if tokens is not None else None
            return None
    if not any(one.dep_ in SUBJECTS for one in cue.token.children):
        after = [one for one in scene.doc[cue.token.i + 1 : cue.token.i + 8] if one.pos_ == "NOUN"]
        told = re.match(r"\s(?:us|me)?\s?(?:an?|the|one) ", text[cue.end : cue.sentence.end])
        return after[0] if told and after else None
    return None


def _has_subject_before(scene: Scene, cue: Cue) -> bool:
    """Whether an apposition ends before `told`: "a spokesman, Ann Orr, told Bo Lee"."""
    text = scene.report.text
    named = any(
        one.kind == "name" and text[one.span.end : cue.token.idx] == ", " for one in scene.mentions
    )
    after = text[cue.end : cue.end + 30]
    return named and (cue.record.id == "tell" or not re.match(r" (?:\w+ ){0,3}[A-Z]", after))


def named_before(scene: Scene, cue: Cue) -> Speaker | None:
    """Where the parse finds nobody: the name that ends right before the word of saying."""
    for mention in scene.mentions:
        gap = scene.report.text[mention.span.end : cue.token.idx]
        if mention.kind == "name" and gap in {" ", ", "}:
            name = mention.value.show()
            role = scene.people.role(name)
            return Speaker(name=name, role=role, start=mention.span.start, end=cue.end)
    return None


def last_phrase(cue: Cue, text: str) -> Speaker | None:
    """The words after the last comma of `..., an officer said.`, which parses often misread."""
    head = text[cue.sentence.start : cue.token.idx]
    phrase = re.search(r"(?<=, )(?:an?|one) [^,“”\"]{3,80}$", head)
    if not phrase or not re.fullmatch(r"[^,;]{0,40}\.?", text[cue.end : cue.sentence.end]):
        return None
    name = re.sub(r"^(?:an?|the) ", "", phrase.group().strip())
    start = cue.sentence.start + phrase.start()
    return Speaker(name=name, role=None, start=start, end=cue.token.idx)


def subject_of(verb: Token) -> Token | None:
    """Whoever does what the verb says, through `and said`, `who said` and `, saying`."""
    seen = 0
    while seen < 6:
        subjects = [one for one in verb.children if one.dep_ in SUBJECTS]
        # "saying the penalty was light": what follows a participle is its clause's subject.
        subjects = [one for one in subjects if verb.tag_ != "VBG" or one.i < verb.i]
        subject = next(iter(subjects), None)
        if subject is not None and subject.lower_ not in {"who", "which", "that"}:
            return subject
        if verb.dep_ in {"relcl", "acl"}:
            return verb.head
        if verb.dep_ in {"conj", "advcl", "xcomp", "ccomp", "dep"} and verb.head != verb:
            verb = verb.head
            seen += 1
            continue
        return None
    return None


def is_denied(verb: Token) -> bool:
    """Whether nothing was said ("would not say"), or it is only hearsay ("is said to")."""
    if any(one.dep_ == "neg" for one in verb.children):
        return True
    return any(one.dep_ == "auxpass" for one in verb.children) and verb.tag_ == "VBN"


def behind_label(cue: Cue, subject: Token, text: str) -> Token:
    """The subject behind a label that the parse takes for it ("UPDATE (21.30): Orr says")."""
    end = subject.idx + len(subject)
    label = re.match(r"\s?(?:\([^)\n]*\))?:\s", text[end : cue.token.idx])
    if label is None:
        return subject
    start = end + label.end()
    nouns = [
        one
        for one in subject.doc[subject.i + 1 : cue.token.i]
        if one.idx >= start and one.pos_ in {"NOUN", "PROPN"}
    ]
    if not nouns:
        return subject
    last = nouns[-1]
    while last.dep_ == "pobj" and last.head.head.idx >= start and last.head.head.i < last.i:
        last = last.head.head
    return last
