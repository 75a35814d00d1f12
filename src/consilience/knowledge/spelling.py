"""When two printed words are one: case, hyphens, spaces and quotes do not count."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from consilience.errors import KnowledgeError

# One character for one, so that offsets in the folded text are offsets in the text. U+0130 is
# the one letter whose lower case is two characters.
_FOLD = {"\u00a0": " ", "\u2019": "'", "\u2018": "'", "\u0130": "i"} | dict.fromkeys(
    "\u2010\u2011\u2012\u2013", "-"
)
_LOOSE = re.compile(r"[\s-]+")


def fold(text: str) -> str:
    """The text in lower case with plain quotes, spaces and hyphens; as long as it was."""
    if not text.isascii():
        # `str.translate` looks at each letter: thirty times as long where none is to be replaced.
        for odd, plain in _FOLD.items():
            text = text.replace(odd, plain)
    return text.lower()


def key(words: str) -> str:
    """What all spellings of a word share: `5F-ADB`, `5F ADB` and `5f\u2011adb` are `5fadb`."""
    return _LOOSE.sub("", fold(words))


def refuse_shared_words(file: str, records: Iterable[tuple[str, Sequence[str]]]) -> None:
    """Refuse a word that stands in two records: it could not be decided which is meant.

    Raises:
        KnowledgeError: names both records.
    """
    owners: dict[str, str] = {}
    for owner, words in records:
        for word in words:
            other = owners.setdefault(key(word), owner)
            if other != owner:
                raise KnowledgeError(
                    f"{file}: {owner}", f"'{word}' also stands in '{other}'", "keep one of the two"
                )
