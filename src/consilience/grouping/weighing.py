"""What each term of a text weighs, by a compiled loop."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.compiling import compiled
from consilience.grouping.counting import (
    CASE,
    FIRST,
    LAST,
    LOWERED,
    NAMED,
    NEXT,
    TIMES,
    WORD,
    Floats,
)  # fmt: skip
from consilience.grouping.scanning import (
    INNER,
    LEAD,
    LENGTH,
    NUMBER,
    SHAPE,
    TRAIL,
    Codes,
    Ints,
)  # fmt: skip

Marks = NDArray[np.uint8]

# Marks of a term: rare, and a rare word of a name in the opening.
TELLING, OPENS = 1, 2

# Weights of a name, a number and two neighbours beside that of a plain word.
_NAME, _NUMBER, _PAIR = 2.0, 0.4, 0.5
_DIGITS = 4
# Weight of a word that tells.
_RARE = 0.5
# The first sentences are what a report is about, whatever stands in them alone.
_OPENING = 2
# Whom or what a report is about stands in the title or the first four sentences, under a name of
# which at most one report in a hundred and fifty prints a word: that is no office and no agency.
_ABOUT = 4
_OWN = 0.6


@compiled
def weighed(
    words: Ints, terms: Ints, codes: Codes, rare: Floats
) -> tuple[Codes, Floats, Ints, Marks, Ints]:
    """Terms that weigh something, by code.

    Args:
        words: Rows from `words_of`.
        terms: Rows from `counted`.
        codes: Of each.
        rare: Rarity of each.

    Returns:
        Codes, ascending; weights of a text of length one; the only sentence that prints the term,
        for sentences after the opening, else -1; marks; and the word that prints it first.
    """
    weights, marks = np.empty(codes.size, np.float64), np.zeros(codes.size, np.uint8)
    square = 0.0
    for one in range(codes.size):
        plain = _weight(words, terms[one], rare[one])
        if plain > _RARE and terms[one, NEXT] < 0:
            marks[one] = TELLING
            if _is_name(terms[one]) and terms[one, FIRST] <= _ABOUT and rare[one] >= _OWN:
                marks[one] |= OPENS
        weights[one] = plain * (1 + np.log(terms[one, TIMES]))
        square += weights[one] * weights[one]
    order = np.argsort(codes)
    order = order[weights[order] > 0]
    places = np.empty(order.size, np.int32)
    for at in range(order.size):
        first = terms[order[at], FIRST]
        places[at] = first if first == terms[order[at], LAST] and first > _OPENING else -1
    length = np.sqrt(square) if square else 1.0
    return codes[order], weights[order] / length, places, marks[order], terms[order, WORD]


@compiled
def _is_name(term: Ints) -> bool:
    return bool(term[CASE] & (NAMED | LOWERED) == NAMED)


@compiled
def _weight(words: Ints, term: Ints, rarity: float) -> float:
    word, after = words[term[WORD]], term[NEXT]
    if not word[SHAPE] & NUMBER:
        if after >= 0:
            return _PAIR * rarity
        return rarity * (_NAME if _is_name(term) else 1.0)
    if after >= 0:
        # As printed, with the blank: "40 kg" pins more than 40.
        digits = int(word[INNER] + 1 + words[after, INNER] - word[LEAD] - words[after, TRAIL])
    elif word[LENGTH] == 1:
        return 0.1
    else:
        digits = max(int(word[INNER] - word[LEAD] - word[TRAIL]), 0)
    return _NUMBER * min(digits, _DIGITS) / _DIGITS * 2
