"""Searches in the bytes of a page, compiled: the next bracket, and what no reader sees.

A page is given twice: as bytes, and as words of eight of them, for a search that looks at eight
at once is six times as fast (the trick is that of Mycroft, 1987: a byte of `x` is zero where
`(x - 1) & ~x` has its highest bit set).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from consilience.compiling import compiled

Bytes = NDArray[np.uint8]
Words = NDArray[np.uint64]

OPEN, CLOSE, SLASH, SPACE, LINE = (ord(one) for one in "<>/ \n")
_DASH = ord("-")
# `<` and `>` differ in this bit alone.
_EITHER = 2
# By this letters differ from capitals.
_SMALL = 0x20
_ONES, _HIGHS, _OPENS, _CLOSES, _EITHERS = (
    np.uint64(int.from_bytes(bytes([one]) * 8, "big")) for one in (1, 0x80, OPEN, CLOSE, _EITHER)
)
# Names of what is skipped as a whole, filled up with zeros; comments come last.
_NAMES = (b"script", b"style", b"svg", b"template", b"!--")
_HIDDEN = np.array([list(one.ljust(8, b"\0")) for one in _NAMES], dtype=np.uint8)
_LENGTHS = np.array([len(one) for one in _NAMES])
_SCRIPT, _COMMENT = 0, len(_NAMES) - 1
# Data for search engines stay: extractors fall back on them where a page has no article.
_DATA = np.frombuffer(b"ld+json", dtype=np.uint8)
_DATA_WITHIN = 300

KINDS = len(_NAMES)
"""How many kinds of what is hidden there are."""


@compiled
def next_bracket(page: Bytes, words: Words, at: int) -> int:
    """The place of the next `<` or `>`, the size of the page if there is none."""
    while at < page.size and at & 7:
        if page[at] | _EITHER == CLOSE:
            return at
        at += 1
    word = at >> 3
    while word < words.size:
        apart = (words[word] | _EITHERS) ^ _CLOSES
        if (apart - _ONES) & ~apart & _HIGHS:
            break
        word += 1
    at = max(at, word << 3)
    while at < page.size and page[at] | _EITHER != CLOSE:
        at += 1
    return at


@compiled
def past_hidden(page: Bytes, words: Words, at: int, endless: NDArray[np.bool_]) -> int:
    """Where to go on behind what is hidden and begins at a `<`; the same place if nothing does.

    Args:
        page: All of it.
        words: The same.
        at: The place of a `<`.
        endless: Which kinds are opened and never closed; what follows such a tag may be the
            article. Written to.
    """
    name = _hidden(page, at + 1)
    if name < 0:
        return at
    inside = at + 1 + int(_LENGTHS[name])
    if endless[name] or (name == _SCRIPT and _is_data(page, inside)):
        return inside
    end = _comment_end(page, words, inside) if name == _COMMENT else -1
    if name != _COMMENT:
        end = _closing(page, words, inside, int(_LENGTHS[name]))
    if end < 0:
        endless[name] = True
        return inside
    return end


@compiled
def _hidden(page: Bytes, at: int) -> int:
    """Which of the hidden begins with its name at a place, -1 if none."""
    for name in range(_LENGTHS.size):
        length = _LENGTHS[name]
        if at + length > page.size:
            continue
        small = 0 if name == _COMMENT else _SMALL
        same = 0
        while same < length and page[at + same] | small == _HIDDEN[name, same]:
            same += 1
        if same == length:
            return name
    return -1


@compiled
def _is_data(page: Bytes, at: int) -> bool:
    """Whether the tag that goes on here says that it holds data for search engines."""
    for start in range(at, min(at + _DATA_WITHIN + 1, page.size - _DATA.size + 1)):
        same = 0
        while same < _DATA.size and page[start + same] | _SMALL == _DATA[same] | _SMALL:
            same += 1
        if same == _DATA.size:
            return True
        if page[start] | _EITHER == CLOSE:
            return False
    return False


@compiled
def _comment_end(page: Bytes, words: Words, at: int) -> int:
    """The place behind a comment that goes on here; -1 if it never ends."""
    end = _next(page, words, at, CLOSE, _CLOSES)
    while end < page.size:
        if end - at > 1 and page[end - 1] == _DASH and page[end - 2] == _DASH:
            return end + 1
        end = _next(page, words, end + 1, CLOSE, _CLOSES)
    return -1


@compiled
def _closing(page: Bytes, words: Words, at: int, length: int) -> int:
    """Where the tag stands that closes what was opened by the name before `at`; -1 if nowhere.

    A name that begins in capitals ends in capitals: looking for both takes twice as long.
    """
    end = _next(page, words, at, OPEN, _OPENS)
    while end + 1 + length < page.size:
        if page[end + 1] == SLASH:
            same = 0
            while same < length and page[end + 2 + same] == page[at - length + same]:
                same += 1
            if same == length:
                return end
        end = _next(page, words, end + 1, OPEN, _OPENS)
    return -1


@compiled
def _next(page: Bytes, words: Words, at: int, sign: int, signs: np.uint64) -> int:
    """The place of the next sign, the size of the page if there is none."""
    while at < page.size and at & 7:
        if page[at] == sign:
            return at
        at += 1
    word = at >> 3
    while word < words.size:
        apart = words[word] ^ signs
        if (apart - _ONES) & ~apart & _HIGHS:
            break
        word += 1
    at = max(at, word << 3)
    while at < page.size and page[at] != sign:
        at += 1
    return at
