"""Replace parts of a text and carry every span along."""

from __future__ import annotations

import bisect
from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Characters `[start, end)` of a text become `words`."""

    start: int
    end: int
    words: str


@dataclass(frozen=True, slots=True)
class Edited:
    """A text after its edits, which are sorted and do not overlap."""

    text: str
    edits: tuple[Edit, ...]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Where `[start, end)` of the old text stands now; a cut through an edit widens to it."""
        return self._place(start, after=False), self._place(end, after=True)

    def _place(self, offset: int, *, after: bool) -> int:
        done = bisect.bisect_right([one.end for one in self.edits], offset)
        grown = sum(len(one.words) - (one.end - one.start) for one in self.edits[:done])
        if done < len(self.edits):
            edit = self.edits[done]
            if edit.start < offset < edit.end:
                return edit.start + grown + (len(edit.words) if after else 0)
        return offset + grown


def edit(text: str, edits: Iterable[Edit]) -> Edited:
    """Apply edits; of two that overlap the one that starts first (then the longer) stands."""
    kept: list[Edit] = []
    for one in sorted(edits, key=lambda one: (one.start, -one.end, one.words)):
        if not kept or one.start >= kept[-1].end:
            kept.append(one)
    parts, last = [], 0
    for one in kept:
        parts += [text[last : one.start], one.words]
        last = one.end
    return Edited("".join([*parts, text[last:]]), tuple(kept))
