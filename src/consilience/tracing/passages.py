"""Each passage beside its best earlier source: the longest common sequence of words decides."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import LCSseq
from rapidfuzz.process import cpdist

from consilience.tracing.fingerprints import Fingerprints, Letters, Numbers
from consilience.tracing.index import Index
from consilience.tracing.lookups import Query, Shared, changes, look_up
from consilience.tracing.segments import spread

# Of the words that say something in the shorter sentence, so many stand in the other in one
# order. Word by word swapped at every third place, .67 stay; strangers share .1 to .3.
LEAST_SIMILARITY = 0.45
# Fewer ("no one was hurt") are anybody's.
LEAST_WORDS = 3
# Words of one source, each sentence counted by how far it is above chance.
ENOUGH = 3.0
_CHANCE = 0.3


@dataclass(frozen=True, slots=True)
class Passages:
    """Sentences of some texts beside their best earlier source, parallel arrays.

    Args:
        text: Number of the text in the query, ascending.
        sentence: Number of the sentence through all texts of the query.
        report: Number of the source in the index.
        words: How many words they share in one order.
        similarity: The same by the words of the shorter sentence.
    """

    text: Numbers
    sentence: Numbers
    report: Numbers
    words: Numbers
    similarity: NDArray[np.float64]


def find_sources(query: Query, index: Index) -> Passages:
    """The best earlier source of each passage of some texts; of what is nobody's copy, none.

    What adding a report costs: one look-up and a few comparisons.
    """
    pairs = look_up(query, index.segments)
    return choose(pairs, *align(pairs, query.prints, index))


def align(pairs: Shared, prints: Fingerprints, index: Index) -> tuple[Numbers, Numbers]:
    """For each pair of sentences the words they share in one order, and those of the shorter.

    Args:
        pairs: What a query found.
        prints: Of the texts that were asked about.
        index: Which was asked.
    """
    ours = _words(prints.letters, prints.starts, pairs.sentence)
    theirs = [""] * len(pairs)
    for number, segment in enumerate(index.segments):
        at = np.flatnonzero(pairs.segment == number)
        found = _words(segment.letters, segment.starts.astype(np.int64), pairs.place[at])
        for where, words in zip(at.tolist(), found, strict=True):
            theirs[where] = words
    shared = cpdist(ours, theirs, scorer=LCSseq.similarity, dtype=np.int32).astype(np.int64)
    shorter = np.minimum([len(one) for one in ours], [len(one) for one in theirs])
    return shared, shorter


def choose(pairs: Shared, words: Numbers, shorter: Numbers) -> Passages:
    """Of each sentence the likest source, the earliest among equals; only sources worth naming.

    A source is worth naming for what it shares with the whole text: ten words of one sentence, or
    half of two. There may be two sources and more; each sentence has one.

    Args:
        pairs: Of sentences; later reports must have been left out.
        words: See `align`.
        shorter: See `align`.
    """
    similarity = words / np.maximum(shorter, 1)
    good = np.flatnonzero((similarity >= LEAST_SIMILARITY) & (words >= LEAST_WORDS))
    order = good[
        np.lexsort(
            (
                pairs.place[good],
                pairs.age[good],
                -words[good],
                -np.round(similarity[good], 2),
                pairs.sentence[good],
            )
        )
    ]
    sentences = pairs.sentence[order]
    best = order[changes(sentences)]
    worth = words[best] * np.maximum(similarity[best] - _CHANCE, 0) / (1 - _CHANCE)
    _, home = np.unique((pairs.text[best] << 36) | pairs.report[best], return_inverse=True)
    kept = best[np.bincount(home, worth)[home] >= ENOUGH]
    return Passages(
        text=pairs.text[kept],
        sentence=pairs.sentence[kept],
        report=pairs.report[kept],
        words=words[kept],
        similarity=similarity[kept],
    )


def _words(letters: Letters, starts: Numbers, sentences: Numbers) -> list[str]:
    """Words of sentences that say something, one character each."""
    low, high = starts[sentences], starts[sentences + 1]
    whole = letters[spread(low, high)].astype("<u2").tobytes().decode("utf-16-le")
    ends = np.cumsum(high - low).tolist()
    return [whole[begin:end] for begin, end in pairwise((0, *ends))]
