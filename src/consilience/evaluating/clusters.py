"""Reports that share boilerplate: they stand or fall together, so they count together.

The rule of `corpus/splits.json`: word 5-gram containment of at least 0.2 joins two reports, and
what is joined to one of a cluster is of the cluster.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from itertools import combinations

WORDS = 5
SHARED = 0.2
_WORD = re.compile(r"\w+")


def clusters(texts: Mapping[str, str]) -> tuple[tuple[str, ...], ...]:
    """The clusters of a collection, each sorted, by their first id.

    Args:
        texts: Text by report; a text of fewer than five words stands alone.
    """
    grams = {one: _grams(texts[one]) for one in sorted(texts)}
    holders: dict[tuple[str, ...], list[str]] = {}
    for one, found in grams.items():
        for gram in found:
            holders.setdefault(gram, []).append(one)
    shared: Counter[tuple[str, str]] = Counter()
    for some in holders.values():
        shared.update(combinations(some, 2))
    root = {one: one for one in grams}
    for (left, right), count in sorted(shared.items()):
        if count >= SHARED * min(len(grams[left]), len(grams[right])):
            first, second = sorted((_top(root, left), _top(root, right)))
            root[second] = first
    joined: dict[str, list[str]] = {}
    for one in grams:
        joined.setdefault(_top(root, one), []).append(one)
    return tuple(tuple(joined[one]) for one in sorted(joined))


def _grams(text: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(text.casefold())
    return frozenset(tuple(words[at : at + WORDS]) for at in range(len(words) - WORDS + 1))


def _top(root: Mapping[str, str], one: str) -> str:
    while root[one] != one:
        one = root[one]
    return one
