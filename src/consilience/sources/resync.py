"""Where records of a web archive begin, and whether one is whole, by the bytes of the file.

The reading itself is fastwarc's; this is for what it cannot do: go on behind a broken record, and
begin in the middle of a file, so that a file can be cut into ranges.
"""

from __future__ import annotations

import re
import zlib
from typing import BinaryIO

GZIP = b"\x1f\x8b\x08"
"""How a gzip member begins (RFC 1952, with deflate)."""

_WARC = b"WARC/"
_LENGTH = re.compile(rb"\r\ncontent-length:[ \t]*(\d{1,18})[ \t]*\r\n", re.IGNORECASE)
_BLANK = b"\r\n\r\n"
# A header is refused by fastwarc above 64 kB; this is more.
_HEADER = 1 << 17
_STEP = 1 << 20


def next_record(stream: BinaryIO, start: int, *, gzipped: bool) -> int | None:
    """The offset of the first record that begins at `start` or behind it; None if there is none.

    Args:
        stream: The file, seekable.
        start: Where to look from.
        gzipped: Whether each record is a gzip member; else it begins a line with `WARC/`.
    """
    sign = GZIP if gzipped else _WARC
    at = start
    while True:
        stream.seek(at)
        chunk = stream.read(_STEP)
        found = chunk.find(sign)
        while found >= 0:
            if begins(stream, at + found, gzipped=gzipped):
                return at + found
            found = chunk.find(sign, found + 1)
        if len(chunk) < _STEP:
            return None
        # The sign may lie across the edge of two chunks.
        at += len(chunk) - len(sign) + 1


def begins(stream: BinaryIO, offset: int, *, gzipped: bool) -> bool:
    """Whether a record begins at an offset, by its first bytes."""
    if not gzipped:
        stream.seek(max(0, offset - 1))
        before = stream.read(1) if offset else b"\n"
        return before == b"\n" and stream.read(len(_WARC)) == _WARC
    stream.seek(offset)
    try:
        return zlib.decompressobj(31).decompress(stream.read(4096), 16).startswith(_WARC)
    except zlib.error:  # the three bytes stood there by chance
        return False


def end_of(stream: BinaryIO, offset: int, *, gzipped: bool) -> int | None:
    """Where the record at an offset ends in the file; None where its header tells otherwise.

    Of any size, never in memory. Two line ends stand behind each record (ISO 28500, 4.2): where
    they do not, the length is wrong or the file is cut off.
    """
    stream.seek(offset)
    member = _Member(stream) if gzipped else None
    head = member.read(_HEADER) if member else stream.read(_HEADER)
    length = _whole_length(head)
    if length is None:
        return None
    if member is None:
        stream.seek(offset + length - len(_BLANK))
        return offset + length if stream.read(len(_BLANK)) == _BLANK else None
    tail = head[:length]
    left = length - len(head)
    while left > 0 and (part := member.read(min(left, _STEP))):
        left -= len(part)
        tail = (tail + part)[-len(_BLANK) :]
    while member.read(_STEP):
        pass  # other records of the member
    return member.end if left <= 0 and tail.endswith(_BLANK) else None


def _whole_length(head: bytes) -> int | None:
    """Bytes from the beginning of a record to that of the next, as its header has it."""
    end = head.find(_BLANK)
    length = _LENGTH.search(head, 0, end + 2) if end >= 0 else None
    return None if length is None else end + int(length[1]) + 2 * len(_BLANK)


class _Member:
    """One gzip member as it inflates; a broken one ends where it breaks."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._inflater = zlib.decompressobj(31)

    @property
    def end(self) -> int | None:
        """Where the member ends in the file; None before all of it was read."""
        if not self._inflater.eof:
            return None
        return self._stream.tell() - len(self._inflater.unused_data)

    def read(self, size: int) -> bytes:
        """As many bytes as asked for, fewer only at the end of the member."""
        parts = []
        left = size
        while left and not self._inflater.eof:
            raw = self._inflater.unconsumed_tail or self._stream.read(_HEADER)
            try:
                part = self._inflater.decompress(raw, left)
            except zlib.error:
                break
            if not raw and not part:
                break
            parts.append(part)
            left -= len(part)
        return b"".join(parts)
