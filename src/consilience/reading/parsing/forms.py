"""Parts of speech, morphology and lemmas of tagged words, each kind of word worked out once.

spaCy matches 179 patterns over every text for what depends on a word, its tag and its relation
alone; only eight of the patterns look at the word beside it ("gonna", "there was").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from threading import Lock
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.vocab import Vocab

# A word, its tag and its relation.
_Kind: TypeAlias = tuple[str, str, str]
# The same as numbers of the vocabulary, of a word and its neighbours; whether the word before
# and the word behind are among them.
_Near: TypeAlias = tuple[bool, bool, tuple[tuple[int, ...], ...]]
# Part of speech, morphology, lemma.
_Form: TypeAlias = tuple[int, int, int]
# A hundred reports have 20,000 kinds of words; what is forgotten is worked out anew.
_FORM: list[int | str] = ["POS", "MORPH", "LEMMA"]
_MOST = 1 << 17
_BREAK = ("\n", "_SP", "dep")
# Any word, or any relation, that no rule names.
_UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True)
class _Word:
    """What a rule asks of the first of two words; `relation` is None where it asks none."""

    lower: re.Pattern[str]
    relation: str | None

    def fits(self, word: Token) -> bool:
        return self.relation in {None, word.dep_} and bool(self.lower.search(word.lower_))


@dataclass(frozen=True, slots=True, eq=False)
class _Asked:
    """What the rules of a model ask of a word besides its tag; all else is one to them.

    Args:
        words: In lower case, those that some rule names.
        lower: What some rule looks for in a word in lower case.
        relations: Those that some rule names.
    """

    words: frozenset[str]
    lower: tuple[re.Pattern[str], ...]
    relations: frozenset[str]

    def kind(self, word: Token) -> _Kind:
        """What any rule may see of a word that stands alone."""
        text = word.lower_
        named = word.is_space or text in self.words or any(one.search(text) for one in self.lower)
        relation = word.dep_ if word.dep_ in self.relations else _UNNAMED
        return word.text if named else _UNNAMED, word.tag_, relation


@dataclass(slots=True, eq=False)
class _Known:
    """What was worked out so far.

    Args:
        rows: Word, tag and relation -> row of `forms`.
        forms: Of words by themselves.
        opens: Of each row, whether such a word begins a pattern of two.
        kinds: What the rules alone give to a kind of word; no lemma is 0.
        near: Forms of words beside one that matters.
    """

    rows: dict[bytes, int] = field(default_factory=dict)
    forms: NDArray[np.uint64] = field(default_factory=lambda: np.empty((0, 3), np.uint64))
    opens: NDArray[np.bool_] = field(default_factory=lambda: np.empty(0, np.bool_))
    kinds: dict[_Kind, _Form] = field(default_factory=dict)
    near: dict[_Near, _Form] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, eq=False)
class Forms:
    """The rules of one model, and what they gave so far.

    Args:
        first: What the first word of a pattern of two is.
        asked: What the rules ask of words.
    """

    parser: Language
    first: tuple[_Word, ...]
    asked: _Asked
    known: _Known = field(default_factory=_Known)
    lock: Lock = field(default_factory=Lock)  # threads of a server read with one parser

    def set(self, doc: Doc) -> None:
        """Set part of speech, morphology and lemma of words with tags and relations."""
        if not len(doc):
            return
        seen = np.ascontiguousarray(doc.to_array(["ORTH", "TAG", "DEP"]))
        keys = seen.view(f"V{seen.shape[1] * seen.itemsize}").ravel().tolist()
        with self.lock:
            rows = self._rows(doc, keys)
            forms, opens = self.known.forms[rows], self.known.opens[rows]
            beside = np.flatnonzero(opens | np.roll(opens, 1)).tolist()
            if beside:
                forms[beside] = self._beside(doc, seen, opens, beside)
        doc.from_array(_FORM, forms)  # type: ignore[arg-type] # its stub knows int32

    def _rows(self, doc: Doc, keys: Sequence[bytes]) -> NDArray[np.int64]:
        known = self.known
        if len(known.rows) + len(known.near) + len(keys) > _MOST:
            self.known.rows.clear()
            self.known.near.clear()
            known.forms, known.opens = known.forms[:0], known.opens[:0]
        new = {key: at for at, key in enumerate(keys) if key not in known.rows}
        if new:
            words = [doc[at] for at in new.values()]
            known.rows.update((key, len(known.forms) + at) for at, key in enumerate(new))
            known.forms = np.concatenate([known.forms, self._alone(doc.vocab, words)])
            opens = [any(one.fits(word) for one in self.first) for word in words]
            known.opens = np.concatenate([known.opens, opens])
        return np.array([known.rows[key] for key in keys], np.int64)

    def _alone(self, vocab: Vocab, words: Sequence[Token]) -> NDArray[np.uint64]:
        """The forms of words that stand beside nothing that matters."""
        kinds = [self.asked.kind(one) for one in words]
        new = [one for one in dict.fromkeys(kinds) if one not in self.known.kinds]
        if new:
            ruled = self._through(("attribute_ruler",), vocab, [[one] for one in new])
            self.known.kinds.update((one, ruled[2 * at]) for at, one in enumerate(new))
        bare = Doc(vocab, words=[one.text for one in words])
        told = np.array([self.known.kinds[one] for one in kinds], np.uint64)
        bare.from_array(_FORM, told)  # type: ignore[arg-type] # its stub knows int32
        return np.array(self.parser.get_pipe("lemmatizer")(bare).to_array(_FORM), np.uint64)

    def _beside(
        self, doc: Doc, seen: NDArray[np.uint64], opens: NDArray[np.bool_], places: Sequence[int]
    ) -> list[_Form]:
        """The forms of words of which the one before or the word itself begins a pattern."""
        near: list[_Near] = []
        new: dict[_Near, tuple[Span, int]] = {}
        for at in places:
            before = at > 0 and bool(opens[at - 1])
            behind = bool(opens[at]) and at + 1 < len(doc)
            keys = [tuple(one) for one in seen[at - before : at + 1 + behind].tolist()]
            near.append((before, behind, tuple(keys)))
            if near[-1] not in self.known.near:
                new[near[-1]] = doc[at - before : at + 1 + behind], int(before)
        self.known.near.update(
            zip(new, self._worked_out(doc.vocab, tuple(new.values())), strict=True)
        )
        return [self.known.near[one] for one in near]

    def _worked_out(self, vocab: Vocab, new: Sequence[tuple[Span, int]]) -> list[_Form]:
        """The forms of words, each beside those that may matter to it."""
        spans = [[(one.text, one.tag_, one.dep_) for one in span] for span, _ in new]
        table = self._through(("attribute_ruler", "lemmatizer"), vocab, spans)
        firsts = np.cumsum([0, *(len(one) + 1 for one in spans)]).tolist()
        return [table[first + at] for first, (_, at) in zip(firsts, new, strict=False)]

    def _through(
        self, pipes: Sequence[str], vocab: Vocab, spans: Sequence[Sequence[_Kind]]
    ) -> list[_Form]:
        """What parts of the library give to words in spans, a break behind each of the spans."""
        words = [one for span in spans for one in (*span, _BREAK)]  # no rule looks across it
        texts, tags, relations = zip(*words, strict=True) if words else ((), (), ())
        alone = Doc(
            vocab,
            words=list(texts),
            tags=list(tags),
            deps=list(relations),
            heads=list(range(len(words))),
        )
        for name in pipes:
            alone = self.parser.get_pipe(name)(alone)
        return [(pos, morph, lemma) for pos, morph, lemma in alone.to_array(_FORM).tolist()]


def forms(parser: Language) -> Forms:
    """The forms of a model.

    Raises:
        ValueError: a rule of the model looks at what the forms do not know.
    """
    first: list[_Word] = []
    words: set[str] = set()
    lower: set[str] = set()
    relations: set[str] = set()
    ruler = parser.get_pipe("attribute_ruler")
    for pattern in (one for rule in ruler.patterns for one in rule["patterns"]):  # type: ignore[attr-defined]
        unknown = {name for word in pattern for name in word} - {"TAG", "LOWER", "DEP", "IS_SPACE"}
        if unknown or len(pattern) > 2:
            raise ValueError(f"a rule of the model looks at more than two words: {pattern}")
        if len(pattern) == 2:
            first.append(_word(pattern[0]))
        for word in pattern:
            named, looked_for = _values(word.get("LOWER"))
            words |= named
            lower |= looked_for
            relations |= _values(word.get("DEP"))[0]
    compiled = tuple(re.compile(one) for one in sorted(lower))
    asked = _Asked(frozenset(words), compiled, frozenset(relations))
    return Forms(parser, tuple(dict.fromkeys(first)), asked)


def _values(told: str | Mapping[str, str | Sequence[str]] | None) -> tuple[set[str], set[str]]:
    """The values that a rule names, and the expressions that it looks for."""
    if told is None or isinstance(told, str):
        return ({told} if told else set()), set()
    if not set(told) <= {"IN", "NOT_IN", "REGEX"}:
        raise ValueError(f"a rule of the model asks for what is not known: {told}")
    named = {one for name in ("IN", "NOT_IN") for one in told.get(name, ())}
    looked_for = told.get("REGEX")
    return named, {looked_for} if isinstance(looked_for, str) else set()


def _word(rule: Mapping[str, str | Mapping[str, str]]) -> _Word:
    lower, relation = rule.get("LOWER"), rule.get("DEP")
    if lower is not None and not isinstance(lower, str):
        if set(lower) != {"REGEX"}:
            raise ValueError(f"a rule of the model begins with words that are not known: {rule}")
        lower = lower["REGEX"]
    elif lower is not None:
        lower = rf"^{re.escape(lower)}$"
    return _Word(re.compile(lower or ""), relation if isinstance(relation, str) else None)
