"""Inputs cut into shards that can be read by themselves, on any machine that has the files."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.errors import UnreadableError
from consilience.sources.candidate import Address, Options, Outcome
from consilience.sources.collect import walk
from consilience.sources.files import kind_of, read_file, trouble
from consilience.sources.jsonl import blank, bounded_lines, read_line
from consilience.sources.parquet import read_parquet, row_groups
from consilience.sources.warc import read_warc
from consilience.types import Unread

SHARD_BYTES = 64_000_000
"""About 450 pages of CC-NEWS or 15,000 texts: a minute or so of work."""

_UTF16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Part of one file: the records that begin in `[start, end)`.

    Args:
        path: The file.
        source: Its name as shown.
        start: First byte; of Parquet the first row group.
        end: Byte or row group to stop before; None reads to the end.
    """

    path: str
    source: str
    start: int = 0
    end: int | None = None


def shards(inputs: Sequence[str], size: int = SHARD_BYTES) -> Iterator[Shard | Unread]:
    """The shards of files and folders, in order; however they are cut, each record comes once.

    JSON lines and gzipped web archives are cut by bytes, Parquet by row groups. What can only be
    read from its beginning (one gzip stream, JSON lines in UTF-16, an archive that is not
    gzipped: a page in it may quote another archive) is one shard a file.

    Args:
        inputs: Files and folders; standard input cannot be cut.
        size: Bytes of a shard, at least.
    """
    for given in inputs:
        for found in walk(given):
            if isinstance(found, Unread):
                yield found
                continue
            try:
                yield from _cut(*found, size)
            except UnreadableError as error:
                yield Address(found[1]).unread(error.reason, error.remedy)
            except OSError as error:
                yield Address(found[1]).unread(*trouble(error))


def records(shard: Shard, options: Options) -> Iterator[Outcome]:
    """Everything that begins in a shard; a place in JSON lines is `name@offset`, not a line.

    The lines before a shard are not counted, for that would cost reading them.
    """
    path = Path(shard.path)
    kind = kind_of(path.name)
    try:
        if kind == ".parquet":
            yield from read_parquet(path, shard.source, options, shard.start, shard.end)
        elif kind == ".warc.gz":
            yield from read_warc(path, shard.source, options, shard.start, shard.end)
        elif kind == ".jsonl" and (shard.start or shard.end is not None):
            yield from _lines(shard, options)
        else:
            yield from read_file(path, shard.source, options)
    except OSError as error:
        yield Address(shard.source).unread(*trouble(error))


def _cut(path: Path, source: str, size: int) -> Iterator[Shard]:
    kind = kind_of(path.name)
    whole = path.stat().st_size
    if kind == ".parquet":
        groups = row_groups(path, Address(source))
        each = max(1, round(groups * size / max(whole, 1)))
        ends = [*range(each, groups, each), groups]
    elif kind == ".warc.gz" or (kind == ".jsonl" and not _is_utf16(path)):
        ends = [*range(size, whole - size // 2, size), whole]
    else:
        yield Shard(path=str(path), source=source)
        return
    start = 0
    for end in ends:
        yield Shard(path=str(path), source=source, start=start, end=end)
        start = end


def _is_utf16(path: Path) -> bool:
    with path.open("rb") as stream:
        return stream.read(2) in _UTF16


def _lines(shard: Shard, options: Options) -> Iterator[Outcome]:
    """The lines that begin in a range of bytes."""
    with Path(shard.path).open("rb") as stream:
        if shard.start:
            # The line that began before belongs to the shard before.
            stream.seek(shard.start - 1)
            next(bounded_lines(stream, b"", 0), None)
        at = stream.tell()
        for line in bounded_lines(stream, b"", options.limit):
            if shard.end is not None and at >= shard.end:
                return
            if not blank(line):
                yield read_line(line, Address(f"{shard.source}@{at}"), options)
            at = stream.tell()
