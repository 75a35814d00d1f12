"""Inputs to shards: the same inputs, the same shards, on any machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.batch.jobs import Inputs
from consilience.errors import UsageError
from consilience.sources import Shard, shards
from consilience.sources.collect import STANDARD_INPUT
from consilience.types import Unread

_END = 1_000_000
# Small files are read together, but not so many that a worker is busy for minutes.
_MOST_FILES = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What is read, cut into shards.

    Args:
        digest: Of names, sizes and both ends of all files, which of small ones are all of them.
        unread: Rows for inputs that are not there or hold nothing.
    """

    shards: tuple[Inputs, ...]
    digest: str
    unread: tuple[Unread, ...]


def make_plan(inputs: Sequence[str], size: int) -> Plan:
    """The shards of the inputs, in their order.

    Args:
        inputs: Files and folders, as `consilience build` takes them.
        size: Bytes of a shard, about.

    Raises:
        UsageError: standard input, which cannot be read again by a resumed run; or no input
            exists.
    """
    if STANDARD_INPUT in inputs:
        raise UsageError("-", "a batch reads files: a stopped one reads them again", "give a file")
    if not any(Path(one).exists() for one in inputs):
        raise UsageError(", ".join(inputs), "no such file or folder", "check the name")
    cut = list(shards(inputs, size))
    found = [_whole(one) for one in cut if isinstance(one, Shard)]
    unread = tuple(one for one in cut if isinstance(one, Unread))
    return Plan(
        shards=tuple(Inputs(shards=one) for one in _together(found, size)),
        digest=_digest(found, unread),
        unread=unread,
    )


def _whole(shard: Shard) -> Shard:
    """A shard that is a whole file without its bounds: its lines then have numbers."""
    path = Path(shard.path)
    is_all = not shard.start and shard.end is not None and path.suffix.lower() == ".jsonl"
    if is_all and shard.end == path.stat().st_size:
        return Shard(path=shard.path, source=shard.source)
    return shard


def _together(found: Iterable[Shard], size: int) -> Iterator[tuple[Shard, ...]]:
    """Whole small files in one shard, until there are enough of them."""
    small: list[Shard] = []
    held = 0
    for one in found:
        length = _size(one)
        if one.start or one.end is not None or length >= size:
            yield (one,)
            continue
        if small and (len(small) == _MOST_FILES or held + length > size):
            yield tuple(small)
            small, held = [], 0
        small.append(one)
        held += length
    if small:
        yield tuple(small)


def _size(shard: Shard) -> int:
    try:
        return Path(shard.path).stat().st_size
    except OSError:
        return 0


def _digest(found: Iterable[Shard], unread: Iterable[Unread]) -> str:
    files = sorted({(one.source, one.path) for one in found})
    lines = [f"{source}\0{_digest_of(Path(path))}" for source, path in files]
    lines += sorted(f"{one.source}\0{one.reason}" for one in unread)
    return hashlib.sha256("\n".join(lines).encode("utf-8", "surrogatepass")).hexdigest()


def _digest_of(path: Path) -> str:
    """Of the size and both ends of a file; an archive of a gigabyte is not read twice for it."""
    digest = hashlib.blake2b()
    try:
        with path.open("rb") as stream:
            size = path.stat().st_size
            digest.update(f"{size}\n".encode())
            digest.update(stream.read(_END))
            stream.seek(max(_END, size - _END))
            digest.update(stream.read(_END))
    except OSError as error:
        digest.update(type(error).__name__.encode())
    return digest.hexdigest()
