"""Whole texts by MinHash, as two libraries do it: what tracing by passage is measured against."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

from datasketch import MinHash, MinHashLSH
from rensa import RMinHash, RMinHashLSH

BANDS, ROWS = 32, 4
PERMUTATIONS = BANDS * ROWS
_RUN = 3


@dataclass(frozen=True)
class Found:
    """What a peer found.

    Args:
        sources: For each text, the numbers of archive texts that share a band with it.
        seconds: Of processor for one text of the archive: to hash and to insert it.
    """

    sources: tuple[frozenset[int], ...]
    seconds: float


def runs(text: str) -> list[str]:
    """Word 3-grams of a text, each once, sorted."""
    words = text.lower().split()
    return sorted({" ".join(words[at : at + _RUN]) for at in range(len(words) - _RUN + 1)})


def by_datasketch(archive: Sequence[str], texts: Sequence[str]) -> Found:
    """datasketch: 32 bands of 4 rows."""
    start = time.process_time()
    index = MinHashLSH(num_perm=PERMUTATIONS, params=(BANDS, ROWS))
    for number, text in enumerate(archive):
        index.insert(number, _datasketch(text))
    seconds = (time.process_time() - start) / len(archive)
    return Found(tuple(frozenset(index.query(_datasketch(one))) for one in texts), seconds)


def by_rensa(archive: Sequence[str], texts: Sequence[str]) -> Found:
    """Rensa's R-MinHash: 32 bands of 4 rows."""
    start = time.process_time()
    index = RMinHashLSH(threshold=0.5, num_perm=PERMUTATIONS, num_bands=BANDS)
    for number, text in enumerate(archive):
        index.insert(number, _rensa(text))
    seconds = (time.process_time() - start) / len(archive)
    return Found(tuple(frozenset(index.query(_rensa(one))) for one in texts), seconds)


def _datasketch(text: str) -> MinHash:
    made = MinHash(num_perm=PERMUTATIONS)
    made.update_batch([one.encode() for one in runs(text)])
    return made


def _rensa(text: str) -> RMinHash:
    made = RMinHash(num_perm=PERMUTATIONS, seed=1)
    made.update(runs(text))
    return made
