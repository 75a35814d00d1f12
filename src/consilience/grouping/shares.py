"""Grouping in shares, for archives that no one machine groups alone: pure functions on arrays.

Keys are cut into shares by their hash, reports into ranges. What `Grouper` does with a collection
is done here in steps none of which sees all of it: which reports are one text, which of them
share keys enough, which of these have points enough to be linked. What hangs together so is an
island, and `Grouper` makes the cases of each island by itself, as it makes those of the whole.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from consilience.copying import Tracing
from consilience.grouping.bonds import JOINED
from consilience.grouping.crowds import Codes, codes_of, crowded
from consilience.grouping.grouper import Grouper
from consilience.grouping.judging import at_most, is_one_text, points
from consilience.grouping.keys import CROWD
from consilience.grouping.likeness import overlap
from consilience.grouping.postings import ENOUGH
from consilience.grouping.rarity import Rarity
from consilience.grouping.sketch import Sketch
from consilience.grouping.ties import NOTHING, Pair, ties
from consilience.types import ReportId, Score

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Held:
    """Keys and reports that have them, parallel arrays."""

    codes: Codes
    reports: Numbers


@dataclass(frozen=True, slots=True)
class Sharing:
    """Pairs of reports, the smaller number first, and how much they share, sorted.

    Args:
        points: 1 for a word, 2 for a thing that is told.
    """

    left: Numbers
    right: Numbers
    points: Numbers

    def of(self, which: NDArray[np.bool_] | Numbers) -> Sharing:
        """Some of the pairs."""
        return Sharing(self.left[which], self.right[which], self.points[which])


def by_share(sketches: Iterable[tuple[int, Sketch]], shares: int) -> list[Held]:
    """The keys of some reports, one for each share.

    Args:
        sketches: With the numbers of their reports.
        shares: How many there are.
    """
    numbers: list[int] = []
    found: list[Codes] = []
    for number, one in sketches:
        codes = np.frombuffer(codes_of(one.keys), "<u8").astype(np.uint64)
        found.append(codes)
        numbers += [number] * len(codes)
    codes = np.concatenate([np.zeros(0, np.uint64), *found])
    reports = np.array(numbers, dtype=np.int64)
    # The lowest bit tells what is told from a mere word.
    share = (codes >> np.uint64(1)) % np.uint64(shares)
    return [Held(codes[share == one], reports[share == one]) for one in range(shares)]


def common(held: Held) -> Codes:
    """Keys of a share that are everybody's; only those that speak for a text are counted."""
    codes, counts = np.unique(held.codes, return_counts=True)
    return codes[counts > CROWD]


def sharing(held: Held) -> Sharing:
    """Pairs that share a key of the share which is not everybody's."""
    order = np.lexsort((held.reports, held.codes))
    codes, reports = held.codes[order], held.reports[order]
    begins = np.flatnonzero(np.concatenate(([True], codes[1:] != codes[:-1]))[: len(codes)])
    sizes = np.diff(np.append(begins, len(codes)))
    left, right, points = [], [], []
    for size in range(2, CROWD + 1):
        first = begins[sizes == size]
        rows = reports[first[:, None] + np.arange(size)]
        one, other = np.triu_indices(size, 1)
        left.append(rows[:, one].ravel())
        right.append(rows[:, other].ravel())
        told = 1 + (codes[first] & np.uint64(1)).astype(np.int64)
        points.append(np.repeat(told, len(one)))
    return _summed(np.concatenate(left), np.concatenate(right), np.concatenate(points))


def candidates(some: Sequence[Sharing]) -> set[tuple[int, int]]:
    """Pairs that are worth comparing, from all shares of keys."""
    whole = _summed(
        np.concatenate([one.left for one in some]),
        np.concatenate([one.right for one in some]),
        np.concatenate([one.points for one in some]),
    )
    enough = whole.of(whole.points >= ENOUGH)
    return set(zip(enough.left.tolist(), enough.right.tolist(), strict=True))


def is_linked(left: Sketch, right: Sketch, rarity: Rarity, copied: float) -> bool:
    """Whether two texts have points enough to be on one island.

    Args:
        left: Either of two that speak for their texts.
        right: The other one.
        rarity: How much shared names and towns tell.
        copied: Points for text that one took from the other, 0 for none.
    """
    one, other = (left, right) if left.report < right.report else (right, left)
    both = overlap(one.words, other.words)
    text = Score(copied, "") if copied else NOTHING
    if at_most(one, other, both, text) < JOINED:
        return False
    return points(one, other, both, rarity, text) >= JOINED


def copies(
    tracing: Tracing, sketches: dict[ReportId, Sketch], rarity: Rarity
) -> Iterator[tuple[Pair, float, bool]]:
    """Pairs of reports of which one took text from the other, sorted.

    Args:
        tracing: Of all reports, or of some groups of it.
        sketches: Of the reports that may be in a case.
        rarity: How much shared names and towns tell.

    Yields:
        The pair, points for that, and whether the two are one text.
    """
    known = ties(tracing)
    for pair in sorted(known.copies):
        left, right = pair
        if left in sketches and right in sketches:
            whole = right in known.copied(left)
            one = whole and is_one_text(sketches[left], sketches[right], rarity)
            yield pair, known.copies[pair].value, one


def group_island(
    sketches: Sequence[Sketch], tracing: Tracing, crowds: Codes, rarity: Rarity
) -> Grouper:
    """The cases of one island, or of several.

    Args:
        sketches: Of all its reports.
        tracing: At least who copied whom among them.
        crowds: Keys that are everybody's in the whole collection.
        rarity: How much shared names and towns tell.
    """
    keys = {each for one in sketches for each in one.keys}
    codes = np.frombuffer(codes_of(keys), "<u8")
    shared = frozenset(np.intersect1d(codes, crowds).tolist())
    grouper = Grouper(rarity=rarity, common=crowded(keys, shared) if shared else frozenset())
    grouper.update(fresh=sketches, known=ties(tracing))
    return grouper


def _summed(left: Numbers, right: Numbers, points: Numbers) -> Sharing:
    """Each pair once, with the sum of its points."""
    if not len(left):
        return Sharing(left, right, points)
    order = np.lexsort((right, left))
    left, right = left[order], right[order]
    new = np.concatenate(([True], (left[1:] != left[:-1]) | (right[1:] != right[:-1])))
    begins = np.flatnonzero(new)
    return Sharing(left[begins], right[begins], np.add.reduceat(points[order], begins))
