"""Where the lines of a stretch of a file begin, without holding more than a piece of one."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO

_CHUNK = 1_000_000


def is_utf16(path: Path) -> bool:
    """Whether a file begins with the mark of UTF-16, in which no byte is a line end."""
    with path.open("rb") as stream:
        return stream.read(2) in (b"\xff\xfe", b"\xfe\xff")


def line_starts(path: Path, start: int, end: int | None) -> Iterator[tuple[int, int]]:
    """(offset, 1-based number from `start`) of every line that begins in `[start, end)`.

    A line that began before `start` belongs to the stretch before.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as stream:
        if start:
            stream.seek(start - 1)
            _skip_line(stream)
        number = 1
        at = stream.tell()
        while (end is None or at < end) and _skip_line(stream):
            yield at, number
            at, number = stream.tell(), number + 1


def _skip_line(stream: BinaryIO) -> bool:
    """Whether there was one."""
    line = found = stream.readline(_CHUNK)
    while line and not line.endswith(b"\n"):
        line = stream.readline(_CHUNK)
    return bool(found)
