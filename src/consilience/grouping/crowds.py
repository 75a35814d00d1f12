"""Who shares keys with whom in a large collection, with keys as numbers in a few arrays."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import blake2b

import numpy as np
from numpy.typing import NDArray

from consilience.grouping.keys import CROWD, is_told
from consilience.grouping.postings import ENOUGH
from consilience.types import ReportId

Codes = NDArray[np.uint64]


def codes_of(keys: Iterable[str]) -> bytes:
    """Keys as numbers of 64 bits, sorted; the lowest bit tells what is told from a mere word."""
    codes = sorted(_code(one) for one in keys)
    return np.array(codes, "<u8").tobytes()


def crowded(keys: Iterable[str], common: frozenset[int]) -> frozenset[str]:
    """Those of some keys whose numbers are among others."""
    return frozenset(one for one in keys if _code(one) in common)


class Crowds:
    """The keys of all speakers before and after a change.

    Args:
        before: Speaker -> its keys, from `codes_of`.
        gone: Speakers that leave, or have other keys.
        fresh: Speakers that come, or have other keys, with these.
    """

    def __init__(
        self,
        before: Mapping[ReportId, bytes],
        gone: Iterable[ReportId],
        fresh: Mapping[ReportId, bytes],
    ) -> None:
        left = {*gone, *fresh}
        self._now = [(one, keys) for one, keys in before.items() if one not in left]
        self._now += fresh.items()
        self._names = [one for one, _ in self._now]
        self._number = {one: number for number, one in enumerate(self._names)}
        sizes = np.array([len(keys) // 8 for _, keys in self._now], np.int64)
        self._codes = _joined(keys for _, keys in self._now)
        self._owners = np.repeat(np.arange(len(self._names)), sizes)
        self._ends = np.cumsum(sizes)
        self._moved = np.unique(
            _joined([*(before[one] for one in left if one in before), *fresh.values()])
        )
        self._was = _joined(before[one] for one in left if one in before)
        self._is = _joined(fresh.values())

    def turned(self) -> set[ReportId]:
        """Speakers of a key that became everybody's, or is not any more."""
        size = len(self._moved)
        which, holders = self._holding(self._moved)
        now = np.bincount(which, minlength=size)
        before = now - self._count(self._is) + self._count(self._was)
        turned = (now > CROWD) != (before > CROWD)
        return {self._names[one] for one in set(holders[turned[which]].tolist())}

    def common(self) -> frozenset[int]:
        """Keys that more speakers have than `CROWD`: everybody's."""
        found, counts = np.unique(self._codes, return_counts=True)
        return frozenset(found[counts > CROWD].tolist())

    def candidates(self, speakers: Iterable[ReportId]) -> set[ReportId]:
        """Everybody who shares enough with one of some speakers to be compared with it."""
        numbers = [self._number[one] for one in speakers]
        own = [self._codes[self._ends[one - 1] if one else 0 : self._ends[one]] for one in numbers]
        if not own:
            return set()
        wanted = np.unique(np.concatenate(own))
        which, holders = self._holding(wanted)
        counts = np.bincount(which, minlength=len(wanted))
        order = np.argsort(which, kind="stable")
        ends = np.cumsum(counts)
        sorted_holders = holders[order]
        found: set[int] = set()
        for number, codes in zip(numbers, own, strict=True):
            shared: Counter[int] = Counter()
            for at in np.searchsorted(wanted, codes).tolist():
                if counts[at] <= CROWD:
                    held = sorted_holders[ends[at] - counts[at] : ends[at]].tolist()
                    shared.update(held)
                    if int(wanted[at]) & 1:
                        shared.update(held)
            del shared[number]
            found |= {one for one, count in shared.items() if count >= ENOUGH}
        return {self._names[one] for one in found}

    def _holding(self, keys: Codes) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """Each use of some keys: number of the key, number of the speaker."""
        if not len(keys):
            return np.zeros(0, np.int64), np.zeros(0, np.int64)
        at = np.minimum(np.searchsorted(keys, self._codes), len(keys) - 1)
        held = np.flatnonzero(keys[at] == self._codes)
        return at[held], self._owners[held]

    def _count(self, codes: Codes) -> NDArray[np.int64]:
        return np.bincount(np.searchsorted(self._moved, codes), minlength=len(self._moved))


def _joined(some: Iterable[bytes]) -> Codes:
    return np.frombuffer(b"".join(some), "<u8").astype(np.uint64)


def _code(key: str) -> int:
    number = int.from_bytes(blake2b(key.encode("utf-8", "surrogatepass"), digest_size=8).digest())
    return number & ~1 | is_told(key)
