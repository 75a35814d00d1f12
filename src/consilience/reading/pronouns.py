"""Whom `he`, `she` and `the defendant` stand for: the most salient person named before."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from spacy.tokens import Doc, Token

from consilience.knowledge.speech import Speech
from consilience.reading.parser import text_of
from consilience.reading.people import Link, People, Person
from consilience.reading.tokens import having
from consilience.types import Span

_PRONOUNS = frozenset({"he", "she", "him", "her", "his", "himself", "herself"})
_PHRASES = frozenset({"defendant", "suspect", "accused", "convict"})
# So far back a person is still in mind; further than this nobody is meant for certain.
_REACH = 3
_LADIES = frozenset({"mrs", "ms", "miss"})


@dataclass(frozen=True, slots=True)
class _Named:
    token: Token
    person: Person
    sentence: int


def with_links(doc: Doc, people: People, sentences: Sequence[Span], speech: Speech) -> People:
    """The people with their pronouns linked, where a person comes into question.

    A pronoun takes the last subject named in its sentence, else that of the sentence before, and
    so on for three sentences; beside a word of saying it takes whoever spoke last. A guess among
    several, or over the end of a paragraph, carries its doubt.
    """
    named = sorted(_named(doc, people, sentences), key=lambda one: one.token.i)
    links: list[Link] = []
    for token in having(doc, "LOWER", _PRONOUNS | _PHRASES):
        if token.lower_ in _PRONOUNS and token.pos_ == "PRON":
            links.extend(_link(doc, token, named, sentences, speech))
        elif token.lower_ in _PHRASES and _is_definite(token):
            links.extend(_accused(token, named))
    return replace(people, links=tuple(links))


def _named(doc: Doc, people: People, sentences: Sequence[Span]) -> Iterator[_Named]:
    for person in people.persons:
        if person.part == "journalist":
            continue
        for span in person.spans:
            tokens = doc.char_span(span.start, span.end, alignment_mode="expand")
            if tokens is not None:
                yield _Named(tokens.root, person, _sentence_at(sentences, span.start))


def _sentence_at(sentences: Sequence[Span], place: int) -> int:
    return next((at for at, one in enumerate(sentences) if one.start <= place < one.end), -1)


def _link(
    doc: Doc,
    token: Token,
    named: Sequence[_Named],
    sentences: Sequence[Span],
    speech: Speech,
) -> Iterator[Link]:
    here = _sentence_at(sentences, token.idx)
    before = [one for one in named if one.token.i < token.i]
    if not _is_cited(token):
        before = [one for one in before if here - one.sentence <= _REACH]
    before = [one for one in before if _fits(doc, one, token)]
    if token.dep_ in {"dobj", "dative"}:
        # "The judge gave him": whoever gives is not the one who gets.
        doers = {one.i for one in token.head.children if one.dep_ in {"nsubj", "nsubjpass"}}
        before = [one for one in before if one.token.i not in doers]
        # "told Orr that he led it and sentenced him": nobody sentences the judge
        before = [one for one in before if one.person.part != "judge"]
    if not before:
        return
    chosen = _choose(token, before, here, speech)
    others = {one.person.full for one in before} - {chosen.person.full}
    span = Span(token.idx, token.idx + len(token), token.text)
    doubt = None
    if here != chosen.sentence and "\n" in text_of(doc)[chosen.token.idx : token.idx]:
        doubt = f"'{token.text}' across a paragraph's end: probably {chosen.person.full}"
    elif others:
        doubt = f"'{token.text}' could be {', '.join(sorted(others))}"
    yield Link(span=span, full=chosen.person.full, doubt=doubt)


def _fits(doc: Doc, one: _Named, token: Token) -> bool:
    """Whether the title beside the name does not contradict the pronoun."""
    title = doc[max(0, one.token.left_edge.i - 1)].lower_.rstrip(".")
    titles = {title, *(child.lower_.rstrip(".") for child in one.token.lefts)}
    if token.lower_ in {"he", "him", "his", "himself"}:
        return not titles & _LADIES
    return "mr" not in titles


def _choose(token: Token, before: Sequence[_Named], here: int, speech: Speech) -> _Named:
    verb = token.head
    speaks = (token.dep_ == "nsubj" and verb.lower_ in speech.by_word) or _is_cited(token)
    if speaks:
        speakers = [one for one in before if _is_speaker(one, speech)]
        others = [one for one in before if one.person.part != "accused"]
        if speakers or (_is_cited(token) and others):
            return (speakers or others)[-1]
    for back in range(_REACH + 1):
        near = [one for one in before if one.sentence == here - back]
        subjects = [one for one in near if _is_subject(one.token)]
        # Within a sentence the last subject, in one before the first: that is what it was about.
        if subjects:
            return subjects[-1] if back == 0 else subjects[0]
        # "led to one of Orr's friends, Al Lee": whose friend he is says not that it is about Orr
        near = [one for one in near if one.token.dep_ != "poss"] or near
        if near:
            return near[-1] if back == 0 else near[0]
    return before[-1]


def _is_subject(token: Token) -> bool:
    head = token.head if token.dep_ in {"conj", "appos"} else token
    return head.dep_ in {"nsubj", "nsubjpass"}


def _is_speaker(one: _Named, speech: Speech) -> bool:
    token = one.token
    while token.dep_ in {"appos", "conj"} and token.head != token:
        token = token.head
    if token.dep_ in {"dobj", "dative"} and token.i > token.head.i and token.head.lemma_ == "tell":
        return False  # "told Bo Lee": he listened
    return token.head.lower_ in speech.by_word or _is_cited(token)


def _is_cited(token: Token) -> bool:
    """Whether it stands after `according to`."""
    return token.head.lower_ == "to" and token.head.head.lower_ == "according"


def _is_definite(token: Token) -> bool:
    left = token.doc[token.i - 1] if token.i else None
    follows = token.nbor() if token.i + 1 < len(token.doc) else None
    named = follows is not None and follows.is_title and not follows.is_punct
    return left is not None and left.lower_ == "the" and not named


def _accused(token: Token, named: Sequence[_Named]) -> Iterator[Link]:
    accused = [one for one in named if one.person.part == "accused"]
    everyone = {one.person.full for one in accused}
    before = [one for one in accused if one.token.i < token.i] or accused
    if not before:
        return
    span = Span(token.idx, token.idx + len(token), token.text)
    full = before[-1].person.full
    doubt = None if len(everyone) == 1 else f"'the {token.text}' could be another"
    yield Link(span=span, full=full, doubt=doubt)
