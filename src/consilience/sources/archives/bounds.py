"""What an archive may hold: more is no collection of reports but a bomb."""

from __future__ import annotations

from collections.abc import Iterable
from typing import BinaryIO

from consilience.sources.candidate import Bounds

_PIECE = 1 << 16
# Below this an archive may be packed as tightly as it likes: an empty form repeats itself.
_SMALL = 10_000_000


class BombError(Exception):
    """An archive that unpacks to more than it may.

    Args:
        reason: What there is too much of.
    """

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason
        self.remedy = "unpack it and give the files, if you know where it comes from"


class Allowance:
    """What may still come out of an archive; the archives in it share it.

    Args:
        bounds: What is allowed in all.
        depth: How many archives this one lies in.
        outer: The allowance that this one shares.
    """

    def __init__(self, bounds: Bounds, depth: int = 0, outer: Allowance | None = None) -> None:
        self.bounds = bounds
        self.depth = depth
        self._outer = outer
        self._bytes = bounds.unpacked
        self._files = bounds.count

    def inner(self) -> Allowance:
        """The allowance of an archive within this one."""
        return Allowance(self.bounds, self.depth + 1, self._outer or self)

    def spend_files(self, count: int) -> None:
        """Take so many files.

        Raises:
            BombError: there are fewer left.
        """
        own = self._outer or self
        own._files -= count  # noqa: SLF001  # another one of this class
        if own._files < 0:  # noqa: SLF001
            raise BombError(f"holds more than {self.bounds.count:,} files")

    def spend(self, size: int) -> None:
        """Take so many unpacked bytes.

        Raises:
            BombError: there are fewer left.
        """
        own = self._outer or self
        own._bytes -= size  # noqa: SLF001  # another one of this class
        if own._bytes < 0:  # noqa: SLF001
            raise BombError(f"unpacks to more than {self.bounds.unpacked // 1_000_000:,} MB")

    def check_ratio(self, unpacked: int, packed: int) -> None:
        """Refuse what unpacks to far more than it was.

        Raises:
            BombError: more bytes for each packed one than the bounds allow.
        """
        if unpacked > _SMALL and unpacked > self.bounds.ratio * packed:
            raise BombError(f"unpacks to more than {self.bounds.ratio} times its size")


def copied(source: BinaryIO, target: BinaryIO, packed: int, allowance: Allowance) -> int:
    """Copy a stream that inflates as it is read, and say how many bytes it had.

    Raises:
        BombError: it has more than it may.
    """
    size = 0
    while piece := source.read(_PIECE):
        size += len(piece)
        allowance.spend(len(piece))
        allowance.check_ratio(size, packed)
        target.write(piece)
    return size


def total(sizes: Iterable[int]) -> int:
    """The sum of stated sizes; one that is stated to be negative counts as nothing."""
    return sum(max(0, one) for one in sizes)
