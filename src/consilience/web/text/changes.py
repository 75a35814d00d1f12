"""What differs between two texts, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

from markupsafe import Markup

from consilience.web.text.runs import Mark, kept, marked
from consilience.writing.page.html import join, tag

# Letters of one script, digits, else one character: Chinese has no blanks between its words.
_WORD = re.compile(r"[^\W\d_\u2e80-\U0003ffff]+|\d+(?:[.,]\d+)*|\s+|.", re.DOTALL)
# What did not change is cut to so many characters at either end of a change.
_AROUND = 160
_LONGEST = 6000


@dataclass(frozen=True, slots=True)
class Change:
    """A stretch of two texts: alike, or something in the place of something (perhaps nothing).

    Args:
        old: Code points `[start, end)` of the earlier text.
        new: Likewise of the later one.
    """

    same: bool
    old: tuple[int, int]
    new: tuple[int, int]


def changes(before: str, after: str) -> tuple[Change, ...]:
    """Every stretch of two texts in order; together they are the whole of both."""
    left, right = _words(before), _words(after)
    # Beyond this it would take seconds: lines in the place of words.
    if max(len(left), len(right)) > _LONGEST:
        left, right = _lines(before), _lines(after)
    ends_left, ends_right = _ends(left), _ends(right)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return tuple(
        Change(
            same=name == "equal",
            old=(ends_left[low], ends_left[high]),
            new=(ends_right[first], ends_right[last]),
        )
        for name, low, high, first, last in matcher.get_opcodes()
    )


def differing(before: str, after: str) -> tuple[tuple[Mark, ...], tuple[Mark, ...]]:
    """Marks of what is gone from the earlier text, and of what is new in the later one."""
    found = [one for one in changes(before, after) if not one.same]
    gone = tuple(Mark(*one.old, "gone") for one in found if one.old[0] < one.old[1])
    new = tuple(Mark(*one.new, "new") for one in found if one.new[0] < one.new[1])
    return gone, new


def told(before: str, after: str) -> Markup:
    """Both texts in one: what is gone and what is new at its place, what is alike cut short."""
    return join(_told(before, after))


def _told(before: str, after: str) -> Iterator[Markup]:
    every = changes(before, after)
    for place, one in enumerate(every):
        if one.same:
            yield _alike(after[slice(*one.new)], place == 0, place == len(every) - 1)
            continue
        if one.old[0] < one.old[1]:
            yield marked(before, *one.old, [Mark(*one.old, "gone")])
        if one.new[0] < one.new[1]:
            yield marked(after, *one.new, [Mark(*one.new, "new")])


def _alike(words: str, first: bool, last: bool) -> Markup:
    ends = (0 if first else _AROUND) + (0 if last else _AROUND)
    if len(words) <= ends + _AROUND:
        return kept(words)
    head = "" if first else words[:_AROUND].rpartition(" ")[0] or words[:_AROUND]
    tail = "" if last else words[-_AROUND:].partition(" ")[2] or words[-_AROUND:]
    left_out = len(words) - len(head) - len(tail)
    gap = tag("span", f" … {left_out:,} characters alike … ", class_="gap")
    return join([kept(head), gap, kept(tail)])


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def _ends(words: list[str]) -> list[int]:
    """Where each word begins, and the end of the last."""
    found = [0]
    for one in words:
        found.append(found[-1] + len(one))
    return found
