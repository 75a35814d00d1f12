"""Which sentences of two reports to lay side by side: those that share what few sentences have."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from math import sqrt

from consilience.tracing.segments import LONGEST_LIST
from consilience.tracing.sentences import Sentence
from consilience.tracing.words import Kind

# A word that stands in more sentences than this finds nothing by itself.
RARE_WORD = 6
# Two adjacent own words that no other sentence has, two rare words anywhere, or several marks
# that a few share.
LEAST_SCORE = 0.5
# Below this no alignment reaches even the loosest similarity; counting is faster than aligning.
LEAST_SHARED = 0.25
OWN = 0.2


def pair_sentences(
    sentences: Sequence[Sentence], reports: AbstractSet[tuple[int, int]]
) -> tuple[tuple[int, int], ...]:
    """Places of sentences that share rare marks, sorted.

    Args:
        sentences: In the order of their reports, the earliest first.
        reports: Numbers of the reports to compare, the smaller first.
    """
    postings: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, sentence in enumerate(sentences):
        for mark in marks(sentence):
            postings[mark].append(number)
    scores: dict[tuple[int, int], float] = defaultdict(float)
    for mark in sorted(postings):
        numbers = postings[mark]
        if len(numbers) < 2 or (len(mark) == 1 and len(numbers) > RARE_WORD):
            continue
        worth = len(mark) / 3 / sqrt(len(numbers) - 1)
        for one in numbers[:LONGEST_LIST]:
            for other in numbers:
                if one < other and (sentences[one].report, sentences[other].report) in reports:
                    scores[one, other] += worth
    own = {place: _own(sentences[place]) for pair in scores for place in pair}
    return tuple(
        sorted(
            (one, other)
            for (one, other), score in scores.items()
            if score >= LEAST_SCORE and _share(own[one], own[other]) >= LEAST_SHARED
        )
    )


def marks(sentence: Sentence) -> frozenset[tuple[str, ...]]:
    """What a copy of a sentence keeps: three words in a row, two own words side by side, or one.

    Words that carry nothing are skipped in the pairs, so that "arrest of the driver" and
    "driver's arrest" still differ but "arrest of a driver" does not.
    """
    return frozenset(_marks(sentence)) if sentence.counts else frozenset()


def _marks(sentence: Sentence) -> Iterator[tuple[str, ...]]:
    keys = [word.key for word in sentence.words]
    own = [word.key for word in sentence.words if word.kind is not Kind.FUNCTION]
    yield from zip(keys, keys[1:], keys[2:], strict=False)
    yield from pairwise(own)
    yield from ((key,) for key in own)


def _own(sentence: Sentence) -> frozenset[str]:
    return frozenset(word.key for word in sentence.words if word.weight > OWN)


def _share(one: frozenset[str], other: frozenset[str]) -> float:
    return len(one & other) / min(len(one), len(other))
