"""Parts of speech, morphology and lemmas of tagged words, each kind of word worked out once.

spaCy matches 179 patterns over every text for what depends on a word, its tag and its relation
alone; only eight of the patterns look at the word beside it ("gonna", "there was").
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

# A word, its tag and its relation, as the vocabulary numbers them.
_Key: TypeAlias = tuple[int, int, int]
# The same with the word before and the word behind, where a rule may look at them.
_Near: TypeAlias = tuple[_Key | None, _Key, _Key | None]
# Part of speech, morphology, lemma.
_Form: TypeAlias = tuple[int, int, int]
# A hundred reports have 20,000 kinds of words; what is forgotten is worked out anew.
_FORM: list[int | str] = ["POS", "MORPH", "LEMMA"]
_MOST = 1 << 17


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
        rows = []
        for at, key in enumerate(keys):
            before = keys[at - 1] if at and opens[at - 1] else None
            behind = keys[at + 1] if opens[at] and at + 1 < len(keys) else None
            form = self.known.get((before, key, behind))
            if form is None:
                span = doc[at - (before is not None) : at + 1 + (behind is not None)]
                form = self._worked_out(span, at - span.start)
                self.known[before, key, behind] = form
            rows.append(form)
        doc.from_array(_FORM, np.array(rows, dtype=np.uint64))  # type: ignore[arg-type] # its stub knows int32

    def _opens(self, doc: Doc, at: int, key: _Key) -> bool:
        known = self.opens.get(key)
        if known is None:
            known = self.opens[key] = any(one.fits(doc[at]) for one in self.first)
        return known

    def _worked_out(self, near: Span, at: int) -> _Form:
        """The form of a word beside those that may matter to it."""
        alone = Doc(
            near.doc.vocab,
            words=[one.text for one in near],
            tags=[one.tag_ for one in near],
            deps=[one.dep_ for one in near],
            heads=list(range(len(near))),
        )
        for name in ("attribute_ruler", "lemmatizer"):
            self.parser.get_pipe(name)(alone)
        pos, morph, lemma = alone.to_array(_FORM)[at].tolist()
        return pos, morph, lemma


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
