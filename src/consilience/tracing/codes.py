"""Words as numbers, so that a million reports can be looked through by sorting and searching."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from hashlib import blake2b

import numpy as np

from consilience.tracing.chunks import Hashes, Numbers, looked_up, put
from consilience.tracing.words import keys

# Vocabulary of a million reports is below this, but for web addresses and the like; what is
# forgotten is worked out again.
_MOST_KNOWN = 1_000_000
_ROOM = 1 << 12
OWN = 1
"""The lowest bit of a code: the word says something by itself, unlike "the" and "was"."""


class Coder:
    """Codes of the words in a stretch without white space, worked out once each.

    A code is 62 bits of the word's key and the bit `OWN`. Equal for "U.S." and "USA", "nine" and
    "9", "kilograms" and "kg", "seized" and "seize"; the same in every process. The stretches are
    numbered as they come, so that a text is a row of small numbers until its codes are needed;
    they are told apart by 64 bits of hash, which a million stretches share once in 4e7.
    """

    def __init__(self) -> None:
        """Know no stretch."""
        self._hashes = np.zeros(0, np.uint64)
        self._table = np.zeros(_ROOM, np.uint64)
        self._numbers = np.zeros(_ROOM, np.int64)
        self._ends = array("q", [0])
        self._codes = array("q")

    def __len__(self) -> int:
        """How many stretches are known."""
        return len(self._hashes)

    def read(self, sentences: Iterable[str]) -> tuple[Numbers, Numbers]:
        """The stretches of some sentences; numbers given before are void once too many are known.

        Args:
            sentences: Without line feeds.

        Returns:
            The number of each stretch, and for each sentence where its stretches begin; one more.
        """
        if len(self) >= _MOST_KNOWN:
            self.__init__()  # type: ignore[misc]  # nothing else is to be forgotten
        whole = "".join(f"{_united(one)}\n" for one in sentences)
        points = np.frombuffer(whole.encode("utf-32-le", "surrogatepass"), np.uint32)
        found, ends, hashes, spans = looked_up(points, self._table, self._numbers)
        if len(hashes):
            new, first, which = np.unique(hashes, return_index=True, return_inverse=True)
            # Numbered as they come: neighbours in a text are neighbours in memory.
            order = np.argsort(first)
            rank = np.empty(len(order), np.int64)
            rank[order] = np.arange(len(order))
            found[found < 0] = len(self) + rank[which]
            self._learn(new[order], whole, spans.reshape(-1, 2)[first[order]].tolist())
        return found, ends

    def table(self) -> tuple[Numbers, Numbers]:
        """Where the codes of each stretch begin, and one more; the codes; neither to be kept."""
        return np.frombuffer(self._ends, np.int64), np.frombuffer(self._codes, np.int64)

    def codes(self, sentence: str) -> list[int]:
        """Codes of the words of a sentence, in order."""
        found, _ = self.read([sentence])
        return [
            code
            for one in found.tolist()
            for code in self._codes[self._ends[one] : self._ends[one + 1]]
        ]

    def _learn(self, hashes: Hashes, whole: str, spans: list[list[int]]) -> None:
        """Number stretches that are new, and work out their codes."""
        for start, end in spans:
            self._codes.extend(
                (code_of(key) << 1) | (OWN if own else 0) for key, own in keys(whole[start:end])
            )
            self._ends.append(len(self._codes))
        known = len(self)
        self._hashes = np.concatenate((self._hashes, hashes))
        if 2 * len(self) > len(self._table):
            room = 1 << (4 * len(self)).bit_length()
            self._table, self._numbers = np.zeros(room, np.uint64), np.zeros(room, np.int64)
            known = 0
        put(self._table, self._numbers, self._hashes[known:], known)


def _united(sentence: str) -> str:
    """The sentence with a name of two words as one."""
    if "United" not in sentence:
        return sentence
    sentence = " ".join(sentence.split()).replace("United States of America", "USA")
    return sentence.replace("United States", "USA")


def code_of(key: str) -> int:
    """A number of 62 bits, the same in every process."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big") >> 2
