"""A text with marks, cut into runs: marks may overlap, elements of a page may not."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from markupsafe import Markup, escape

from consilience.writing.page.html import join, tag

# Characters that HTML forbids, and those that reorder what is read (CVE-2021-42574). One stands
# in the place of one: a browser that counts the page's characters counts the report's.
_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff\u202a-\u202e\u2066-\u2069]"
)

# What a screen reader tells of by itself.
_ELEMENTS = {"chosen": "mark", "gone": "del", "new": "ins"}


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """Characters `[start, end)` of a text that belong to a layer.

    Args:
        layer: Name of the layer, ours.
        title: What stands there, for a tip.
    """

    start: int
    end: int
    layer: str
    title: str = ""


def kept(words: str) -> Markup:
    """The words escaped, each code point as one."""
    # A browser's parser turns a bare carriage return into a line feed, and two into one.
    return Markup(str(escape(_HIDDEN.sub("\ufffd", words))).replace("\r", "&#13;"))  # noqa: S704  # escaped just here


def marked(text: str, start: int, end: int, marks: Iterable[Mark]) -> Markup:
    """The characters `[start, end)` of a text, with an element around each run of alike marks.

    The first run of a mark has the class `first` of its layer too, and its title.
    """
    inside = sorted(one for one in marks if one.start < end and start < one.end)
    edges = {start, end}
    for one in inside:
        edges |= {max(one.start, start), min(one.end, end)}
    return join(_runs(text, sorted(edges), inside))


def _runs(text: str, edges: Sequence[int], marks: Sequence[Mark]) -> Iterator[Markup]:
    for low, high in pairwise(edges):
        over = [one for one in marks if one.start <= low and high <= one.end]
        words = kept(text[low:high])
        if not over:
            yield words
            continue
        first = [one for one in over if one.start == low or low == edges[0]]
        names = [f"l-{one.layer}" for one in over] + [f"first-{one.layer}" for one in first]
        titles = [one.title for one in over if one.title]
        elements = (_ELEMENTS[one.layer] for one in over if one.layer in _ELEMENTS)
        yield tag(
            next(elements, "span"),
            words,
            class_=" ".join(dict.fromkeys(names)),
            title="; ".join(dict.fromkeys(titles)) or None,
        )


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Characters `[start, end)` between two line breaks, not empty."""

    start: int
    end: int


def paragraphs(text: str) -> tuple[Paragraph, ...]:
    """The lines of a text that hold something."""
    return tuple(Paragraph(*one.span()) for one in re.finditer(r"[^\n]*[^\s][^\n]*", text))
