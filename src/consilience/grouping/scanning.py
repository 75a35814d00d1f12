"""The words of a text, found by a compiled loop: what `terms` finds, fifty times as fast."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.compiling import compiled
from consilience.grouping.glyphs import DIGIT, LETTER, LOWER, SPACE, UPPER

Codes = NDArray[np.uint64]
Ints = NDArray[np.int32]
Points = NDArray[np.uint32]
Kinds = NDArray[np.uint8]

# Columns of a table of words: where one stands (half-open), in which line, what it looks like; of
# its folded form how many characters it has, how many of them are no full stops, and how many
# zeros a number begins and ends with.
START, END, LINE, SHAPE, LENGTH, INNER, LEAD, TRAIL = range(8)
COLUMNS = 8
# Shapes: a number, a year (it folds to nothing), begins with a capital, with a small letter.
NUMBER, YEAR, LARGE, SMALL = 1, 2, 4, 8

_QUOTE, _CURLY, _S, _ZERO, _COMMA, _STOP, _LINE = 0x27, 0x2019, 0x73, 0x30, 0x2C, 0x2E, 0x0A
_PLURAL = 4
_SEED, _PRIME = np.uint64(0xCBF29CE484222325), np.uint64(0x100000001B3)
_MIX, _HALF = np.uint64(0x9E3779B97F4A7C15), np.uint64(32)


@compiled
def words_of(text: Points, kinds: Kinds, folds: Points, title: int) -> tuple[Ints, Codes]:
    """Words and numbers in their order.

    Args:
        text: Title and text as code points; what parts both belongs to the title.
        kinds: From `glyphs`.
        folds: From `glyphs`.
        title: Where the text begins.

    Returns:
        A row a word, and the code of its folded form.
    """
    lines = _lines(text, kinds, title)
    table = np.empty((text.size, COLUMNS), np.int32)
    codes = np.empty(text.size, np.uint64)
    count, at = 0, 0
    while at < text.size:
        kind = kinds[text[at]]
        if not kind & (LETTER | DIGIT):
            at += 1
            continue
        row = table[count]
        row[START], row[LINE] = at, lines[at]
        if kind & DIGIT:
            at = _number_end(text, kinds, at)
            codes[count] = _number(text, row[START], at, row)
        else:
            at = _word_end(text, kinds, at)
            codes[count] = _word(text, folds, row[START], at, row)
            row[SHAPE] = LARGE * (kind & UPPER > 0) | SMALL * (kind & LOWER > 0)
        row[END] = at
        count += 1
    return table[:count], codes[:count]


@compiled
def code_of(points: Points) -> np.uint64:
    """The code of a folded word."""
    code = _SEED
    for one in points:
        code = (code ^ np.uint64(one)) * _PRIME
    return code ^ (code >> _HALF)


@compiled
def pair_code(left: np.uint64, right: np.uint64) -> np.uint64:
    """The code of two neighbours."""
    code = (left * _MIX) ^ ((right + _SEED) * _PRIME)
    return code ^ (code >> _HALF)


@compiled
def _lines(text: Points, kinds: Kinds, title: int) -> Ints:
    """The number of the line or sentence of each character; that of the title is 0."""
    lines = np.zeros(text.size, np.int32)
    line, blank, at = 1, True, title
    while at < text.size:
        one, end = text[at], at
        if one == _LINE or (at > title and _ends(text[at - 1])):
            end = _parted(text, kinds, title, at)
        if end > at:
            line += 0 if blank else 1
            blank = True
        else:
            blank = blank and kinds[one] & SPACE > 0
            end = at + 1
        lines[at:end] = line
        at = end
    return lines


@compiled
def _ends(one: np.uint32) -> bool:
    """Whether a sentence ends with a character."""
    return one in (0x2E, 0x21, 0x3F, 0x2026)


@compiled
def _parted(text: Points, kinds: Kinds, title: int, at: int) -> int:
    """Where the gap between two sentences ends that begins here; here where none does."""
    end = at
    if at > title and _ends(text[at - 1]):
        while end < text.size and text[end] in (0x22, 0x201D, 0x2019, 0x29):
            end += 1
        gap = end
        while end < text.size and kinds[text[end]] & SPACE:
            end += 1
        after = end
        while after < text.size and text[after] in (0x22, 0x201C, 0x2018, 0x28):
            after += 1
        starts = after < text.size and kinds[text[after]] & LETTER
        if end > gap and starts and not 0x61 <= text[after] <= 0x7A:
            return end
        end = at
    while end < text.size and text[end] == _LINE:
        end += 1
    return end


@compiled
def _word_end(text: Points, kinds: Kinds, at: int) -> int:
    while at < text.size and kinds[text[at]] & LETTER:
        at += 1
    more = at + 1 < text.size and text[at] in (_QUOTE, _CURLY)
    if more and kinds[text[at + 1]] & LETTER:
        at += 1
        while at < text.size and kinds[text[at]] & LETTER:
            at += 1
    return at


@compiled
def _number_end(text: Points, kinds: Kinds, at: int) -> int:
    last = at
    while at < text.size and (kinds[text[at]] & DIGIT or text[at] in (_COMMA, _STOP)):
        if kinds[text[at]] & DIGIT:
            last = at
        at += 1
    return last + 1


@compiled
def _word(text: Points, folds: Points, start: int, end: int, row: Ints) -> np.uint64:
    """The code of a word without 's and the s of many."""
    size = end - start
    if size > 2 and folds[text[end - 1]] == _S and text[end - 2] in (_QUOTE, _CURLY):
        size -= 2
    last = start + size - 1
    if size > _PLURAL and folds[text[last]] == _S and folds[text[last - 1]] != _S:
        size -= 1
    code = _SEED
    for at in range(start, start + size):
        one = folds[text[at]]
        one = np.uint32(_QUOTE) if one == _CURLY else one
        code = (code ^ np.uint64(one)) * _PRIME
    row[LENGTH] = row[INNER] = size
    row[LEAD] = row[TRAIL] = 0
    return code ^ (code >> _HALF)


@compiled
def _number(text: Points, start: int, end: int, row: Ints) -> np.uint64:
    """The code of a number without commas; what it looks like goes into its row."""
    code = _SEED
    size, stops, lead, trail, value = 0, 0, 0, 0, 0
    for at in range(start, end):
        one = text[at]
        if one == _COMMA:
            continue
        code = (code ^ np.uint64(one)) * _PRIME
        lead += one == _ZERO and lead == size
        trail = trail + 1 if one == _ZERO else 0
        stops += one == _STOP
        value = value * 10 + int(one) - _ZERO if size < 4 else value
        size += 1
    year = size == 4 and not stops and 1900 <= value < 2100
    row[SHAPE] = NUMBER | YEAR * year
    row[LENGTH], row[INNER], row[LEAD], row[TRAIL] = size, size - stops, lead, trail
    return code ^ (code >> _HALF)
