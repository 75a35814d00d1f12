"""Files behind gzip, read as they inflate; a broken one gives what stands before the break."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from io import RawIOBase
from pathlib import Path
from typing import BinaryIO, cast

from consilience.sources.candidate import Address, Outcome

_AGAIN = "fetch it again; what stands before was read"


def inflated(
    packed: Path | BinaryIO,
    address: Address,
    read: Callable[[BinaryIO], Iterator[Outcome]],
    spend: Callable[[int], None] | None = None,
) -> Iterator[Outcome]:
    """What a reader makes of the inflated bytes, and a row where gzip breaks off.

    Args:
        packed: One or several members of gzip, one behind the other.
        address: The file, for the row.
        read: Takes the inflated stream; what it gave before the break counts.
        spend: Told how many bytes came out, each time; raises `BombError` where that is too much.

    Raises:
        OSError: the file itself cannot be opened or read.
    """
    with gzip.open(packed, "rb") as stream:
        try:
            plain = cast("BinaryIO", stream)
            yield from read(plain if spend is None else cast("BinaryIO", _Counted(plain, spend)))
        except EOFError:
            yield address.unread("gzip is cut off", _AGAIN)
        except (gzip.BadGzipFile, zlib.error) as error:
            yield address.unread(f"gzip is broken: {error}", _AGAIN)


class _Counted(RawIOBase):
    """A stream that says how much was read of it."""

    def __init__(self, own: BinaryIO, spend: Callable[[int], None]) -> None:
        super().__init__()
        self._own = own
        self._spend = spend

    def read(self, size: int = -1, /) -> bytes:
        """Some bytes."""
        return self._told(self._own.read(size))

    def readline(self, size: int | None = -1, /) -> bytes:
        """A line, or as much of it as is asked for."""
        return self._told(self._own.readline(-1 if size is None else size))

    def readable(self) -> bool:
        """Yes."""
        return True

    def _told(self, piece: bytes) -> bytes:
        self._spend(len(piece))
        return piece
