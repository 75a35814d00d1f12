"""A text in which the words of gold and those of the answer are marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup

from consilience.writing.page.html import Child, join, tag

AROUND = 160
_WORD = 20


@dataclass(frozen=True, slots=True)
class Marked:
    """Characters `[start, end)` of a text; `kind` is `gold` or `ours`."""

    start: int
    end: int
    kind: str


def excerpt(text: str, marks: Sequence[Marked]) -> Markup:
    """The words around the marks; far apart, they give two passages."""
    passages: list[tuple[int, int]] = []
    for one in sorted(marks, key=lambda mark: mark.start):
        start, end = max(0, one.start - AROUND), min(len(text), one.end + AROUND)
        if passages and start <= passages[-1][1]:
            passages[-1] = (passages[-1][0], max(end, passages[-1][1]))
        else:
            passages.append((start, end))
    return join([_passage(text, start, end, marks) for start, end in passages], " ")


def _passage(text: str, start: int, end: int, marks: Sequence[Marked]) -> Markup:
    before = "… " if start else ""
    after = " …" if end < len(text) else ""
    # Whole words: what is cut off in the middle reads like an error of the report.
    first = text.find(" ", start, start + _WORD) + 1 if start else 0
    last = text.rfind(" ", end - _WORD, end) if after else -1
    left, right = max(start, first), last if last > 0 else end
    return tag("p", before, marked(text, marks, left, right), after)


def marked(text: str, marks: Iterable[Marked], start: int = 0, end: int | None = None) -> Markup:
    """`text[start:end]` with every mark; where both sides mark, the words carry both classes."""
    last = len(text) if end is None else end
    inside = [one for one in marks if one.start < last and start < one.end]
    cuts = {start, last}
    cuts |= {max(start, one.start) for one in inside} | {min(last, one.end) for one in inside}
    edges = sorted(cuts)
    pieces: list[Child] = []
    for left, right in pairwise(edges):
        kinds = sorted({one.kind for one in inside if one.start <= left and right <= one.end})
        words = text[left:right]
        pieces.append(tag("mark", words, class_=" ".join(kinds)) if kinds else words)
    return join(pieces)
