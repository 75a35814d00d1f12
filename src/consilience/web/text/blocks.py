"""A text as the paragraphs of a page, whole or around some words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from markupsafe import Markup

from consilience.types import Span
from consilience.web.offsets import Offsets
from consilience.web.text.notes import Note
from consilience.web.text.runs import Mark, marked, paragraphs

# So many characters before and behind the words are in view: some ten lines in all.
_BEFORE, _BEHIND = 450, 650
_END = re.compile(r"[.!?\u3002\uff01\uff1f][\"”’)]*\s+|\n")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph on the page, or a part of one.

    Args:
        at: UTF-16 units of the text before it, for the browser.
    """

    at: int
    words: Markup
    notes: tuple[Note, ...] = ()


@dataclass(frozen=True, slots=True)
class Window:
    """A text with some words of it in view."""

    before: tuple[Block, ...]
    view: tuple[Block, ...]
    behind: tuple[Block, ...]


def blocks(
    text: str,
    marks: Iterable[Mark],
    notes: Iterable[Note] = (),
    within: tuple[int, int] | None = None,
) -> Iterator[Block]:
    """The paragraphs of a text, or of a part, with what is marked in each and its notes."""
    offsets = Offsets(text)
    low, high = within or (0, len(text))
    every, beside = list(marks), sorted(notes)
    for one in paragraphs(text):
        start, end = max(one.start, low), min(one.end, high)
        if start < end and text[start:end].strip():
            inside = (note for note in beside if start <= note.start < end)
            yield Block(
                at=offsets.units(start),
                words=marked(text, start, end, every),
                notes=tuple(dict.fromkeys(inside)),
            )


def window(text: str, span: Span, marks: Iterable[Mark] = ()) -> Window:
    """The text with the span chosen: whole sentences around it in view, the rest before and behind.

    Args:
        text: Of the report.
        span: The words.
        marks: More that is to be marked.
    """
    every = [*marks, Mark(span.start, span.end, "chosen")]
    low, high = _bounds(text, span)
    return Window(
        before=tuple(blocks(text, every, within=(0, low))) if low else (),
        view=tuple(blocks(text, every, within=(low, high))),
        behind=tuple(blocks(text, every, within=(high, len(text)))) if high < len(text) else (),
    )


def _bounds(text: str, span: Span) -> tuple[int, int]:
    """Where the view begins and ends: behind the end of a sentence, where there is one nearby."""
    low = max(span.start - _BEFORE, 0)
    if low:
        found = _END.search(text, low, span.start)
        low = found.end() if found else low
    high = min(span.end + _BEHIND, len(text))
    if high < len(text):
        ends = [one.end() for one in _END.finditer(text, span.end, high)]
        high = ends[-1] if ends else high
    return low, high
