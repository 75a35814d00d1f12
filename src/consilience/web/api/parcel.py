"""An export on its way out: in memory while it is small, else in a file that is gone afterwards."""

from __future__ import annotations

import hashlib
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from tempfile import SpooledTemporaryFile
from typing import IO

# ZIP's earliest date: there is no clock in what is written.
_EPOCH = (1980, 1, 1, 0, 0, 0)
_IN_MEMORY = 16 * 1024 * 1024
_PIECE = 256 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class Parcel:
    """Bytes to be sent.

    Args:
        file: At its beginning; whoever sends it closes it.
        size: How many bytes.
        tag: Their ETag.
    """

    file: IO[bytes]
    size: int
    tag: str

    def pieces(self) -> Iterator[bytes]:
        """The bytes; afterwards the file is gone."""
        with self.file as file:
            while piece := file.read(_PIECE):
                yield piece


def parcel(content: bytes) -> Parcel:
    """One file."""
    file = _empty()
    file.write(content)
    return _ready(file)


def zipped(files: Iterable[tuple[str, bytes]]) -> Parcel:
    """Several files as one: the same files, the same bytes."""
    file = _empty()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files:
            entry = zipfile.ZipInfo(name, date_time=_EPOCH)
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return _ready(file)


def _empty() -> IO[bytes]:
    return SpooledTemporaryFile(max_size=_IN_MEMORY)  # closed when it is sent


def _ready(file: IO[bytes]) -> Parcel:
    size = file.tell()
    file.seek(0)
    digest = hashlib.sha256()
    while piece := file.read(_PIECE):
        digest.update(piece)
    file.seek(0)
    return Parcel(file=file, size=size, tag=f'"{digest.hexdigest()[:20]}"')
