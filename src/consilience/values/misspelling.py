"""Read a long rare word that is a slip or two from a known name as that name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray
from rapidfuzz.distance import DamerauLevenshtein

from consilience.compiling import compiled

# Below eight letters an English word is too often one slip away (codeine, cocaine, caffeine).
_SHORTEST = 8
_LONGEST = 24
_MOST_SLIPS = 2
_A, _LETTERS = ord("a"), 26
# Lower case only: a capital in running text is a name, and names are not corrected.
_WORD = re.compile(rf"(?<![\w-])[a-z]{{{_SHORTEST},{_LONGEST}}}(?![\w-])")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Misspellings:
    """Names by first and last letter, which people get right (Yannakoudakis & Fawthrop 1983).

    Args:
        names: (first letter + last letter) -> names, each with its record.
        known: Words that are right as they are.
        ends: Of each name its first and last letter, its length and its letters (a bit each),
            sorted: what a slip leaves nearly as it is.
    """

    names: Mapping[str, tuple[tuple[str, str], ...]]
    known: AbstractSet[str]
    ends: NDArray[np.int64]

    def find(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """Start, end, the right spelling and its record, by place."""
        if not self.any_in(text.encode()):
            return
        for found in _WORD.finditer(text):
            nearest = _nearest(self, found.group())
            if nearest is not None:
                yield found.start(), found.end(), *nearest

    def any_in(self, raw: bytes) -> bool:
        """Whether `find` could find one in a text in UTF-8; False is certain.

        Parts of words count too. Most texts are told by the length and the letters of their words.
        """
        places = _alike(np.frombuffer(raw, np.uint8), self.ends, _starts(self))
        words = {raw[start:end].decode() for start, end in places}
        return any(_nearest(self, one) for one in words)

    def nearest(self, word: str) -> tuple[str, str] | None:
        """The name that a word is a slip of, and its record; None where there is none."""
        near = self.names.get(word[0] + word[-1])
        if near is None or word in self.known:
            return None
        best: tuple[int, str, str] | None = None
        for name, owner in near:
            if abs(len(name) - len(word)) > _MOST_SLIPS:
                continue
            slips = DamerauLevenshtein.distance(word, name, score_cutoff=_MOST_SLIPS)
            if slips <= allowed(word, name) and (best is None or (slips, name) < best[:2]):
                best = (slips, name, owner)
        return None if best is None else best[1:]


# Reports share their words: most of those of a text have been looked at before.
@lru_cache(maxsize=1 << 16)
def _nearest(names: Misspellings, word: str) -> tuple[str, str] | None:
    return names.nearest(word)


def allowed(word: str, name: str) -> int:
    """How many letters may be wrong: one, or two in a name of ten letters and more."""
    return 2 if len(name) >= 10 and len(word) >= 9 else 1


def misspellings(names: Mapping[str, str], unlike: AbstractSet[str]) -> Misspellings:
    """Index names of one word.

    Args:
        names: Name and the record that it stands for.
        unlike: Ordinary words that are never a misspelling.
    """
    index: dict[str, tuple[tuple[str, str], ...]] = {}
    known = {one.lower() for one in (*names, *unlike)}
    for name, owner in sorted(names.items()):
        if len(name) >= _SHORTEST and name.isalpha() and name.islower():
            place = name[0] + name[-1]
            index[place] = (*index.get(place, ()), (name, owner))
    return Misspellings(names=MappingProxyType(index), known=frozenset(known), ends=_ends(index))


def _ends(index: Mapping[str, tuple[tuple[str, str], ...]]) -> NDArray[np.int64]:
    rows = sorted(
        (_LETTERS * (ord(name[0]) - _A) + ord(name[-1]) - _A, len(name), _letters(name))
        for names in index.values()
        for name, _ in names
    )
    return np.array(rows, np.int64).reshape(-1, 3)


def _letters(name: str) -> int:
    return sum(1 << (ord(one) - _A) for one in set(name))


@lru_cache(maxsize=4)
def _starts(names: Misspellings) -> NDArray[np.int64]:
    """Where the names of each first and last letter start in `ends`."""
    return np.searchsorted(names.ends[:, 0], np.arange(_LETTERS * _LETTERS + 1)).astype(np.int64)


@compiled
def _alike(
    raw: NDArray[np.uint8], ends: NDArray[np.int64], starts: NDArray[np.int64]
) -> list[tuple[int, int]]:
    """Start and end of runs of small letters with the ends and nearly the letters of a name.

    A slip adds a letter, drops one, puts one for another or turns two round: of the letters that
    one of the two has and the other has not there are no more than slips.
    """
    found = [(0, 0) for _ in range(0)]
    start = 0
    for at in range(raw.shape[0] + 1):
        if at < raw.shape[0] and _A <= raw[at] < _A + _LETTERS:
            continue
        if _SHORTEST <= at - start <= _LONGEST:
            place = _LETTERS * (raw[start] - _A) + raw[at - 1] - _A
            letters = 0
            for each in range(start, at):
                letters |= 1 << (raw[each] - _A)
            for row in range(starts[place], starts[place + 1]):
                near = abs(ends[row, 1] - (at - start)) <= _MOST_SLIPS
                if near and _apart(letters, ends[row, 2]) <= _MOST_SLIPS:
                    found.append((start, at))
                    break
        start = at + 1
    return found


@compiled
def _apart(letters: int, others: int) -> int:
    """Of the letters that only one of two words has: the more, of the two ways round."""
    own, strange = letters & ~others, others & ~letters
    more, less = 0, 0
    while own:
        own &= own - 1
        more += 1
    while strange:
        strange &= strange - 1
        less += 1
    return max(more, less)
