"""Match names of several words in a text, whatever its apostrophes, dots and plurals."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache, partial
from operator import itemgetter
from typing import Generic, NamedTuple, TypeVar

T = TypeVar("T")

_WORD = re.compile(r"[^\W_]+(?:[.'’][^\W_]+)*|&")
_GAP = re.compile(r"\s*[,&/–—-]?\s*|['’]\s|\.?\s+")
# No name is longer; a text that is may be a whole report.
_NAME = 200
# British and American spellings, and small words that reports swap ("Office of Drugs and Crime").
_SAME = {"&": "and", "organised": "organized", "centre": "center", "defence": "defense"}
_SAME |= {"on": "of", "for": "of", "against": "of", "dept": "department", "gen": "general"}


class Word(NamedTuple):
    """A word of a text; a tuple, for a report has a thousand of them.

    Args:
        key: What two writings of it share (`Sheriff's`, `Sheriffs` -> `sheriff`).
    """

    start: int
    end: int
    text: str
    key: str

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital or a figure (`d'Esquadra` does)."""
        elided = self.text[0] in "dl" and self.text[1:2] in ("'", "’")
        return not self.text[2 if elided else 0].islower()


_START, _END = itemgetter(0), itemgetter(1)
_new_word = partial(tuple.__new__, Word)


def words(text: str) -> tuple[Word, ...]:
    """The words of a text in order."""
    return _words_of_report(text) if len(text) > _NAME else _words(text)


@lru_cache(maxsize=8)
def _words_of_report(text: str) -> tuple[Word, ...]:
    # Agencies, courts, places and countries all ask for the words of one report.
    return _words(text)


def _words(text: str) -> tuple[Word, ...]:
    spans = [one.span() for one in _WORD.finditer(text)]
    printed = [text[start:end] for start, end in spans]
    # A report has a thousand words: made in one go, in a third of the time.
    rows = zip(map(_START, spans), map(_END, spans), printed, map(key_of, printed), strict=True)
    return tuple(map(_new_word, rows))


@lru_cache(maxsize=65536)
def key_of(word: str) -> str:
    """What two writings of a word share: case, diacritics, dots, apostrophes, a final s."""
    bare = "".join(
        one for one in unicodedata.normalize("NFKD", word) if not unicodedata.combining(one)
    )
    bare = re.sub(r"[.'’]", "", bare.casefold())
    bare = _SAME.get(bare, bare)
    if len(bare) > 3 and bare.endswith("s") and not bare.endswith("ss"):
        return bare[:-1]
    return bare


def keys_of(name: str) -> tuple[str, ...]:
    """The keys of all words of a name."""
    return tuple(one.key for one in words(name))


def joined(text: str, left: Word, right: Word) -> bool:
    """Whether two words may belong to one name: a space, comma, dash or the like between."""
    return _GAP.fullmatch(text, left.end, right.start) is not None


@dataclass(frozen=True, slots=True)
class Phrases(Generic[T]):
    """Names of one kind, found longest first.

    Args:
        by_first: First key of a name -> its keys and what it stands for, longest first.
    """

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], tuple[T, ...]], ...]] = field(repr=False)

    def at(self, text: str, spoken: tuple[Word, ...], i: int) -> tuple[int, tuple[T, ...]] | None:
        """The longest name that starts at word `i`: the index behind it, and what it is."""
        for keys, meanings in self.by_first.get(spoken[i].key, ()):
            j = i + len(keys)
            # Most share no second word with the text: no more of it is looked at.
            if j > len(spoken) or (j > i + 1 and spoken[i + 1].key != keys[1]):
                continue
            if j > i + 2 and tuple([one.key for one in spoken[i:j]]) != keys:
                continue
            if all(joined(text, spoken[k], spoken[k + 1]) for k in range(i, j - 1)):
                return j, meanings
        return None

    def may_start(self, spoken: tuple[Word, ...]) -> list[int]:
        """The words that a name starts with, by their index: `at` finds nothing at others."""
        firsts = self.by_first
        return [i for i, one in enumerate(spoken) if one.key in firsts]


def phrases(names: Iterable[tuple[str, T]]) -> Phrases[T]:
    """Names, each with what it stands for, ready to be found; one name may have several."""
    meanings: dict[tuple[str, ...], list[T]] = {}
    for name, meaning in names:
        kept = meanings.setdefault(keys_of(name), [])
        if meaning not in kept:
            kept.append(meaning)
    by_first: dict[str, list[tuple[tuple[str, ...], tuple[T, ...]]]] = {}
    for keys, kept in meanings.items():
        by_first.setdefault(keys[0], []).append((keys, tuple(kept)))
    return Phrases(
        {
            first: tuple(sorted(kept, key=lambda one: -len(one[0])))
            for first, kept in by_first.items()
        }
    )
