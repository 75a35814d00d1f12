"""Parts of speech, morphology and lemmas of tagged words, each kind of word worked out once.

spaCy matches 179 patterns over every text for what depends on a word, its tag and its relation
alone; only eight of the patterns look at the word beside it ("gonna", "there was").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

# A word, its tag and its relation, as the vocabulary numbers them.
_Key: TypeAlias = tuple[int, int, int]
# The same with the word before and the word behind, where a rule may look at them.
_Near: TypeAlias = tuple[_Key | None, _Key, _Key | None]
# Part of speech, morphology, lemma.
_Form: TypeAlias = tuple[int, int, int]
# A hundred reports have 20,000 kinds of words; what is forgotten is worked out anew.
_FORM: list[int | str] = ["POS", "MORPH", "LEMMA"]
_MOST = 1 << 17
_BREAK = ("\n", "_SP", "dep")


@dataclass(frozen=True, slots=True)
class _Word:
    """What a rule asks of the first of two words; `relation` is None where it asks none."""

    lower: re.Pattern[str]
    relation: str | None

    def fits(self, word: Token) -> bool:
        return self.relation in {None, word.dep_} and bool(self.lower.search(word.lower_))


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """The rules of one model, and what they gave so far.

    Args:
        first: What the first word of a pattern of two is.
        opens: Whether a kind of word begins such a pattern.
    """

    parser: Language
    first: tuple[_Word, ...]
    known: dict[_Near, _Form] = field(default_factory=dict)
    opens: dict[_Key, bool] = field(default_factory=dict)

    def set(self, doc: Doc) -> None:
        """Set part of speech, morphology and lemma of words with tags and relations."""
        if not len(doc):
            return
        if len(self.known) >= _MOST:
            self.known.clear()
            self.opens.clear()
        keys = [(one[0], one[1], one[2]) for one in doc.to_array(["ORTH", "TAG", "DEP"]).tolist()]
        opens = [self._opens(doc, at, key) for at, key in enumerate(keys)]
        near: list[_Near] = []
        new: dict[_Near, tuple[Span, int]] = {}
        for at, key in enumerate(keys):
            before = keys[at - 1] if at and opens[at - 1] else None
            behind = keys[at + 1] if opens[at] and at + 1 < len(keys) else None
            near.append((before, key, behind))
            if near[-1] not in self.known:
                first = at - (before is not None)
                new[near[-1]] = doc[first : at + 1 + (behind is not None)], at - first
        self.known.update(zip(new, self._worked_out(doc.vocab, tuple(new.values())), strict=True))
        rows = [self.known[one] for one in near]
        doc.from_array(_FORM, np.array(rows, dtype=np.uint64))  # type: ignore[arg-type] # its stub knows int32

    def _opens(self, doc: Doc, at: int, key: _Key) -> bool:
        known = self.opens.get(key)
        if known is None:
            known = self.opens[key] = any(one.fits(doc[at]) for one in self.first)
        return known

    def _worked_out(self, vocab: Vocab, new: Sequence[tuple[Span, int]]) -> list[_Form]:
        """The forms of words, each beside those that may matter to it."""
        words: list[tuple[str, str, str]] = []
        places: list[int] = []
        for near, at in new:
            places.append(len(words) + at)
            words += ((one.text, one.tag_, one.dep_) for one in near)
            words.append(_BREAK)  # no rule looks across it
        texts, tags, relations = zip(*words, strict=True) if words else ((), (), ())
        alone = Doc(
            vocab,
            words=list(texts),
            tags=list(tags),
            deps=list(relations),
            heads=list(range(len(words))),
        )
        for name in ("attribute_ruler", "lemmatizer"):
            alone = self.parser.get_pipe(name)(alone)
        table = alone.to_array(_FORM).tolist()
        return [(pos, morph, lemma) for pos, morph, lemma in (table[one] for one in places)]


def forms(parser: Language) -> Forms:
    """The forms of a model.

    Raises:
        ValueError: a rule of the model looks at what the forms do not know.
    """
    first: list[_Word] = []
    ruler = parser.get_pipe("attribute_ruler")
    for pattern in (one for rule in ruler.patterns for one in rule["patterns"]):  # type: ignore[attr-defined]
        unknown = {name for word in pattern for name in word} - {"TAG", "LOWER", "DEP", "IS_SPACE"}
        if unknown or len(pattern) > 2:
            raise ValueError(f"a rule of the model looks at more than two words: {pattern}")
        if len(pattern) == 2:
            first.append(_word(pattern[0]))
    return Forms(parser, tuple(dict.fromkeys(first)))


def _word(rule: Mapping[str, str | Mapping[str, str]]) -> _Word:
    lower, relation = rule.get("LOWER"), rule.get("DEP")
    if lower is not None and not isinstance(lower, str):
        if set(lower) != {"REGEX"}:
            raise ValueError(f"a rule of the model begins with words that are not known: {rule}")
        lower = lower["REGEX"]
    elif lower is not None:
        lower = rf"^{re.escape(lower)}$"
    return _Word(re.compile(lower or ""), relation if isinstance(relation, str) else None)
