"""Pairs of reports worth a closer look."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import numpy as np

from consilience.tracing.codes import Coder
from consilience.tracing.facts import take_facts
from consilience.tracing.fingerprints import Fingerprints, take
from consilience.tracing.index import Index
from consilience.tracing.lookups import Limits, Query, Shared
from consilience.tracing.passages import LEAST_WORDS
from consilience.tracing.passages import align as align_words

# Reports are looked up by the thousand: what a look-up needs grows with it, the result does not.
_BATCH = 5000

# Two names or figures that only these two have: a text rewritten word by word keeps as many.
BY_FACTS = Limits(score=2.0, much=1.0, partners=30)

# Of the words of a sentence that say something, strangers who share a run share a fifth, and the
# loosest rewriter whose wording shows at all has two fifths.
LEAST_ALIKE = 0.4

Pair = tuple[int, int]


def by_wording(texts: Sequence[str]) -> frozenset[Pair]:
    """Numbers of texts that share rare runs of words, the smaller first.

    Args:
        texts: The earliest first.
    """
    coder = Coder()
    return _pairs(texts, lambda some: take(some, coder), Limits(), alike)


def by_facts(texts: Sequence[str]) -> frozenset[Pair]:
    """The same for texts that share rare names, figures or quotes."""
    return _pairs(texts, take_facts, BY_FACTS, lambda pairs, _query, _index: pairs)


def alike(pairs: Shared, query: Query, index: Index) -> Shared:
    """The pairs of sentences that are alike beyond the run that they share."""
    words, shorter = align_words(pairs, query.prints, index)
    return pairs.take((words >= LEAST_WORDS) & (words >= LEAST_ALIKE * shorter))


def _pairs(
    texts: Sequence[str],
    fingerprint: Callable[[Sequence[str]], Fingerprints],
    limits: Limits,
    sift: Callable[[Shared, Query, Index], Shared],
) -> frozenset[Pair]:
    index, queries = Index(), []
    for first in range(0, len(texts), _BATCH):
        prints = fingerprint(texts[first : first + _BATCH])
        ages = np.arange(first, first + len(prints.sentences) - 1, dtype=np.uint64)
        index = index.add(prints, ages)
        queries.append(Query(prints, ages, limits=limits))
    found: set[Pair] = set()
    for query in queries:
        pairs = sift(index.query(query), query, index)
        later = query.ages[pairs.text].tolist()
        found.update(zip(pairs.report.tolist(), later, strict=True))
    return frozenset(found)


def groups(pairs: Iterable[Pair]) -> tuple[tuple[Pair, ...], ...]:
    """The pairs by what hangs together: no report is in two groups; sorted."""
    leader: dict[int, int] = {}

    def lead(one: int) -> int:
        while leader.setdefault(one, one) != one:
            leader[one] = leader[leader[one]]
            one = leader[one]
        return one

    listed = sorted(pairs)
    for one, other in listed:
        low, high = sorted((lead(one), lead(other)))
        leader[high] = low
    found: dict[int, list[Pair]] = defaultdict(list)
    for pair in listed:
        found[lead(pair[0])].append(pair)
    return tuple(tuple(found[one]) for one in sorted(found))
