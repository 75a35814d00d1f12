"""What kind of character each one is, as tables that compiled loops can read."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from consilience.compiling import compiled

LETTER, DIGIT, UPPER, LOWER, SPACE, STRANGE = 1, 2, 4, 8, 16, 32

# Latin, Greek, Cyrillic and the like, and all punctuation: a table of more takes a tenth of a
# second to make, and texts with other characters are rare enough to be counted without it.
_SIZE = 0x3000


@dataclass(frozen=True, slots=True, eq=False)
class Glyphs:
    """Characters by code point.

    Args:
        kinds: Bits of what each is; `STRANGE` for one that needs rules of its own.
        folds: Its small form.
    """

    kinds: NDArray[np.uint8]
    folds: NDArray[np.uint32]


@lru_cache(maxsize=1)
def glyphs() -> Glyphs:
    """The tables."""
    letters = [chr(number) for number in range(_SIZE)]
    kinds = np.array([_kind(one) for one in letters], np.uint8)
    folds = np.array([ord(one.casefold()[:1] or one) for one in letters], np.uint32)
    return Glyphs(kinds, folds)


def code_points(text: str) -> NDArray[np.uint32]:
    """The characters of a text as numbers."""
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)


def is_plain(codes: NDArray[np.uint32]) -> bool:
    """Whether the tables say all about the characters of a text."""
    return bool(_are_known(codes, glyphs().kinds))


@compiled
def _are_known(codes: NDArray[np.uint32], kinds: NDArray[np.uint8]) -> bool:
    strange = 0
    for one in codes:
        strange |= STRANGE if one >= kinds.size else kinds[one] & STRANGE
    return strange == 0


def _kind(one: str) -> int:
    if one.isdecimal() and one.isascii():
        return DIGIT
    if one.isdigit() or len(one.casefold()) != 1 or "\ud800" <= one <= "\udfff":
        return STRANGE
    return (
        LETTER * one.isalnum() | UPPER * one.isupper() | LOWER * one.islower()
        | SPACE * one.isspace()
    )  # fmt: skip
