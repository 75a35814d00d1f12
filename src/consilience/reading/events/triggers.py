"""Words that start an event, found in a parsed report."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

import numpy as np
from spacy.tokens import Doc, Token

from consilience.knowledge.events import EventRecord
from consilience.knowledge.needles import Needled, needled
from consilience.knowledge.sieve import Sieve, sieve
from consilience.reading.events.accounts import is_account
from consilience.reading.events.asides import is_case
from consilience.reading.events.bare_penalties import bare_penalties
from consilience.reading.events.draft import CONDUCT
from consilience.reading.events.frames import acts_on_drug, by_force, done_by_force
from consilience.reading.events.no_triggers import (
    is_journey,
    is_named,
    stops_goods,
    takes_drug,
    takes_person,
    takes_vessel,
)
from consilience.reading.events.trigger import Trigger, make_trigger
from consilience.reading.scene import Scene
from consilience.reading.small import SmallPattern, in_small, small, small_pattern
from consilience.reading.tokens import having
from consilience.reading.tokens import starts as token_starts
from consilience.types import EventType

# An exclusion looks this far to both sides: two or three words.
_NEIGHBOURS = 40


@dataclass(frozen=True, slots=True)
class _Lexicon:
    verbs: dict[str, tuple[EventType, ...]]
    nouns: dict[str, tuple[EventType, ...]]
    of_drugs: dict[str, tuple[EventType, ...]]
    by_forces: dict[str, tuple[EventType, ...]]
    phrases: tuple[tuple[EventType, bool, SmallPattern], ...]
    near: Sieve
    unless: dict[EventType, Needled | None]


@lru_cache(maxsize=4)
def _lexicon(records: tuple[EventRecord, ...]) -> _Lexicon:
    phrases = [
        *((EventType(one.id), False, one.phrases) for one in records if one.phrases),
        *((EventType(one.id), True, one.weak) for one in records if one.weak),
    ]
    return _Lexicon(
        verbs=_by_word((word, EventType(one.id)) for one in records for word in one.verbs),
        nouns=_by_word((word, EventType(one.id)) for one in records for word in one.nouns),
        of_drugs=_by_word((word, EventType(one.id)) for one in records for word in one.of_drugs),
        by_forces=_by_word((word, EventType(one.id)) for one in records for word in one.by_forces),
        phrases=tuple((kind, weak, _phrase(each)) for kind, weak, each in phrases),
        near=sieve([[_needled(one) for one in each] for _, _, each in phrases]),
        unless={EventType(one.id): _any(one.unless) if one.unless else None for one in records},
    )


def _needled(pattern: str) -> Needled:
    return needled(in_small(pattern))


def _by_word(pairs: Iterable[tuple[str, EventType]]) -> dict[str, tuple[EventType, ...]]:
    words: dict[str, tuple[EventType, ...]] = {}
    for word, kind in pairs:
        words[word] = (*words.get(word, ()), kind)
    return words


def _any(patterns: Iterable[str]) -> Needled:
    return needled("|".join(rf"\b(?:{one})" for one in patterns), re.IGNORECASE)


def _phrase(patterns: Iterable[str]) -> SmallPattern:
    return small_pattern("|".join(rf"\b(?:{one})" for one in patterns))


def find_triggers(scene: Scene, records: tuple[EventRecord, ...]) -> tuple[Trigger, ...]:
    """Every trigger by place; of two of one type the longer stays.

    What is set aside starts none, unless it tells of another case: that is read as background.
    """
    lexicon = _lexicon(records)
    starts = {one.start: number for number, one in enumerate(scene.sentences)}
    sentence_of = _sentence_index(scene.doc, starts)
    found = [
        *_words(scene.doc, lexicon, sentence_of),
        *_framed(scene, lexicon, sentence_of),
        *_phrases(scene, lexicon, sentence_of),
    ]
    text = scene.report.text
    names = [one.span for one in scene.mentions if one.kind == "name"]
    kept = [
        one
        for one in found
        if not _excluded(text, one, lexicon.unless[one.type])
        and not is_named(names, one)
        and not is_journey(scene, one)
        and not stops_goods(scene, one)
        and not is_account(scene, one)
        and not any(
            aside.span.start <= one.span.start < aside.span.end and not is_case(aside)
            for aside in scene.asides
        )
    ]
    kept = [_rightly(scene, one) for one in kept]
    kept += bare_penalties(scene, kept, sentence_of)
    return _longest(_without_deeds(kept))


def _rightly(scene: Scene, trigger: Trigger) -> Trigger:
    """The interception that an arrest of a ship is, the arrest that a seizure of somebody is."""
    if takes_vessel(scene, trigger):
        return replace(trigger, type=EventType.SEARCH)
    if takes_drug(scene, trigger):
        return replace(trigger, type=EventType.SEIZURE)
    return replace(trigger, type=EventType.ARREST) if takes_person(scene, trigger) else trigger


def _without_deeds(found: Sequence[Trigger]) -> list[Trigger]:
    """Triggers without the find that is only the wording of a deed ("guilty of carrying 6 kg")."""
    deeds = {
        one.root
        for one in found
        if one.type is EventType.TRAFFICKING and not one.weak and one.span.text.endswith("ing")
    }
    return [
        one
        for one in found
        if one.type is not EventType.SEIZURE or not one.weak or one.root not in deeds
    ]


def _sentence_index(doc: Doc, starts: dict[int, int]) -> list[int]:
    numbers: list[int] = []
    current = 0
    for place in token_starts(doc):
        current = starts.get(place, current)
        numbers.append(current)
    return numbers


def _words(doc: Doc, lexicon: _Lexicon, sentence_of: Sequence[int]) -> Iterable[Trigger]:
    for token in _telling(doc, lexicon):
        kind_of_word = token.pos_
        if kind_of_word in {"VERB", "AUX"} or token.tag_ in {"VBN", "VBD", "VBG"}:
            for kind in lexicon.verbs.get(token.lemma_.lower(), ()):
                yield make_trigger(doc, kind, [token], sentence_of, noun=False)
        elif kind_of_word in {"NOUN", "PROPN"} and _is_common(token):
            for kind in lexicon.nouns.get(token.lemma_.lower(), ()):
                yield make_trigger(doc, kind, [token], sentence_of, noun=True)
        elif kind_of_word == "ADJ" and (lemma := token.lemma_.lower()).endswith("ed"):
            # The small parser takes "sentenced", "jailed" for adjectives after commas.
            for stem in (lemma[:-2], lemma[:-1]):
                for kind in lexicon.verbs.get(stem, ()):
                    yield make_trigger(doc, kind, [token], sentence_of, noun=False)


def _telling(doc: Doc, lexicon: _Lexicon) -> Iterator[Token]:
    """The tokens that may start an event, by their lemma: a look at each of all takes long."""
    lemmas = doc.to_array(["LEMMA"]).astype(np.uint64, copy=False).ravel().tolist()
    tells = {one: _tells(doc.vocab.strings[one], lexicon) for one in set(lemmas)}
    for place, one in enumerate(lemmas):
        if tells[one]:
            yield doc[place]


def _tells(lemma: str, lexicon: _Lexicon) -> bool:
    lemma = lemma.lower()
    verbs = lexicon.verbs
    if lemma in verbs or lemma in lexicon.nouns:
        return True
    return lemma.endswith("ed") and (lemma[:-2] in verbs or lemma[:-1] in verbs)


_VERBS = frozenset({"VERB"})


def _framed(scene: Scene, lexicon: _Lexicon, sentence_of: Sequence[int]) -> Iterable[Trigger]:
    """Verbs that start an event only by what they act on, or by who acts."""
    for token in having(scene.doc, "POS", _VERBS):
        lemma = token.lemma_.lower()
        for kind in lexicon.of_drugs.get(lemma, ()):
            # Officers who send cocaine to a laboratory deal in none.
            handled = kind in CONDUCT and by_force(scene, token)
            if acts_on_drug(scene, token) and not handled:
                yield make_trigger(scene.doc, kind, [token], sentence_of, noun=False)
        for kind in lexicon.by_forces.get(lemma, ()):
            if done_by_force(scene, token):
                yield make_trigger(scene.doc, kind, [token], sentence_of, noun=False)


def _is_common(token: Token) -> bool:
    """Whether a noun is no part of a name: "Seizure of 12 kg" opens a sentence."""
    if token.text[:1].islower():
        return True
    opens = token.is_sent_start and token.i + 1 < len(token.doc)
    return bool(opens) and token.nbor().lower_ in {"of", "in", "at", "on", "was", "were"}


def _phrases(scene: Scene, lexicon: _Lexicon, sentence_of: Sequence[int]) -> Iterable[Trigger]:
    for sentence in scene.sentences:
        lower = small(sentence.text)
        for number in lexicon.near.through(lower):
            kind, weak, pattern = lexicon.phrases[number]
            for match in pattern.finditer(sentence.text, lower):
                start = sentence.start + match.start()
                tokens = scene.doc.char_span(
                    start, start + len(match.group().rstrip()), alignment_mode="expand"
                )
                if tokens is not None and len(tokens):
                    noun = tokens.root.pos_ in {"NOUN", "PROPN"}
                    yield make_trigger(
                        scene.doc, kind, list(tokens), sentence_of, noun=noun, weak=weak
                    )


def _excluded(text: str, trigger: Trigger, unless: Needled | None) -> bool:
    if unless is None:
        return False
    start = max(0, trigger.span.start - _NEIGHBOURS)
    window = text[start : trigger.span.end + _NEIGHBOURS]
    left, right = trigger.span.start - start, trigger.span.end - start
    return any(one.start() < right and one.end() > left for one in unless.pattern.finditer(window))


def _longest(found: Sequence[Trigger]) -> tuple[Trigger, ...]:
    kept: list[Trigger] = []
    for one in sorted(found, key=lambda t: (t.weak, -(t.span.end - t.span.start), t.span.start)):
        overlaps = any(
            other.type == one.type
            and other.span.start < one.span.end
            and one.span.start < other.span.end
            for other in kept
        )
        if not overlaps:
            kept.append(one)
    return tuple(sorted(kept, key=lambda t: (t.span.start, t.span.end, t.type)))
