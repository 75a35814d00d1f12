"""Parting a cluster of two matters that are told in the same words.

Two quakes, two boxers, two cartels: reports on them share more words than two reports on one matter
do elsewhere. Among themselves they are easily told apart, once the words that nearly all of
the cluster's reports print are left out.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import combinations

import numpy as np

from consilience.compiling import compiled
from consilience.grouping.counting import Floats
from consilience.grouping.scanning import Codes
from consilience.grouping.wording import Vector
from consilience.types import ReportId

Together = Callable[[Sequence[ReportId], Sequence[ReportId]], bool]
_Tree = tuple["_Tree", "_Tree"] | int

# Fewer reports say too little about which words all of them print; more would take too long.
_FEWEST, _MOST = 8, 200
# Measured on two public sets of news (999 reports, 102 matters): parts of one matter are rarely
# less alike than this, and two matters are at least twice as alike within as across.
_ACROSS = 0.05
_WITHIN = 2.0
# Two sides of so many reports each are no aspect of one matter, told by two or three: they are
# parted where they are a little more alike (22 November: newsclusters .929 to .940, ECB+ .925 to
# .945, the same for sides of 4 to 6; a narrow place: .929 and .937 at .062, .940 and .938 at .07).
_BROAD, _ACROSS_BROAD = 6, 0.067
# Reports that are like no other one, or like one in a dozen at most, do not keep the rest
# together; a quarter of all at most are such.
_FEW = 12
_ODD = 4


def part(
    cluster: Sequence[ReportId],
    vectors: Mapping[ReportId, Vector],
    together: Together,
) -> list[tuple[ReportId, ...]]:
    """The cluster, or its parts, each sorted.

    Args:
        cluster: Reports in any order.
        vectors: How each is worded.
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
    members: Sequence[ReportId], vectors: Mapping[ReportId, Vector]
) -> tuple[tuple[ReportId, ...], tuple[ReportId, ...]] | None:
    """Two groups that are far less alike than each is within, or None."""
    alike = _likeness([vectors[one] for one in members])
    sides, odd = _peeled(_tree(len(members), alike), len(members))
    if not sides:
        return None
    across = _mean(alike, [(one, other) for one in sides[0] for other in sides[1]])
    within = min(_mean(alike, list(combinations(one, 2))) for one in sides)
    broad = min(len(one) for one in sides) >= _BROAD
    if across >= (_ACROSS_BROAD if broad else _ACROSS) or within < _WITHIN * across:
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


def _likeness(vectors: Sequence[Vector]) -> Floats:
    """Cosines of all pairs, words weighted by how few of these reports print them."""
    codes, holders = np.unique(np.concatenate([one.codes for one in vectors]), return_counts=True)
    rare = np.where(holders > 1, np.log((len(vectors) + 0.5) / holders), 0.0)
    local = []
    for vector in vectors:
        weights = vector.weights * rare[np.searchsorted(codes, vector.codes)]
        local.append(weights / (np.sqrt(np.square(weights).sum()) or 1.0))
    alike = np.zeros((len(local), len(local)))
    for one, other in combinations(range(len(local)), 2):
        pair = vectors[one].codes, local[one], vectors[other].codes, local[other]
        alike[one, other] = alike[other, one] = _product(*pair)
    return alike


@compiled
def _product(one: Codes, weights: Floats, other: Codes, other_weights: Floats) -> float:
    """The sum of products where two ascending lists of codes have one in common."""
    whole, left, right = 0.0, 0, 0
    while left < one.size and right < other.size:
        if one[left] == other[right]:
            whole += weights[left] * other_weights[right]
            left, right = left + 1, right + 1
        elif one[left] < other[right]:
            left += 1
        else:
            right += 1
    return whole


def _tree(size: int, alike: Floats) -> _Tree:
    """The reports joined two by two, the most alike first (average linkage)."""
    trees: dict[int, _Tree] = dict(enumerate(range(size)))
    sizes = np.ones(size)
    rows = alike.copy()
    np.fill_diagonal(rows, -np.inf)
    while len(trees) > 1:
        # The first of the largest: ties go to the smaller numbers.
        keep, gone = divmod(int(rows.argmax()), size)
        trees[keep] = (trees[keep], trees.pop(gone))
        mean = (rows[keep] * sizes[keep] + rows[gone] * sizes[gone]) / (sizes[keep] + sizes[gone])
        sizes[keep] += sizes[gone]
        mean[[keep, gone]] = -np.inf
        rows[keep], rows[:, keep] = mean, mean
        rows[gone], rows[:, gone] = -np.inf, -np.inf
    return trees[0]


def _leaves(tree: _Tree) -> list[int]:
    return [tree] if isinstance(tree, int) else [*_leaves(tree[0]), *_leaves(tree[1])]


def _mean(alike: Floats, pairs: Sequence[tuple[int, int]]) -> float:
    return float(sum(alike[one, other] for one, other in pairs) / len(pairs)) if pairs else 0.0
