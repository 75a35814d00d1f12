"""The records of a web archive, and a way past those that are broken.

fastwarc reads; what it cannot is to go on behind a broken record. So each record is held back
until the next one begins where it should; where it does not, the place of the next whole record
is searched for in the bytes of the file.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from dataclasses import dataclass
from types import ModuleType
from typing import BinaryIO, Protocol

from consilience.sources.resync import GZIP, begins, end_of, next_record

_CUT = "is cut off, or its length is wrong"
_KINDS = frozenset({"response", "resource", "conversion"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """What was fetched from one address.

    Args:
        offset: First byte of the record in the file as it lies there (in gzip, of its member).
        url: Address that was fetched.
        date: When, as the archive writes it.
        status: Of HTTP; None where the record holds no answer of a server.
        content_type: Lower case, without parameters; empty where not stated.
        charset: As stated by the server.
        payload: Decoded from transfer and content encodings.
    """

    offset: int
    url: str | None
    date: str | None
    status: int | None
    content_type: str
    charset: str | None
    payload: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Broken:
    """A record that cannot be read, or what stands behind the record at this offset."""

    offset: int
    reason: str


class _Reader(Protocol):
    def read(self, size: int) -> bytes: ...


class _Http(Protocol):
    status_code: int | None

    def __iter__(self) -> Iterator[tuple[str, str]]: ...


class _Raw(Protocol):
    """The little of a fastwarc record that is used; its stubs are not in every environment."""

    stream_pos: int
    content_length: int
    headers: dict[str, str]
    http_headers: _Http | None
    http_content_type: str | None
    http_charset: str | None
    reader: _Reader


def walk_records(
    warc: ModuleType, stream: BinaryIO, limit: int, start: int = 0, end: int | None = None
) -> Iterator[Record | Broken]:
    """Records with a payload that begin in a range, in order of the file.

    However a file is cut into ranges, each record comes once.

    Args:
        warc: `fastwarc.warc`.
        stream: The file, seekable.
        limit: Most bytes of a payload; a larger one is `Broken`, and never in memory.
        start: First byte of the range; need not be the beginning of a record.
        end: Byte to stop before; None for the end of the file.
    """
    stream.seek(0)
    gzipped = stream.read(len(GZIP)) == GZIP
    at: int | None = start
    if start or not gzipped:
        at = next_record(stream, start, gzipped=gzipped)
        if at is None and not start:
            yield Broken(offset=0, reason="is no web archive (WARC)")
    while at is not None and (end is None or at < end):
        at = yield from _run(warc, stream, limit, at, end, gzipped=gzipped)


def _run(  # one range of one file, walked until something in it is broken
    warc: ModuleType, stream: BinaryIO, limit: int, at: int, end: int | None, *, gzipped: bool
) -> Generator[Record | Broken, None, int | None]:
    """Records from `at` on until the archive breaks; returns where to go on, None at its end."""
    stream.seek(at)
    held: Record | Broken | None = None
    last = at
    trouble = None
    try:
        for raw in warc.ArchiveIterator(stream, parse_http=True, auto_decode="all"):
            if held is not None:
                yield held
            held, last = None, raw.stream_pos
            if end is not None and last >= end:
                return None
            if raw.headers.get("WARC-Type") in _KINDS:
                held = _record(raw, limit)
    except OSError as error:
        trouble = str(error)
    known = begins(stream, last, gzipped=gzipped)
    ending = end_of(stream, last, gzipped=gzipped) if known else None
    # Within a gzip member that holds several records nothing tells where one ends.
    whole = ending is not None if known else isinstance(held, Record)
    if held is not None and (whole or isinstance(held, Broken)):
        yield held
    if whole and trouble is None and (ending is None or _nothing_at(stream, ending)):
        return None
    follows = next_record(stream, last + 1, gzipped=gzipped)
    if not whole and not isinstance(held, Broken):
        yield Broken(offset=last, reason=trouble or _CUT)
    elif whole and follows != ending:
        yield Broken(offset=last, reason=f"what stands behind it is broken: {trouble or _CUT}")
    return follows


def _nothing_at(stream: BinaryIO, offset: int) -> bool:
    """Whether a file ends at an offset, but for line ends and zeros that fill a block."""
    stream.seek(offset)
    return not stream.read(1 << 16).strip(b"\r\n\0 ")


def _record(raw: _Raw, limit: int) -> Record | Broken:
    """The record at hand, its payload read; fastwarc skips what is left of it."""
    declared = raw.content_length
    if declared > limit:
        return Broken(offset=raw.stream_pos, reason=f"record {_larger(limit)}")
    try:
        payload = raw.reader.read(limit + 1)
    except OSError as error:
        return Broken(offset=raw.stream_pos, reason=f"cannot be decoded: {error}")
    if len(payload) > limit:
        return Broken(offset=raw.stream_pos, reason=f"page {_larger(limit)}")
    http = raw.http_headers
    if len(payload) < declared and not _is_coded(http):
        return Broken(offset=raw.stream_pos, reason=_CUT)
    stated = raw.http_content_type if http is not None else raw.headers.get("Content-Type")
    return Record(
        offset=raw.stream_pos,
        url=(raw.headers.get("WARC-Target-URI") or "").strip("<> ") or None,
        date=raw.headers.get("WARC-Date"),
        status=None if http is None else http.status_code,
        content_type=(stated or "").partition(";")[0].strip().lower(),
        charset=raw.http_charset,
        payload=payload,
    )


def _is_coded(http: _Http | None) -> bool:
    """Whether a payload was packed for the way, so that its length is another than declared."""
    return http is not None and any(one.lower().endswith("-encoding") for one, _ in http)


def _larger(limit: int) -> str:
    return f"larger than {limit // 1_000_000} MB"
