"""Pairs of sentences worth aligning, found through what few sentences share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from math import sqrt

from consilience.tracing.sentences import Sentence
from consilience.tracing.words import Kind

# A mark that stands in more sentences is looked up in the first ones only: reprints of a dispatch
# still find the dispatch, and the work stays linear.
LONGEST_LIST = 30
# A word that stands in more sentences than this finds nothing by itself.
RARE_WORD = 6
# Two adjacent own words that no other sentence has, two rare words anywhere, or several marks
# that a few share.
LEAST_SCORE = 0.5
# Below this no alignment reaches even the loosest similarity; counting is faster than aligning.
LEAST_SHARED = 0.25
OWN = 0.2


def pairs(sentences: Sequence[Sentence]) -> tuple[tuple[int, int], ...]:
    """Numbers of sentences of different reports that share rare marks, sorted.

    Args:
        sentences: In the order of their reports, the earliest first.
    """
    postings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for mark in marks(sentence):
            postings[mark].append(number)
    scores: dict[tuple[int, int], float] = defaultdict(float)
    for mark in sorted(postings):
        numbers = postings[mark]
        if len(mark) == 1 and len(numbers) > RARE_WORD:
            continue
        worth = len(mark) / 3 / sqrt(len(numbers) - 1) if len(numbers) > 1 else 0.0
        for pair in _pairs_of(numbers, sentences):
            scores[pair] += worth
    own = [frozenset(word.key for word in one.words if word.weight > OWN) for one in sentences]
    return tuple(
        sorted(
            (one, other)
            for (one, other), score in scores.items()
            if score >= LEAST_SCORE and _share(own[one], own[other]) >= LEAST_SHARED
        )
    )


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other))


def marks(sentence: Sentence) -> frozenset[tuple[str, ...]]:
    """What a copy of a sentence keeps: three words in a row, two own words side by side, or one.

    Words that carry nothing are skipped in the pairs, so that "arrest of the driver" and
    "driver's arrest" still differ but "arrest of a driver" does not.
    """
    if not sentence.counts:
        return frozenset()
    keys = [word.key for word in sentence.words]
    own = [word.key for word in sentence.words if word.kind is not Kind.FUNCTION]
    triples = zip(keys, keys[1:], keys[2:], strict=False)
    return frozenset((*triples, *pairwise(own), *((key,) for key in own)))


def _pairs_of(numbers: Sequence[int], sentences: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    first: Iterable[int] = numbers[:LONGEST_LIST]
    for one in first:
        for other in numbers:
            if one < other and sentences[one].report != sentences[other].report:
                yield one, other
