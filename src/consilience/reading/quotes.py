"""Where a text quotes somebody's words: quotation marks in pairs, paragraph by paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass

from consilience.types import Span

_CURLY = re.compile(r"[“”]")
_STRAIGHT = re.compile(r'"')


@dataclass(frozen=True, slots=True)
class Quote:
    """Words between quotation marks, without the marks.

    Args:
        speech: True where the mark opens a sentence or follows a comma or colon; words quoted
            within a clause (`a “cooperating defendant”`) are a phrase, not speech.
    """

    start: int
    end: int
    speech: bool


def find_quotes(text: str) -> tuple[Quote, ...]:
    """All quotes of two words or more, sorted by place.

    A quote that no mark closes ends with its paragraph.
    """
    found: list[Quote] = []
    for block in re.finditer(r"[^\n]+", text):
        start, end = block.span()
        curly = [one.start() for one in _CURLY.finditer(text, start, end)]
        if curly:
            found.extend(_curly(text, start, end))
        else:
            marks = [one.start() for one in _STRAIGHT.finditer(text, start, end)]
            pairs = list(zip(marks[::2], [*marks[1::2], end], strict=False))
            found.extend(_quote(text, start, left + 1, right) for left, right in pairs)
    return tuple(one for one in found if " " in text[one.start : one.end].strip())


def _curly(text: str, start: int, end: int) -> list[Quote]:
    found, open_ = [], -1
    for mark in _CURLY.finditer(text, start, end):
        if mark.group() == "“":
            open_ = mark.end() if open_ < 0 else open_
        elif open_ >= 0:
            found.append(_quote(text, start, open_, mark.start()))
            open_ = -1
    if open_ >= 0:
        found.append(_quote(text, start, open_, end))
    return found


def _quote(text: str, block: int, start: int, end: int) -> Quote:
    before = text[block : start - 1].rstrip()
    opens = not before or before[-1] in ".!?:,—–-”)"
    return Quote(start, end, opens)


def paragraph(text: str, place: int) -> Span:
    """The line that a place stands in."""
    start = text.rfind("\n", 0, place) + 1
    end = text.find("\n", place)
    end = len(text) if end < 0 else end
    return Span(start, end, text[start:end])
