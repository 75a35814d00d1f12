"""Small SVG: shapes with whole coordinates, so that every machine writes the same bytes."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from consilience.writing.page.html import Child, join, tag

ROW = 26


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """A curve between two rows of a list, numbered from 0.

    Args:
        kind: CSS class that draws it (`verbatim`, `reworded`, `tie`).
        title: What it stands for, read out and shown on hover.
        arrow: Whether it points from `start` to `end`.
    """

    start: int
    end: int
    kind: str
    title: str
    arrow: bool = False
    width: int = 2


def svg(width: int, height: int, label: str, *children: Child, id_: str) -> Markup:
    """A drawing with a name for screen readers; it grows with the page up to twice its size."""
    return tag(
        "svg",
        tag("title", label, id=id_),
        *children,
        viewBox=f"0 0 {width} {height}",
        role="img",
        aria_labelledby=id_,
        width=width,
        preserveAspectRatio="xMinYMin meet",
    )


def words(x: int, y: int, content: Child, kind: str = "", anchor: str | None = None) -> Markup:
    """Text in a drawing."""
    return tag("text", content, x=x, y=y, class_=kind or None, text_anchor=anchor)


def arcs(rows: Sequence[str], curves: Sequence[Arc], label: str, id_: str) -> Markup:
    """An arc diagram: names below each other, curves to the left of them.

    Chosen over a cloud of nodes because labels never overlap, it is read at 360 px, and no
    layout has to be computed.
    """
    left = 24 + min(120, 12 * max((abs(one.end - one.start) for one in curves), default=1))
    longest = max((len(row) for row in rows), default=0)
    width = left + 24 + round(longest * 7.4)
    drawn = [_curve(one, left) for one in curves]
    names = [
        join(
            [
                tag("circle", cx=left, cy=_middle(place), r=4, class_="node"),
                words(left + 12, _middle(place) + 5, row),
            ]
        )
        for place, row in enumerate(rows)
    ]
    return svg(width, ROW * len(rows) + 8, label, *drawn, *names, id_=id_)


def _curve(one: Arc, left: int) -> Markup:
    top, bottom = _middle(one.start), _middle(one.end)
    reach = min(left - 14, 16 + 12 * abs(one.end - one.start))
    x = left - 6
    path = f"M{x} {top} C{x - reach} {top} {x - reach} {bottom} {x} {bottom}"
    head = None
    if one.arrow:
        head = tag("path", d=f"M{x + 2} {bottom} l-9 -4 v8 z", class_=f"head {one.kind}")
    return tag(
        "g",
        tag("title", one.title),
        tag("path", d=path, class_=f"arc {one.kind}", stroke_width=one.width),
        head,
    )


def _middle(row: int) -> int:
    return ROW * row + ROW // 2 + 4
