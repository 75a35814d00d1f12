"""Which words stand for each other: the same stem, a synonym, a rounded figure, a slip."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz.distance import OSA

from consilience.tracing.words import Kind, Word, stem

# A synonym is weaker than the word itself: two who tell the same story use synonyms too.
SYNONYM = 0.7
_LONG_NAME = 5


@dataclass(frozen=True, slots=True)
class Likeness:
    """Tells how far one word stands for another.

    Args:
        sets: Numbers of the synonym sets that a stem is in.
    """

    sets: Mapping[str, frozenset[int]]

    @classmethod
    def of(cls, synonym_sets: Iterable[tuple[str, ...]]) -> Likeness:
        """Likeness from sets of synonyms (as in `knowledge.synonyms`)."""
        sets: dict[str, set[int]] = defaultdict(set)
        for number, words in enumerate(synonym_sets):
            for word in words:
                sets[stem(word)].add(number)
        return cls({key: frozenset(numbers) for key, numbers in sets.items()})

    def table(self, left: Sequence[Word], right: Sequence[Word]) -> list[dict[int, float]]:
        """For each left word, what it shares with right words, by their number; no zeros."""
        by_trait: dict[object, list[int]] = defaultdict(list)
        for number, word in enumerate(right):
            for trait in self._traits(word):
                by_trait[trait].append(number)
        rows = []
        for word in left:
            near = {number for trait in self._traits(word) for number in by_trait.get(trait, ())}
            shares = {number: self.between(word, right[number]) for number in near}
            rows.append({number: share for number, share in shares.items() if share})
        return rows

    def _traits(self, word: Word) -> Iterator[object]:
        """What two words must have in common to be worth comparing."""
        yield word.key
        if word.kind in {Kind.FIGURE, Kind.NAME}:
            yield word.kind
        if word.kind is not Kind.FUNCTION:
            yield from self.sets.get(word.key, ())

    def between(self, left: Word, right: Word) -> float:
        """0 where neither stands for the other, else what the pair says about copying."""
        if left.key == right.key:
            return min(left.weight, right.weight)
        kinds = (left.kind, right.kind)
        if Kind.FUNCTION in kinds:
            return 0.0
        if kinds == (Kind.FIGURE, Kind.FIGURE):
            return SYNONYM * left.weight if _rounded(left.key, right.key) else 0.0
        if Kind.FIGURE in kinds:
            return 0.0
        if kinds == (Kind.NAME, Kind.NAME) and _slip(left.key, right.key):
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
