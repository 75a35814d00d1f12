"""Who shares keys with whom, for many speakers at once: keys and speakers as numbers in arrays."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from consilience.compiling import compiled
from consilience.types import ReportId

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True, eq=False)
class Holding:
    """Keys and those who have them.

    Args:
        names: Of the speakers, by number.
        number: Of each speaker.
        key_ends: Where the holders of each key begin and end in `holders`.
        holders: Numbers of speakers, key by key.
        weights: Of each key.
        speaker_ends: Where the keys of each speaker begin and end in `keys`.
        keys: Numbers of keys, speaker by speaker.
    """

    names: Sequence[ReportId]
    number: dict[ReportId, int]
    key_ends: Numbers
    holders: Numbers
    weights: Numbers
    speaker_ends: Numbers
    keys: Numbers

    def sharing(self, speaker: ReportId, enough: int) -> set[ReportId]:
        """Everybody whose keys in common with a speaker weigh enough."""
        own = self.number.get(speaker)
        if own is None:
            return set()
        keys = self.keys[self.speaker_ends[own] : self.speaker_ends[own + 1]]
        found = _sharing(keys, self.key_ends, self.holders, self.weights, enough, len(self.names))
        return {self.names[one] for one in found.tolist() if one != own}


def holding(shared: Sequence[tuple[Collection[ReportId], int]]) -> Holding:
    """Arrays of some keys.

    Args:
        shared: For each key who has it, and what it weighs.
    """
    names = sorted({one for held, _ in shared for one in held})
    number = {one: at for at, one in enumerate(names)}
    holders = np.array([number[one] for held, _ in shared for one in held], np.int64)
    sizes = np.array([len(held) for held, _ in shared], np.int64)
    order = np.argsort(holders, kind="stable")
    counts = np.bincount(holders, minlength=len(names))
    return Holding(
        names=names,
        number=number,
        key_ends=_ends(sizes),
        holders=holders,
        weights=np.array([weight for _, weight in shared], np.int64),
        speaker_ends=_ends(counts),
        keys=np.repeat(np.arange(len(shared)), sizes)[order],
    )


def _ends(sizes: Numbers) -> Numbers:
    return np.concatenate([np.zeros(1, np.int64), np.cumsum(sizes, dtype=np.int64)])


@compiled
def _sharing(
    keys: Numbers, ends: Numbers, holders: Numbers, weights: Numbers, enough: int, size: int
) -> Numbers:
    """Numbers of those whose keys among some weigh enough."""
    sums = np.zeros(size, np.int16)
    found = np.empty(size, np.int64)
    count = 0
    for key in keys:
        for at in range(ends[key], ends[key + 1]):
            one = holders[at]
            before = sums[one]
            sums[one] = before + weights[key]
            if before < enough <= sums[one]:
                found[count] = one
                count += 1
    return found[:count]
