"""Words that were parted at the end of a line: whole again, with or without their hyphen."""

from __future__ import annotations

import re
from collections.abc import Iterable

from consilience.knowledge.frequencies import frequencies

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_PARTED = re.compile(r"([^\W_]+)[-\u2010\u00ad]$")
_SOFT = "\u00ad"


class Joiner:
    """Puts lines together, with what the same text writes elsewhere as its witness.

    Args:
        lines: Of the whole text.
    """

    def __init__(self, lines: Iterable[str]) -> None:
        self._words = {
            word.casefold()
            for line in lines
            # The last word of a line may be half a word: it is no witness.
            for word in _WORD.findall(line.rstrip()[: line.rstrip().rfind(" ") + 1])
        }
        self._common = frequencies().levels

    def joined(self, before: str, line: str) -> tuple[str, str]:
        """Two lines of a paragraph as they follow each other: the first one, and what comes then.

        A blank stands between them where no word was parted.
        """
        parted = _PARTED.search(before)
        following = _WORD.match(line)
        if parted is None:
            return before, line if before.endswith("-") and not before.endswith(
                " -"
            ) else f" {line}"
        if before.endswith(_SOFT):
            return before[:-1], line
        if following is None or not self._is_one(parted[1], following[0]):
            return before, line  # "41-" and "year-old": the hyphen is the word's own
        return before[:-1], line

    def _is_one(self, left: str, right: str) -> bool:
        """Whether two halves are one word that has no hyphen."""
        first, second = left.casefold(), right.casefold()
        if not left.isalpha() or not right[0].islower():
            return False
        if self._knows(first + second):
            return True
        if f"{first}-{second}" in self._words:
            return False
        # "anti-" and "drug" are words; "Havli-" and "cek" are none.
        return not (self._knows(first) and self._knows(second))

    def _knows(self, word: str) -> bool:
        return word in self._common or word in self._words
