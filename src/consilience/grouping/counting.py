"""Terms of a text, counted by a compiled loop: words, and neighbours that are worth it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from consilience.compiling import compiled
from consilience.grouping.glyphs import code_points
from consilience.grouping.scanning import (
    END,
    LARGE,
    LINE,
    NUMBER,
    SHAPE,
    SMALL,
    START,
    YEAR,
    Codes,
    Ints,
    code_of,
    pair_code,
)  # fmt: skip
from consilience.knowledge.frequencies import Frequencies

Floats = NDArray[np.float64]
# An open table of codes, the rows of its terms, and the codes by row.
_Index = tuple[Codes, Ints, Codes]

# Neighbours are a term where both are rarer than this, or the first is a number.
_PLAIN = 0.2
# Headlines in capitals or in Title Case say nothing about which words are names.
_CAPITALS, _LONG = 0.7, 3
# Columns of a table of terms: the word that prints it first (row of the table of words), the next
# one of two neighbours or -1, how often it is printed, its first line and its last, what it is.
WORD, NEXT, TIMES, FIRST, LAST, CASE = range(6)
_COLUMNS = 6
# With a capital letter inside a sentence; somewhere with a small one.
NAMED, LOWERED = 1, 2


@dataclass(frozen=True, slots=True, eq=False)
class Rarities:
    """How rare terms are, by code: an open table, its size a power of two.

    Args:
        codes: 0 where a place is free.
        values: Rarity of the term, 0 to 1.
    """

    codes: Codes
    values: Floats


@lru_cache(maxsize=4)
def rarities(frequencies: Frequencies) -> Rarities:
    """The table of document frequencies for compiled loops."""
    terms = [[_plain_code(word) for word in one.split(" ")] for one in frequencies.levels]
    known = np.array(
        [one[0] if len(one) == 1 else pair_code(one[0], one[1]) for one in terms], np.uint64
    )
    values = np.array([frequencies.rarity(one) for one in frequencies.levels], np.float64)
    size = 1 << (2 * known.size + 1).bit_length()
    return Rarities(*_open_table(known, values, size))


def term_code(term: str) -> np.uint64:
    """The code of a folded word, or of two with a blank between."""
    codes = [_plain_code(one) for one in term.split(" ")]
    return codes[0] if len(codes) == 1 else pair_code(codes[0], codes[1])


def _plain_code(word: str) -> np.uint64:
    return np.uint64(code_of(code_points(word)))


@compiled
def _open_table(known: Codes, values: Floats, size: int) -> tuple[Codes, Floats]:
    codes, held = np.zeros(size, np.uint64), np.ones(size, np.float64)
    for one in range(known.size):
        at = _place(codes, known[one])
        codes[at], held[at] = known[one], values[one]
    return codes, held


@compiled
def _place(codes: Codes, code: np.uint64) -> np.int64:
    """Where a code stands, or the free place where it would."""
    mask = np.uint64(codes.size - 1)
    at = code & mask
    while codes[at] != 0 and codes[at] != code:
        at = (at + np.uint64(1)) & mask
    return np.int64(at)


@compiled
def counted(
    words: Ints, codes: Codes, rare_codes: Codes, rare_values: Floats
) -> tuple[Ints, Codes, Floats]:
    """Terms in the order in which they are printed first.

    Args:
        words: Rows from `words_of`.
        codes: Of each.
        rare_codes: From `rarities`.
        rare_values: From `rarities`.

    Returns:
        A row a term, its code, its rarity.
    """
    most = 2 * words.shape[0] + 1
    size = 4
    while size < 2 * most:
        size *= 2
    terms, held = np.empty((most, _COLUMNS), np.int32), np.empty(most, np.uint64)
    index = np.zeros(size, np.uint64), np.empty(size, np.int32), held
    rare = np.empty(most, np.float64)
    count, start = 0, 0
    while start < words.shape[0]:
        end, names = _line(words, start)
        before, left = -1, -1
        for word in range(start, end):
            if words[word, SHAPE] & YEAR:
                continue
            term = _seen(index, terms, count, codes[word], words, (word, -1))
            if term == count:
                rare[count] = rare_values[_place(rare_codes, codes[word])]
                count += 1
            terms[term, CASE] |= _case(words[word], names and word > start)
            if before >= 0 and (
                words[before, SHAPE] & NUMBER or (rare[left] > _PLAIN and rare[term] > _PLAIN)
            ):
                code = pair_code(codes[before], codes[word])
                both = _seen(index, terms, count, code, words, (before, word))
                if both == count:
                    rare[count] = rare_values[_place(rare_codes, code)]
                    count += 1
            before, left = word, term
        start = end
    return terms[:count], held[:count], rare[:count]


@compiled
def _seen(
    index: _Index, terms: Ints, count: int, code: np.uint64, words: Ints, where: tuple[int, int]
) -> int:
    """The row of a term, which counts one print more; row `count` where it is new."""
    table, slots, held = index
    word, after = where
    at = _place(table, code)
    if table[at] == 0:
        table[at], slots[at], held[count] = code, count, code
        row = terms[count]
        row[WORD], row[NEXT], row[TIMES], row[CASE] = word, after, 0, 0
        row[FIRST] = words[word, LINE]
    found = int(slots[at])
    terms[found, TIMES] += 1
    terms[found, LAST] = words[word, LINE]
    return found


@compiled
def _case(word: Ints, inside: bool) -> int:
    if word[SHAPE] & SMALL:
        return LOWERED
    large = word[SHAPE] & LARGE and word[END] - word[START] > 1
    return NAMED if inside and large else 0


@compiled
def _line(words: Ints, start: int) -> tuple[int, bool]:
    """Where the line of a word ends, and whether capitals say in it what is a name."""
    end, long, large = start, 0, 0
    while end < words.shape[0] and words[end, LINE] == words[start, LINE]:
        if words[end, END] - words[end, START] > _LONG:
            long += 1
            large += words[end, SHAPE] & LARGE > 0
        end += 1
    return end, not (long > 2 and large > _CAPITALS * long)
