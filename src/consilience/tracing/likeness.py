"""Which words stand for each other: the same stem, a synonym, a rounded figure, a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from rapidfuzz.distance import OSA

from consilience.tracing.words import Kind, Word, stem

# A synonym is weaker than the word itself: two who tell the same story use synonyms too.
SYNONYM = 0.7
_LONG_NAME = 5

Index: TypeAlias = Mapping[object, Sequence[int]]
"""Trait of a word -> numbers of the words of one sentence that have it."""


@dataclass(frozen=True, slots=True)
class Likeness:
    """Tells how far one word stands for another.

    Args:
        sets: Numbers of the synonym sets that a stem is in.
    """

    sets: Mapping[str, frozenset[int]]
    _known: tuple[dict[str, tuple[object, ...]], ...] = field(
        default_factory=lambda: tuple({} for _ in Kind), repr=False, compare=False
    )
    """Traits of words seen before, by kind: a word stands in hundreds of sentences."""

    @classmethod
    def of(cls, synonym_sets: Iterable[tuple[str, ...]]) -> Likeness:
        """Likeness from sets of synonyms (as in `knowledge.synonyms`)."""
        return cls(_by_stem(tuple(synonym_sets)))

    def index(self, words: Sequence[Word]) -> Index:
        """Where words have which traits; one sentence is compared with many."""
        index: dict[object, list[int]] = defaultdict(list)
        for number, word in enumerate(words):
            for trait in self._traits(word):
                index[trait].append(number)
        return dict(index)

    def table(
        self, left: Sequence[Word], right: Sequence[Word], index: Index
    ) -> list[dict[int, float]]:
        """For each left word, what it shares with right words, by their number; no zeros.

        Args:
            left: Words of one sentence.
            right: Of another.
            index: Of the left ones.
        """
        rows: list[dict[int, float]] = [{} for _ in left]
        for number, word in enumerate(right):
            near: set[int] = set()
            for trait in self._traits(word):
                if trait in index:
                    near.update(index[trait])
            for one in near:
                share = self.between(left[one], word)
                if share:
                    rows[one][number] = share
        return rows

    def _traits(self, word: Word) -> tuple[object, ...]:
        """What two words must have in common to be worth comparing."""
        known = self._known[word.kind]
        if word.key not in known:
            known[word.key] = tuple(self._traits_of(word))
        return known[word.key]

    def _traits_of(self, word: Word) -> Iterator[object]:
        key, kind = word.key, word.kind
        yield key
        if kind is Kind.FUNCTION:
            return
        yield from self.sets.get(key, ())
        if kind is Kind.FIGURE and "." in key:
            yield "figure", key[: key.index(".")]
        elif kind is Kind.NAME and len(key) >= _LONG_NAME:
            # One slip leaves the first two letters as they were, or the last two.
            yield "begins", key[:2]
            yield "ends", key[-2:]

    def between(self, left: Word, right: Word) -> float:
        """0 where neither stands for the other, else what the pair says about copying."""
        if left.key == right.key:
            return min(left.weight, right.weight)
        one, other = left.kind, right.kind
        if one is Kind.FUNCTION or other is Kind.FUNCTION:
            return 0.0
        if one is Kind.FIGURE and other is Kind.FIGURE:
            return SYNONYM * left.weight if _rounded(left.key, right.key) else 0.0
        if one is Kind.FIGURE or other is Kind.FIGURE:
            return 0.0
        if one is Kind.NAME and other is Kind.NAME and _slip(left.key, right.key):
            return SYNONYM * left.weight
        if self.sets.get(left.key, frozenset()) & self.sets.get(right.key, frozenset()):
            return SYNONYM * min(left.weight, right.weight)
        return 0.0


def _rounded(left: str, right: str) -> bool:
    """31.5 and 31.53; 14.3 and 15 are further apart than any copyist goes."""
    shorter, longer = sorted((left, right), key=len)
    return "." in shorter and longer.startswith(shorter)


def _slip(left: str, right: str) -> bool:
    long = min(len(left), len(right)) >= _LONG_NAME
    return long and OSA.distance(left, right, score_cutoff=1) == 1


@lru_cache(maxsize=2)
def _by_stem(synonym_sets: tuple[tuple[str, ...], ...]) -> Mapping[str, frozenset[int]]:
    """Kept, for stemming 12,000 sets takes most of a second, and the sets never change."""
    spelt: dict[str, list[int]] = defaultdict(list)
    for number, words in enumerate(synonym_sets):
        for word in words:
            spelt[word].append(number)
    sets: dict[str, list[int]] = defaultdict(list)
    for word, numbers in spelt.items():
        sets[stem(word)] += numbers
    return {key: frozenset(numbers) for key, numbers in sets.items()}
