"""The words of the first gate in one automaton over the bytes of a text.

Everything but ASCII letters and figures counts as a blank, so that a word stands between blanks
whatever is printed beside it, and no place has to be looked at twice. That finds a little more
than the words proper; what is found is told by its kind, and the doubtful is looked at again.
"""

from __future__ import annotations

import string
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum
from itertools import pairwise, product

from ahocorasick_rs import BytesAhoCorasick, Implementation

_KEPT = (string.ascii_letters + string.digits).encode()
_BLANKS = bytes(one if one in _KEPT else ord(" ") for one in range(256))
# White space and hyphens alone: what may stand between the parts of a name.
_BETWEEN = bytes(ord(" ") if one in b" \t\n\r\f\v-" else ord("x") for one in range(256))
_OTHERS = tuple(one.encode() for one in "\u00a0\u2010\u2011\u2012\u2013")
# So many blanks may stand between two parts; a text with wider gaps is told apart.
_GAPS = tuple(b" " * wide for wide in range(1, 6))
_WIDE = b" " * 6
# Of a longer name the first parts are looked for: each part doubles the spellings.
_MOST_PARTS = 8


class Kind(Enum):
    """What a hit says.

    CERTAIN names a drug or an authority; PART is a part of such a name; AS_PRINTED is one if its
    capitals are those of the word; LAWFUL is what drugs are made from or cut with, or a part of
    such a name; ORDINARY is a word of everyday that may be slang.
    """

    CERTAIN = 0
    PART = 1
    AS_PRINTED = 2
    LAWFUL = 3
    ORDINARY = 4


@dataclass(frozen=True, slots=True)
class Blanked:
    """A text as the automaton reads it.

    Args:
        raw: UTF-8.
        cased: As long as `raw`, blanked; one blank more at either end.
    """

    raw: bytes
    cased: bytes

    @property
    def has_wide_gaps(self) -> bool:
        """Whether words stand so far apart somewhere that parts of one name might not be found."""
        raw = self.raw
        if not raw.isascii():
            for one in _OTHERS:
                raw = raw.replace(one, b" " * len(one))
        return _WIDE in raw.translate(_BETWEEN)

    def place(self, start: int) -> int:
        """The character of the text at a place of `cased`."""
        return len(self.raw[: start - 1].decode())


@dataclass(frozen=True, slots=True, eq=False)
class GateWords:
    """The automaton, and what its patterns say.

    Args:
        kinds: Of each pattern; a word may be of several.
        printed: The words that are told by their capitals.
    """

    automaton: BytesAhoCorasick
    kinds: tuple[tuple[Kind, ...], ...]
    printed: frozenset[bytes]

    def hits(self, blanked: Blanked) -> Iterator[tuple[Kind, int, int]]:
        """Kind, start and end (in `blanked.cased`, without the blanks around) of each hit."""
        small = blanked.cased.lower()
        for number, start, end in self.automaton.find_matches_as_indexes(small, overlapping=True):
            for kind in self.kinds[number]:
                if kind is not Kind.AS_PRINTED or self._as_printed(blanked.cased[start:end]):
                    yield kind, start + 1, end - 1

    def _as_printed(self, hit: bytes) -> bool:
        word = hit.strip()
        return word in self.printed or word.removesuffix(b"s") in self.printed


def blanked(text: str) -> Blanked:
    """The text as the automaton reads it."""
    raw = text.encode()
    return Blanked(raw, b" " + raw.translate(_BLANKS) + b" ")


def gate_words(words: Mapping[Kind, Iterable[str]], stems: Iterable[str]) -> GateWords:
    """The automaton of some words.

    Args:
        words: By kind, all but PART; a plural s is found too.
        stems: Found within longer words.
    """
    kinds: dict[bytes, set[Kind]] = {}
    for kind, each in words.items():
        for word in each:
            for form, said in _forms(word, kind):
                kinds.setdefault(b" " + form + b" ", set()).add(said)
                kinds.setdefault(b" " + form + b"s ", set()).add(said)
    for stem in stems:
        said = Kind.CERTAIN if stem.isascii() else Kind.PART
        kinds.setdefault(max(_parts(stem), key=len), set()).add(said)
    ordered = sorted(kinds)
    printed = (one.encode().translate(_BLANKS) for one in words.get(Kind.AS_PRINTED, ()))
    return GateWords(
        # The faster kind takes 30 MB and three times as long to build, for 5 microseconds a text.
        BytesAhoCorasick(ordered, implementation=Implementation.ContiguousNFA),
        tuple(tuple(sorted(kinds[one], key=lambda said: said.value)) for one in ordered),
        frozenset(printed),
    )


def _parts(word: str) -> list[bytes]:
    return word.lower().encode().translate(_BLANKS).split()


def _forms(word: str, kind: Kind) -> Iterator[tuple[bytes, Kind]]:
    """A word as it may be printed; of a long name two parts beside each other, which are rarer."""
    plain = all(one.isascii() and (one.isalnum() or one in " -") for one in word)
    said = kind if plain or kind in (Kind.ORDINARY, Kind.LAWFUL) else Kind.PART
    parts = _parts(word)[:_MOST_PARTS]
    for joints in product((b"", b" "), repeat=len(parts) - 1):
        joined = b"".join(part + joint for part, joint in zip(parts, (*joints, b""), strict=True))
        apart = joined.split()
        if len(apart) == 1:
            yield apart[0], said
            continue
        left, right = max(pairwise(apart), key=lambda pair: len(b"".join(pair)))
        # What stands between the parts may not be what the word itself has there.
        whole = said is Kind.LAWFUL or (len(apart) == 2 and said is not Kind.AS_PRINTED)
        for gap in _GAPS:
            yield left + gap + right, said if whole else Kind.PART
