"""Walks over the bytes of a page, compiled: what it shows, and what of that is told at length.

Both write into an array as long as the page, and neither goes back, so that a hostile page costs
what it is long.
"""

from __future__ import annotations

import numpy as np

from consilience.compiling import compiled
from consilience.reading.page_bytes import (
    CLOSE,
    KINDS,
    LINE,
    OPEN,
    SLASH,
    SPACE,
    Bytes,
    Words,
    next_bracket,
    past_hidden,
)

LEAST = 30
"""Letters outside links from which on a block is taken for one of an article: half a line."""

# Of tags, names of up to eight letters are known, as one number.
_WIDEST = 8


def _number(name: str) -> int:
    return int.from_bytes(name.encode(), "big")


# Tags within words and sentences.
_INLINE_NAMES = "abbr b bdi cite code em font i ins mark q s small span strong sub sup time u wbr"
_INLINE = np.array(sorted(map(_number, _INLINE_NAMES.split())))
_LINK = _number("a")
_HEADINGS = tuple(map(_number, ("h1", "title")))
# Tags that say something even where no words stand behind them: links and headings begin so.
_TELLING = tuple(b"aAhHtT/")


@compiled
def write_shown(page: Bytes, words: Words, out: Bytes) -> int:
    """What a page shows, in order; tags become blanks, and several blanks one.

    Returns:
        Bytes written.
    """
    kept = at = 0
    showing = blank = True
    endless = np.zeros(KINDS, dtype=np.bool_)
    while True:
        end = next_bracket(page, words, at)
        if showing:
            for place in range(at, end):
                one = page[place]
                was, blank = blank, _is_blank(one)
                if not (was and blank):
                    out[kept] = SPACE if blank else one
                    kept += 1
        if end >= page.size:
            return kept
        at = end + 1
        if page[end] == CLOSE:
            showing = True
            if not blank:
                out[kept] = SPACE
                kept += 1
                blank = True
            continue
        behind = past_hidden(page, words, end, endless)
        if behind > end:
            at = behind
        else:
            showing = False


@compiled
def write_told(page: Bytes, words: Words, out: Bytes) -> tuple[int, int]:
    """Blocks with more than a few words outside of links, and headings; a line each.

    Returns:
        Bytes written, and letters in them but for the ends of lines.
    """
    kept = line = at = tag = outside = letters = 0
    inside = linked = False
    endless = np.zeros(KINDS, dtype=np.bool_)
    while True:
        end = next_bracket(page, words, at)
        ended = end >= page.size
        name, closing = _name(page, tag, end) if inside else (0, False)
        linked = not closing if name == _LINK else linked
        if inside and not ended and page[end] == CLOSE:
            silent = kept == line and _says_nothing(page, tag, end)
            if not (silent or name == _LINK or _is_inline(name)):
                kept, line, letters = _settle(out, line, kept, letters, told=outside >= LEAST)
                outside = LEAST if not closing and name in _HEADINGS else 0
            at, inside = end + 1, False
            continue
        # A bracket that opened no tag stands before words; one that closes none is of the words.
        stop = end if ended or page[end] == OPEN else end + 1
        kept, more = _copied(page, tag if inside else at, stop, out, kept)
        outside += 0 if linked else more
        if ended:
            kept, _, letters = _settle(out, line, kept, letters, told=outside >= LEAST)
            return kept, letters
        at, inside = stop, False
        if page[end] == OPEN:
            at = past_hidden(page, words, end, endless)
            inside = at == end
            if inside:
                at = tag = end + 1


@compiled
def _settle(out: Bytes, line: int, kept: int, letters: int, told: bool) -> tuple[int, int, int]:
    """Keeps the line that ends, or takes it back.

    Returns:
        Bytes written, where the next line begins, letters of all lines.
    """
    if not told:
        return line, line, letters
    for place in range(line, kept):
        letters += out[place] & 0xC0 != 0x80
    out[kept] = LINE
    return kept + 1, kept + 1, letters


@compiled
def _is_blank(one: int) -> bool:
    return one == SPACE or 9 <= one <= 13  # from tab to carriage return


@compiled
def _copied(page: Bytes, start: int, stop: int, out: Bytes, kept: int) -> tuple[int, int]:
    """Copies words: bytes written, and characters of UTF-8 but for blanks around them."""
    for place in range(start, stop):
        out[kept] = page[place]
        kept += 1
    while start < stop and _is_blank(page[start]):
        start += 1
    while start < stop and _is_blank(page[stop - 1]):
        stop -= 1
    letters = 0
    for place in range(start, stop):
        letters += page[place] & 0xC0 != 0x80
    return kept, letters


@compiled
def _name(page: Bytes, start: int, end: int) -> tuple[int, bool]:
    """The name of a tag as a number, 0 where it is long or none; and whether the tag closes."""
    closing = start < end and page[start] == SLASH
    at = start + 1 if closing else start
    stop = at
    while stop < end and not _is_blank(page[stop]):
        stop += 1
    while stop > at and page[stop - 1] == SLASH:
        stop -= 1
    name = 0
    if stop - at < _WIDEST:
        for place in range(at, stop):
            one = page[place]
            name = name << 8 | (one | 0x20 if 65 <= one <= 90 else one)  # A to Z
    return name, closing


@compiled
def _is_inline(name: int) -> bool:
    place = np.searchsorted(_INLINE, name)
    return bool(place < _INLINE.size and _INLINE[place] == name)


@compiled
def _says_nothing(page: Bytes, tag: int, end: int) -> bool:
    """Whether no words stand behind a tag, and it is none that says something by itself."""
    if end + 1 < page.size and page[end + 1] != OPEN:
        return False
    return page[tag] not in _TELLING
