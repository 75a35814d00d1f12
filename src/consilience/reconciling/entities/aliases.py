"""Aliases that a report prints itself: `A, who is also known as B`."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LINK = (
    r",?\s*\(?(?:who\s+(?:is|was)\s+)?"
    r"(?:also\s+(?:known|called)(?:\s+as)?|a\.?\s?k\.?\s?a\.?|alias|whose\s+real\s+name\s+is)"
    r"[\s:]*[“\"'‘]?"
)


def alias_pairs(names: Iterable[str], texts: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Pairs of names that some text says are one person's, each pair sorted."""
    known = sorted(names, key=lambda one: (-len(one), one))
    if len(known) < 2:
        return frozenset()
    one_of = "|".join(re.escape(one) for one in known)
    pattern = re.compile(rf"\b({one_of}){_LINK}({one_of})\b", re.IGNORECASE)
    by_fold = {one.casefold(): one for one in known}
    found: set[tuple[str, str]] = set()
    for text in texts:
        for match in pattern.finditer(text):
            left, right = (by_fold[one.casefold()] for one in match.groups())
            if left != right:
                found.add((min(left, right), max(left, right)))
    return frozenset(found)
