"""A part of the index that never changes: sorted marks, and the words of the sentences."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from consilience.tracing.fingerprints import MARK_BITS, Fingerprints, Letters, Marks, Numbers
from consilience.tracing.searching import merged, over_long, ranges_of

PLACE_BITS = np.uint64(64 - MARK_BITS)
PLACE = np.uint64((1 << (64 - MARK_BITS)) - 1)
_MOST_SENTENCES = 1 << (64 - MARK_BITS)
_MOST_WORDS = 1 << 32
# A mark that stands in more sentences is kept for the earliest of them only: reprints of a
# dispatch still find the dispatch, and a million of them take no more room than thirty.
LONGEST_LIST = 30


@dataclass(frozen=True, slots=True)
class Segment:
    """Some reports of an index, numbered in the order in which they were added.

    Args:
        ages: For each report, how early it is: smaller is earlier; sets the order of sources.
        sentences: For each report, the number of its first sentence; one more at the end.
        starts: For each sentence, where its words begin in `letters`; one more at the end.
        letters: Words that say something by themselves, one number each.
        entries: Ascending: a mark in the upper bits, the number of a sentence in the lower.
        long: Ascending: marks of which `entries` has only the earliest `LONGEST_LIST`.
        holders: For each of `long`, in how many sentences it stands.
    """

    ages: Marks
    sentences: Numbers
    starts: Numbers
    letters: Letters
    entries: Marks
    long: Marks
    holders: Numbers

    @classmethod
    def of(cls, prints: Fingerprints, ages: Marks) -> Segment:
        """The segment of some fingerprints."""
        entries = _once((prints.marks << PLACE_BITS) | prints.places.astype(np.uint64))
        none = cls(
            ages=ages.astype(np.uint64),
            sentences=prints.sentences.astype(np.int32),
            starts=prints.starts.astype(np.uint32),
            letters=prints.letters,
            entries=entries,
            long=np.zeros(0, np.uint64),
            holders=np.zeros(0, np.int64),
        )
        return _pruned(none, over_long(entries, LONGEST_LIST))

    def __len__(self) -> int:
        """How many reports."""
        return len(self.ages)

    @property
    def size(self) -> int:
        """Bytes of all arrays."""
        arrays = (self.ages, self.sentences, self.starts, self.letters, self.entries)
        return sum(one.nbytes for one in (*arrays, self.long, self.holders))

    def find(self, marks: Marks) -> tuple[Numbers, Numbers, Numbers]:
        """For each mark, the half-open range of its entries, and how many sentences have it.

        Args:
            marks: Ascending, so that neighbours are found in the same stretch of memory.
        """
        low, high = ranges_of(self.entries, marks)
        return low, high, np.where(_in(self.long, marks), self._counts(marks), high - low)

    def reports_of(self, places: Numbers) -> Numbers:
        """Numbers of the reports in which sentences stand."""
        return np.searchsorted(self.sentences, places, side="right") - 1

    def _counts(self, marks: Marks) -> Numbers:
        if not len(self.long):
            return np.zeros(len(marks), np.int64)
        at = np.minimum(np.searchsorted(self.long, marks), len(self.long) - 1)
        return self.holders[at]


def fit(left: Segment, right: Segment) -> bool:
    """Whether two segments can be merged: the numbers of a segment are small."""
    sentences = int(left.sentences[-1]) + int(right.sentences[-1])
    words = len(left.letters) + len(right.letters)
    return sentences < _MOST_SENTENCES and words < _MOST_WORDS


def merge(left: Segment, right: Segment) -> Segment:
    """One segment of two, the reports of the right one after those of the left one."""
    shift = left.sentences[-1]
    entries = merged(left.entries, right.entries, int(shift))
    long = _once(np.concatenate((left.long, right.long, over_long(entries, LONGEST_LIST))))
    holders = left.find(long)[2] + right.find(long)[2]
    both = Segment(
        ages=np.concatenate((left.ages, right.ages)),
        sentences=np.concatenate((left.sentences, right.sentences[1:] + shift)),
        starts=np.concatenate((left.starts, right.starts[1:] + left.starts[-1])),
        letters=np.concatenate((left.letters, right.letters)),
        entries=entries,
        long=long,
        holders=holders,
    )
    return _pruned(both, long)


def _once(marks: Marks) -> Marks:
    """Ascending, each once: `np.unique` hashes first, which takes five times as long here."""
    ordered = np.sort(marks)
    return ordered[np.concatenate(([True], ordered[1:] != ordered[:-1]))[: len(ordered)]]


def _pruned(segment: Segment, long: Marks) -> Segment:
    """The segment with the earliest entries of long lists only.

    The earliest thirty of two lists together are among the earliest thirty of each, so what is
    kept does not depend on the order in which reports came.
    """
    if not len(long):
        return segment
    low, high, holders = segment.find(long)
    at = spread(low, high)
    lists = np.repeat(np.arange(len(long)), high - low)
    places = (segment.entries[at] & PLACE).astype(np.int64)
    order = np.lexsort((places, segment.ages[segment.reports_of(places)], lists))
    rank = np.arange(len(at)) - np.repeat(np.cumsum(high - low) - (high - low), high - low)
    kept = np.ones(len(segment.entries), dtype=bool)
    kept[at[order[rank >= LONGEST_LIST]]] = False
    return Segment(
        ages=segment.ages,
        sentences=segment.sentences,
        starts=segment.starts,
        letters=segment.letters,
        entries=segment.entries[kept],
        long=long,
        holders=holders,
    )


def spread(low: Numbers, high: Numbers) -> Numbers:
    """All numbers of half-open ranges, one range after the other."""
    sizes = high - low
    begins = np.repeat(low - (np.cumsum(sizes) - sizes), sizes)
    found: Numbers = begins + np.arange(len(begins))
    return found


def _in(sorted_marks: Marks, marks: Marks) -> NDArray[np.bool_]:
    if not len(sorted_marks):
        return np.zeros(len(marks), dtype=bool)
    at = np.minimum(np.searchsorted(sorted_marks, marks), len(sorted_marks) - 1)
    found: NDArray[np.bool_] = sorted_marks[at] == marks
    return found
