"""Words of sentences to the few runs by which copies are looked up: one compiled loop."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.compiling import compiled
from consilience.tracing.codes import OWN
from consilience.tracing.sentences import SHORTEST

Numbers = NDArray[np.int64]
Marks = NDArray[np.uint64]
Letters = NDArray[np.uint16]

# Of each four runs in a row one is kept (Schleimer, Wilkerson and Aiken, "Winnowing", SIGMOD
# 2003): two sentences that share six words in a row share a mark.
RUN = 3
WINDOW = 4
# 6e7 marks of a million reports meet by chance once in a thousand look-ups; the other 28 bits of
# an entry number its sentence.
MARK_BITS = 36
# Below the surrogates, so that a sentence of words can be held as text and compared as text.
LETTERS = 0xD800
_FIRST = np.uint64(0x9E3779B97F4A7C15)
_SECOND = np.uint64(0xC2B2AE3D27D4EB4F)
_THIRD = np.uint64(0xBF58476D1CE4E5B9)
_MIX = np.uint64(31)
_REST = np.uint64(64 - MARK_BITS)


@compiled
def winnowed(
    chunks: Numbers, ends: Numbers, table: Numbers, codes: Numbers
) -> tuple[Numbers, Letters, Marks, Numbers]:
    """Letters and marks of sentences.

    Args:
        chunks: Numbers of the stretches without white space in the sentences.
        ends: Where the stretches of each sentence begin; one more at the end.
        table: Where the codes of each stretch begin in `codes`; one more at the end.
        codes: See `codes.Coder`.

    Returns:
        For each sentence where its letters begin, and one more; letters; marks; for each mark
        the sentence in which it stands.
    """
    sizes = table[chunks + 1] - table[chunks]
    total = sizes.sum()
    starts = np.zeros(ends.size, np.int64)
    letters = np.empty(total, np.uint16)
    marks = np.empty(total, np.uint64)
    places = np.empty(total, np.int64)
    words = np.empty(total, np.int64)
    lettered, marked = 0, 0
    for sentence in range(ends.size - 1):
        size = 0
        for at in range(ends[sentence], ends[sentence + 1]):
            for code in codes[table[chunks[at]] : table[chunks[at] + 1]]:
                words[size] = code
                size += 1
                if code & OWN:
                    letters[lettered] = (code >> 1) % LETTERS
                    lettered += 1
        starts[sentence + 1] = lettered
        if size >= SHORTEST:
            before = marked
            marked += _winnow(words[:size], marks[marked:])
            places[before:marked] = sentence
    return starts, letters[:lettered].copy(), marks[:marked].copy(), places[:marked].copy()


@compiled
def _winnow(words: Numbers, marks: Marks) -> int:
    """The least run of every four in a row, written to `marks`; of a short sentence the least."""
    size = words.size - RUN + 1
    runs = np.empty(size, np.uint64)
    for at in range(size):
        run = np.uint64(words[at]) * _FIRST
        run ^= run >> _MIX
        run = (run + np.uint64(words[at + 1])) * _SECOND
        run ^= run >> _MIX
        run = (run + np.uint64(words[at + 2])) * _THIRD
        runs[at] = run ^ (run >> _MIX)
    count, last = 0, -1
    for first in range(max(1, size - WINDOW + 1)):
        best = first
        for at in range(first + 1, min(first + WINDOW, size)):
            if runs[at] < runs[best]:
                best = at
        if best != last:
            marks[count] = runs[best] >> _REST
            count, last = count + 1, best
    return count
