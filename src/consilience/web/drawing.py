"""The plot of the sources page: how much each publisher prints, and how much of it is copied."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from consilience.store.publishers import Publisher
from consilience.writing.page.drawing import svg, words
from consilience.writing.page.html import join, tag

_ROW, _BAR, _LEFT, _WIDTH, _RIGHT = 26, 14, 210, 460, 150
_LONGEST = 28
_ID = "copied-label"


def copied_bars(publishers: Sequence[Publisher]) -> Markup:
    """A bar a publisher, as long as its reports are in all; the part that is copied is filled.

    Args:
        publishers: At least one, in the order of the table.
    """
    longest = max(one.characters for one in publishers) or 1
    rows = [_bar(place, one, longest) for place, one in enumerate(publishers)]
    label = "Length of all reports of each publisher, and how much of it stands in earlier reports"
    height = _ROW * len(publishers) + 6
    return svg(_LEFT + _WIDTH + _RIGHT, height, label, *rows, id_=_ID)


def _bar(place: int, one: Publisher, longest: int) -> Markup:
    top = _ROW * place + 6
    whole = max(2, round(_WIDTH * one.characters / longest))
    copied = round(_WIDTH * one.copied / longest)
    share = round(100 * one.copied / one.characters) if one.characters else 0
    name = one.name or "publisher not stated"
    shown = f"{name[: _LONGEST - 1]}…" if len(name) > _LONGEST else name
    title = f"{name}: {one.reports} reports, {share} % of their words stand in earlier reports"
    filled = None
    if copied:
        filled = tag("rect", x=_LEFT, y=top, width=copied, height=_BAR, class_="bar copied")
    return tag(
        "g",
        tag("title", title),
        words(_LEFT - 8, top + 12, shown, anchor="end"),
        tag("rect", x=_LEFT, y=top, width=whole, height=_BAR, class_="bar whole"),
        filled,
        words(_LEFT + whole + 8, top + 12, join([f"{share} % copied"]), "tick-label"),
    )
