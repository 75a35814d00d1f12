"""Find thousands of known words in a text in one pass; the longest stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from consilience.knowledge.spelling import fold, key
from consilience.values.trie import Trie, trie


@dataclass(frozen=True, slots=True)
class Hit:
    """One known word in a text.

    Args:
        owner: Id of the record, empty for a phrase that is there to mean nothing.
        street: Whether it is also an ordinary word.
        exact: Whether it is printed with the capitals that its record has (`PCP`, `special K`).
    """

    start: int
    end: int
    owner: str
    street: bool = False
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Word:
    """What a word of a record stands for; `owner` is empty for a phrase that means nothing."""

    spelling: str
    owner: str
    street: bool = False

    def fits(self, printed: str) -> bool:
        """Whether the print has the capitals that it must have.

        A word in capitals is only found in capitals: `MAPA` is not the Spanish for a map. Codes
        that hold a digit (`4-MMC`) are no ordinary words, so they are found in any case.
        """
        capitals = self.spelling.isupper() and key(self.spelling).isalpha()
        return printed.isupper() or not capitals


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Lexicon:
    """Words as a tree that is walked over folded text."""

    tree: Trie
    words: Mapping[str, tuple[Word, ...]]

    def hits(self, text: str, folded: str | None = None) -> Iterator[Hit]:
        """Every known word, by place, never overlapping; the longest of those that start there.

        Args:
            text: Any text.
            folded: `fold(text)` where the caller has it already.
        """
        for start, end in self.tree.finditer(fold(text) if folded is None else folded):
            printed = text[start:end]
            word = next((one for one in self.words[key(printed)] if one.fits(printed)), None)
            if word is not None:
                exact = word.spelling != word.spelling.lower() and _plain(printed) == _plain(
                    word.spelling
                )
                yield Hit(start, end, word.owner, word.street, exact)


def build(words: Iterable[Word]) -> Lexicon:
    """A lexicon; names of four letters or more are also found with a plural s.

    Args:
        words: The first of one spelling wins, where the capitals in print allow it.
    """
    known: dict[str, tuple[Word, ...]] = {}
    spellings: list[str] = []
    for word in words:
        known[key(word.spelling)] = (*known.get(key(word.spelling), ()), word)
        spellings.append(word.spelling)
    for owners in tuple(known.values()):
        plural = _plural(owners[0])
        if plural is not None and key(plural) not in known:
            known[key(plural)] = owners
            spellings.append(plural)
    return Lexicon(tree=trie(map(fold, spellings)), words=MappingProxyType(known))


def _plain(spelling: str) -> str:
    return re.sub(r"[\s-]", "", spelling)


def _plural(word: Word) -> str | None:
    last = word.spelling[-1:]
    if word.street or not word.owner or len(word.spelling) < 4 or last in "sS":
        return None
    return word.spelling + "s" if last.isalpha() else None
