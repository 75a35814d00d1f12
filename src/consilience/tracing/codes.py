"""Words as numbers, so that a million reports can be looked through by sorting and searching."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from itertools import chain

from consilience.tracing.words import keys

# Vocabulary of a million reports is below this, but for web addresses and the like; what is
# forgotten is worked out again.
_MOST_KNOWN = 1_000_000
OWN = 1
"""The lowest bit of a code: the word says something by itself, unlike "the" and "was"."""


class Coder(dict[str, tuple[int, ...]]):
    """Codes of the words in a stretch without white space, worked out once each.

    A code is 62 bits of the word's key and the bit `OWN`. Equal for "U.S." and "USA", "nine" and
    "9", "kilograms" and "kg", "seized" and "seize"; the same in every process.
    """

    def __missing__(self, chunk: str) -> tuple[int, ...]:
        """The codes of a stretch that is new."""
        if len(self) >= _MOST_KNOWN:
            self.clear()
        found = self[chunk] = tuple(
            (code_of(key) << 1) | (OWN if own else 0) for key, own in keys(chunk)
        )
        return found

    def codes(self, sentence: str) -> Iterator[int]:
        """Codes of the words of a sentence, in order."""
        if "United" in sentence:
            sentence = " ".join(sentence.split()).replace("United States of America", "USA")
            sentence = sentence.replace("United States", "USA")
        return chain.from_iterable(map(self.__getitem__, sentence.split()))


def code_of(key: str) -> int:
    """A number of 62 bits, the same in every process."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big") >> 2
