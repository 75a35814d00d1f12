"""Lines that stand on every page: running heads, page numbers, footers."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from consilience.sources.pdf.lines import WIDER, Line, usual_gap

_NUMBER = re.compile(r"\d+")
# Heads and feet of up to three lines.
_EDGE = 3
# Left and right pages may differ, and chapters have heads of their own: three pages make a habit.
_HABIT = 3
# Points by which a line may stand higher or lower than its like.
_LEVEL = 4.0
# A line that counts with the pages and has more words may be a row of a list, where two agree.
_FEW_WORDS = 4

Page = Sequence[Line]
Key = tuple[str, int, tuple[int, ...]]


def without_furniture(pages: Sequence[Page]) -> tuple[tuple[tuple[Line, ...], ...], int]:
    """Pages without the lines that recur at their edges, and how many lines that were.

    What stands on every page stands apart from the text. It recurs where pages have the same words
    at the same height, and the same numbers but for those that count with the pages: "Lot 3: 5 kg"
    at the foot of one page and "Lot 7: 9 kg" at that of the next are evidence, "Page 3 of 9" and
    "Page 4 of 9" are not. Of a file of one page all stays.
    """
    seen: dict[Key, set[int]] = defaultdict(set)
    for at, page in enumerate(pages):
        for line in _edges(page):
            for key in _keys(line, at, len(pages)):
                seen[key].add(at)
    least = min(_HABIT, max(2, len(pages)))
    if len(pages) == _HABIT:
        least = 2  # of three pages the first is often a cover
    habits = {key for key, places in seen.items() if len(places) >= least}
    kept = []
    for at, page in enumerate(pages):
        gone = {id(line) for line in _edges(page) if habits & set(_keys(line, at, len(pages)))}
        kept.append(tuple(line for line in page if id(line) not in gone))
    return tuple(kept), sum(map(len, pages)) - sum(map(len, kept))


def _edges(page: Page) -> Page:
    """The highest and the lowest lines that stand apart from the rest, wherever they are drawn."""
    falling = sorted(page, key=lambda line: -line.y)
    usual = usual_gap(falling)
    apart = [at for at, (one, other) in enumerate(pairwise(falling), 1)
             if one.y - other.y > WIDER * usual]  # fmt: skip
    top = max((at for at in apart if at <= _EDGE), default=0)
    bottom = min((at for at in apart if at >= len(falling) - _EDGE), default=len(falling))
    return (*falling[:top], *falling[max(top, bottom) :])


def _keys(line: Line, at: int, pages: int) -> tuple[Key, ...]:
    """What a line has in common with others: words, height, numbers as printed or as counted."""
    numbers = tuple(int(one[:15]) for one in _NUMBER.findall(line.text))
    words = _NUMBER.sub("#", " ".join(line.text.casefold().split()))
    level = int(line.y // _LEVEL)
    made: list[tuple[str, tuple[int, ...]]] = [(words, numbers)]
    if numbers and (len(words.split()) <= _FEW_WORDS or pages > _HABIT):
        # The first number, or the last, may be that of the page.
        made.append((f"first {words}", (numbers[0] - at, *numbers[1:])))
        made.append((f"last {words}", (*numbers[:-1], numbers[-1] - at)))
    # Two heights, for a line may stand on either side of a step.
    return tuple((text, step, own) for text, own in made for step in (level, level + 1))
