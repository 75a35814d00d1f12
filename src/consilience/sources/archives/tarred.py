"""The members of a tar archive, which its packing was taken off from before."""

from __future__ import annotations

import tarfile
from collections.abc import Iterator
from io import SEEK_SET, RawIOBase
from typing import BinaryIO, cast

from consilience.sources.archives.bounds import Allowance
from consilience.sources.archives.member import Member, odd_name

BROKEN = (tarfile.TarError, ValueError, OverflowError, RecursionError, EOFError)
"""What the library raises of archives that are not as they should be."""

# The library reads a header of any stated length at once; names and notes of a file are short.
_AT_ONCE = 1 << 20


def tar_members(stream: BinaryIO, allowance: Allowance) -> Iterator[Member]:
    """The files of a tar archive, in its order.

    Args:
        stream: Seekable, without gzip.
        allowance: What it may hold; its bytes were counted when gzip was taken off.

    Raises:
        BombError: it holds more.
        tarfile.TarError: it is none, or broken.
    """
    careful = _Careful(stream)
    archive = tarfile.open(fileobj=cast("BinaryIO", careful), mode="r:")  # noqa: SIM115  # members read from it later
    files: list[tarfile.TarInfo] = []
    for one in archive:
        if not one.isdir():
            files.append(one)
            allowance.spend_files(1)
    careful.headers = False
    for one in files:
        yield Member(
            name=one.name, size=one.size, refusal=_refusal(one),
            open=lambda one=one: cast("BinaryIO", archive.extractfile(one)),  # type: ignore[misc]  # bound now
        )  # fmt: skip


def _refusal(one: tarfile.TarInfo) -> tuple[str, str] | None:
    if odd := odd_name(one.name):
        return odd
    # A sparse file states holes of any size, which cost nothing in the archive.
    if not one.isreg() or one.issparse():
        return "is a link or a device, not a file", "pack the file itself"
    return None


class _Careful(RawIOBase):
    """A stream of which no more is read at once than a header may have, while headers are read."""

    def __init__(self, own: BinaryIO) -> None:
        super().__init__()
        self.headers = True
        self._own = own

    def read(self, size: int = -1, /) -> bytes:
        """Some bytes.

        Raises:
            tarfile.ReadError: more was asked for than a header may have.
        """
        if self.headers and not 0 <= size <= _AT_ONCE:
            raise tarfile.ReadError("a header is too long")
        return self._own.read(size)

    def seek(self, offset: int, whence: int = SEEK_SET, /) -> int:
        """Go to a byte."""
        return self._own.seek(offset, whence)

    def tell(self) -> int:
        """The byte at hand."""
        return self._own.tell()

    def readable(self) -> bool:
        """Yes."""
        return True

    def seekable(self) -> bool:
        """Yes."""
        return True
