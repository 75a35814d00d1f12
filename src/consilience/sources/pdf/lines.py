"""Lines as a PDF draws them, put together to paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import quantiles

from consilience.sources.pdf.hyphens import Joiner

# Letters that typesetters cast as one piece, as fonts name them.
_LIGATURES = str.maketrans(
    {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
)
_BULLET = re.compile(r"[•·‣▪◦●■–—*-]\s|\(?(?:\d{1,2}|[a-z])[.)]\s")
_ENDS = re.compile(r"[.!?:][\"'”’)]*$")
# Between paragraphs there is half a line at least; within one, lines stand 1.1 to 1.5 of their
# size apart, and evenly.
WIDER = 1.3
# The last line of a paragraph, or one of a list or table, ends well before the others.
_SHORT = 0.7
_INDENT = 5.0
# Of one size, but for rounding.
_SIZES = 0.05


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a page.

    Args:
        y: Of its first letter, upwards, in points.
        x: Of its first letter.
        size: Of the type; 0 where that is not known.
    """

    y: float
    x: float
    size: float
    text: str


def flowing(pages: Sequence[Sequence[Line]]) -> str:
    """The text of all pages: paragraphs with an empty line between, rows of lists line by line."""
    known = Joiner(line.text for page in pages for line in page)
    full = _full(pages)
    parts: list[str] = []
    before: Line | None = None
    for page in pages:
        usual = usual_gap(page)
        for place, line in enumerate(page):
            gap = _gap(before, line, usual if place else None, full) if before else ""
            if gap == " ":
                parts[-1:] = known.joined(parts[-1], line.text)
            else:
                parts += [gap, line.text]
            before = line
    return "".join(parts).translate(_LIGATURES).replace("\u00ad", "")


def _full(pages: Sequence[Sequence[Line]]) -> float:
    """How many characters a full line has."""
    lengths = [len(line.text) for page in pages for line in page]
    return quantiles(lengths, n=10)[-1] if len(lengths) > 1 else float(sum(lengths))


def _gap(before: Line, line: Line, usual: float | None, full: float) -> str:
    """What stands between two lines: a blank, a line's end, or an empty line.

    Args:
        before: The line before, perhaps on the page before.
        line: The one that follows.
        usual: How far lines of the page stand apart; None where a new page begins.
        full: How many characters a full line has.
    """
    ended = _ENDS.search(before.text) is not None
    short = len(before.text) < _SHORT * full and not before.text.endswith(("-", "\u00ad"))
    turned = usual is None or before.y < line.y  # a new page or column
    if abs(before.size - line.size) > _SIZES * max(before.size, line.size):
        return "\n\n"
    if turned:
        goes_on = not ended and (line.text[:1].islower() or not short)
        return " " if goes_on else "\n\n"
    if before.y - line.y > WIDER * (usual or 0.0) or (ended and line.x > before.x + _INDENT):
        return "\n\n"
    if before.y == line.y:
        return " "
    return "\n" if short or _BULLET.match(line.text) else " "


def usual_gap(page: Sequence[Line]) -> float:
    """How far lines of a page stand apart: most of them, in paragraphs."""
    gaps = sorted(one.y - other.y for one, other in pairwise(page) if one.y > other.y)
    return gaps[len(gaps) // 3] if gaps else 0.0
