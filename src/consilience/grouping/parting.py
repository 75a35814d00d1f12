"""Parting a cluster of two matters that are told in the same words.

Two quakes, two boxers, two cartels: reports on them share more words than two reports on one matter
do elsewhere. Among themselves they are easily told apart, once the words that nearly all of
the cluster's reports print are left out.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

from consilience.types import ReportId

Together = Callable[[Sequence[ReportId], Sequence[ReportId]], bool]
_Tree = tuple["_Tree", "_Tree"] | int

# Fewer reports say too little about which words all of them print; more would take too long.
_FEWEST, _MOST = 8, 200
# Measured on two public sets of news (999 reports, 102 matters): parts of one matter are rarely
# less alike than this, and two matters are at least twice as alike within as across.
_ACROSS = 0.05
_WITHIN = 2.0
# Reports that are like no other one, or like one in a dozen at most, do not keep the rest
# together; a quarter of all at most are such.
_FEW = 12
_ODD = 4


def part(
    cluster: Sequence[ReportId],
    vectors: Mapping[ReportId, Mapping[str, float]],
    together: Together,
) -> list[tuple[ReportId, ...]]:
    """The cluster, or its parts, each sorted.

    Args:
        cluster: Reports in any order.
        vectors: Weighted words of each.
        together: Whether something else than words holds two parts together.
    """
    members = tuple(sorted(cluster))
    if not _FEWEST <= len(members) <= _MOST:
        return [members]
    parts = _halves(members, vectors)
    if parts is None or together(*parts):
        return [members]
    return [each for half in parts for each in part(half, vectors, together)]


def _halves(
    members: Sequence[ReportId], vectors: Mapping[ReportId, Mapping[str, float]]
) -> tuple[tuple[ReportId, ...], tuple[ReportId, ...]] | None:
    """Two groups that are far less alike than each is within, or None."""
    alike = _likeness([vectors[one] for one in members])
    sides, odd = _peeled(_tree(len(members), alike), len(members))
    if not sides:
        return None
    across = _mean(alike, [(one, other) for one in sides[0] for other in sides[1]])
    within = min(_mean(alike, list(combinations(one, 2))) for one in sides)
    if across >= _ACROSS or within < _WITHIN * across:
        return None
    for one in odd:
        near = [_mean(alike, [(one, other) for other in side]) for side in sides]
        sides[0 if near[0] >= near[1] else 1].append(one)
    first, second = (tuple(sorted(members[one] for one in side)) for side in sides)
    return first, second


def _peeled(tree: _Tree, size: int) -> tuple[list[list[int]], list[int]]:
    """Both sides of the topmost fork with two sides worth the name, and what hangs above it.

    No sides where too much hangs above.
    """
    few, odd = max(1, size // _FEW), list[int]()
    while isinstance(tree, tuple):
        small, large = sorted(tree, key=lambda one: (len(_leaves(one)), _leaves(one)[0]))
        if len(_leaves(small)) > few:
            return [_leaves(one) for one in tree], odd
        odd += _leaves(small)
        if len(odd) > size // _ODD:
            break
        tree = large
    return [], odd


def _likeness(vectors: Sequence[Mapping[str, float]]) -> list[list[float]]:
    """Cosines of all pairs, words weighted by how few of these reports print them."""
    holders = Counter(word for one in vectors for word in one)
    whole = len(vectors) + 0.5
    local = []
    for vector in vectors:
        weights = {
            word: weight * math.log(whole / holders[word])
            for word, weight in vector.items()
            if holders[word] > 1
        }
        length = math.sqrt(sum(one * one for one in weights.values())) or 1.0
        local.append({word: weight / length for word, weight in weights.items()})
    alike = [[0.0] * len(local) for _ in local]
    for one, other in combinations(range(len(local)), 2):
        theirs = local[other]
        alike[one][other] = alike[other][one] = sum(
            weight * theirs[word] for word, weight in local[one].items() if word in theirs
        )
    return alike


def _tree(size: int, alike: Sequence[Sequence[float]]) -> _Tree:
    """The reports joined two by two, the most alike first (average linkage)."""
    trees: dict[int, _Tree] = dict(enumerate(range(size)))
    sizes = dict.fromkeys(range(size), 1)
    rows = {
        one: {other: value for other, value in enumerate(row) if other != one}
        for one, row in enumerate(alike)
    }
    nearest = {one: _nearest(row) for one, row in rows.items() if row}
    while len(trees) > 1:
        keep = min(nearest, key=lambda one: (-nearest[one][0], one))
        gone = nearest[keep][1]
        keep, gone = min(keep, gone), max(keep, gone)
        trees[keep] = (trees[keep], trees.pop(gone))
        lost = rows.pop(gone)
        share = sizes[keep], sizes.pop(gone)
        sizes[keep] = sum(share)
        del nearest[gone]
        for other in trees:
            del rows[other][gone]
            if other != keep:
                mean = (rows[keep][other] * share[0] + lost[other] * share[1]) / sum(share)
                rows[keep][other] = rows[other][keep] = mean
        nearest = {one: _nearest(row) for one, row in rows.items() if row}
    return trees[0]


def _nearest(row: Mapping[int, float]) -> tuple[float, int]:
    best = min(row, key=lambda one: (-row[one], one))
    return row[best], best


def _leaves(tree: _Tree) -> list[int]:
    return [tree] if isinstance(tree, int) else [*_leaves(tree[0]), *_leaves(tree[1])]


def _mean(alike: Sequence[Sequence[float]], pairs: Sequence[tuple[int, int]]) -> float:
    return sum(alike[one][other] for one, other in pairs) / len(pairs) if pairs else 0.0
