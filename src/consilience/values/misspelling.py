"""Read a long rare word that is a slip or two from a known name as that name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType

from rapidfuzz.distance import DamerauLevenshtein

# Below eight letters an English word is too often one slip away (codeine, cocaine, caffeine).
_SHORTEST = 8
# Lower case only: a capital in running text is a name, and names are not corrected.
_WORD = re.compile(rf"(?<![\w-])[a-z]{{{_SHORTEST},24}}(?![\w-])")

_LONG = re.compile(rf"[a-z]{{{_SHORTEST},24}}")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Misspellings:
    """Names by first and last letter, which people get right (Yannakoudakis & Fawthrop 1983).

    Args:
        names: (first letter + last letter) -> names, each with its record.
        known: Words that are right as they are.
    """

    names: Mapping[str, tuple[tuple[str, str], ...]]
    known: AbstractSet[str]

    def find(self, text: str) -> Iterator[tuple[int, int, str, str]]:
        """Start, end, the right spelling and its record, by place."""
        for found in _WORD.finditer(text):
            nearest = _nearest(self, found.group())
            if nearest is not None:
                yield found.start(), found.end(), *nearest

    def any_in(self, text: str) -> bool:
        """Whether `find` could find one: parts of longer words count too, so it is quicker."""
        return any(_nearest(self, one) for one in set(_LONG.findall(text)))

    def nearest(self, word: str) -> tuple[str, str] | None:
        """The name that a word is a slip of, and its record; None where there is none."""
        near = self.names.get(word[0] + word[-1])
        if near is None or word in self.known:
            return None
        best: tuple[int, str, str] | None = None
        for name, owner in near:
            if abs(len(name) - len(word)) > 2:
                continue
            slips = DamerauLevenshtein.distance(word, name, score_cutoff=2)
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
    return Misspellings(names=MappingProxyType(index), known=frozenset(known))
