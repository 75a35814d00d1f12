"""Texts to fingerprints: a few numbers a sentence by which a copy of it can be looked up."""

from __future__ import annotations

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray

from consilience.tracing.codes import OWN, Coder
from consilience.tracing.sentences import SHORTEST, find_pieces

Numbers: TypeAlias = NDArray[np.int64]
Marks: TypeAlias = NDArray[np.uint64]
Letters: TypeAlias = NDArray[np.uint16]

# Of each four runs in a row one is kept (Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD
# 2003): two sentences that share six words in a row share a mark.
RUN = 3
WINDOW = 4
# 6e7 marks of a million reports meet by chance once in a thousand look-ups; the other 28 bits of
# an entry number its sentence.
MARK_BITS = 36
# Below the surrogates, so that a sentence of words can be held as text and compared as text.
LETTERS = 0xD800
_MULTIPLIERS = tuple(
    np.uint64(one) for one in (0x9E3779B97F4A7C15, 0xC2B2AE3D27D4EB4F, 0xBF58476D1CE4E5B9)
)


@dataclass(frozen=True, slots=True)
class Fingerprints:
    """What is kept of some texts.

    Args:
        sentences: For each text, the number of its first sentence; one more at the end.
        starts: For each sentence, where its words begin in `letters`; one more at the end.
        letters: One number below `LETTERS` for each word that says something by itself.
        marks: Of runs of three words, `MARK_BITS` wide, by place.
        places: Number of the sentence in which each mark stands.
    """

    sentences: Numbers
    starts: Numbers
    letters: Letters
    marks: Marks
    places: Numbers


def take(texts: Sequence[str], coder: Coder) -> Fingerprints:
    """Fingerprints of texts; sentences are those of `sentences.find_pieces`."""
    flat = array("q")
    ends = array("q", [0])
    firsts = array("q", [0])
    for text in texts:
        for start, end in find_pieces(text):
            flat.extend(coder.codes(text[start:end]))
            ends.append(len(flat))
        firsts.append(len(ends) - 1)
    codes = np.array(flat, dtype=np.int64)
    stops = np.array(ends, dtype=np.int64)
    lengths: Numbers = stops[1:] - stops[:-1]
    holders = np.repeat(np.arange(len(lengths)), lengths)
    own = (codes & OWN).astype(bool)
    counts = np.bincount(holders[own], minlength=len(lengths))
    marks, places = _winnow(codes, holders, lengths)
    return Fingerprints(
        sentences=np.array(firsts, dtype=np.int64),
        starts=np.concatenate(([0], np.cumsum(counts))).astype(np.int64),
        letters=((codes[own] >> 1) % LETTERS).astype(np.uint16),
        marks=marks,
        places=places,
    )


def _winnow(codes: Numbers, holders: Numbers, lengths: Numbers) -> tuple[Marks, Numbers]:
    """The least run of every four in a row, from sentences long enough to speak for themselves."""
    count = len(codes) - RUN + 1
    if count < 1:
        return np.zeros(0, np.uint64), np.zeros(0, np.int64)
    runs = np.zeros(count, np.uint64)
    for step, multiplier in enumerate(_MULTIPLIERS):
        runs = (runs + codes[step : step + count].astype(np.uint64)) * multiplier
        runs ^= runs >> np.uint64(31)
    home = holders[:count]
    valid = (home == holders[RUN - 1 :]) & (lengths[home] >= SHORTEST)
    runs, home = runs[valid], home[valid]
    kept = _least_of_windows(runs, home)
    return runs[kept] >> np.uint64(64 - MARK_BITS), home[kept]


def _least_of_windows(runs: Marks, home: Numbers) -> Numbers:
    """Places of the least run of each window, once each; a short sentence is one window."""
    size = len(runs)
    if not size:
        return np.zeros(0, np.int64)
    best = np.arange(size)
    least = runs.copy()
    whole = np.ones(size, dtype=bool)
    for step in range(1, WINDOW):
        here = np.flatnonzero(home[:-step] == home[step:]) if step < size else best[:0]
        whole[:] = False
        whole[here] = True
        lower = here[runs[here + step] < least[here]]
        least[lower] = runs[lower + step]
        best[lower] = lower + step
    # A sentence of fewer runs has one window, at its beginning.
    whole |= np.concatenate(([True], home[1:] != home[:-1]))
    kept = np.zeros(size, dtype=bool)
    kept[best[whole]] = True
    return np.flatnonzero(kept)
