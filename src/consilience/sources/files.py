"""One file to candidates, by the end of its name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import BinaryIO

from consilience.errors import UnreadableError
from consilience.sources.archives import ARCHIVE_KINDS, read_archive
from consilience.sources.archives.bounds import Allowance, BombError
from consilience.sources.candidate import Address, Candidate, Options, Outcome
from consilience.sources.gzipped import inflated
from consilience.sources.html import read_html
from consilience.sources.jsonl import read_document, read_lines
from consilience.sources.parquet import read_parquet
from consilience.sources.pdf import read_pdf
from consilience.sources.text import read_text
from consilience.sources.warc import read_warc

Whole = Callable[[bytes, Address, Options], Candidate]
# One line a format of one report a file; the others hold many and are read record by record.
WHOLE_FILES: dict[str, Whole] = {
    ".htm": read_html,
    ".html": read_html,
    ".pdf": read_pdf,
    ".txt": read_text,
}
_GZIP = ".gz"
_MANY = (".json", ".jsonl")
# These open their files themselves: they jump about in them.
ARCHIVES = (".parquet", ".warc", ".warc.gz")
SUFFIXES = (*sorted(WHOLE_FILES), *_MANY, *ARCHIVES, *ARCHIVE_KINDS)


def kind_of(name: str) -> str | None:
    """The end of a name that says how a file is read (`.jsonl`, `.jsonl.gz`); None if none does."""
    lower = name.lower()
    plain = lower.removesuffix(_GZIP)
    for suffix in (*WHOLE_FILES, *_MANY):
        if plain.endswith(suffix):
            return suffix + lower[len(plain) :]
    return next((one for one in (*reversed(ARCHIVES), *ARCHIVE_KINDS) if lower.endswith(one)), None)


def read_file(path: Path, shown: str, options: Options) -> Iterator[Outcome]:
    """Everything that one file holds; a file that cannot be read is one row."""
    address = Address(shown)
    kind = kind_of(path.name)
    try:
        if kind == ".parquet":
            yield from read_parquet(path, shown, options)
        elif kind in ARCHIVES:
            yield from read_warc(path, shown, options)
        elif kind is None:
            yield address.unread(*_unknown())
        else:
            with path.open("rb") as stream:
                yield from _read_stream(stream, kind, shown, options)
    except OSError as error:
        yield address.unread(*trouble(error))


def _read_stream(
    stream: BinaryIO, kind: str, shown: str, options: Options, within: Allowance | None = None
) -> Iterator[Outcome]:
    address = Address(shown)
    if kind in ARCHIVE_KINDS:
        yield from read_archive(stream, shown, options, _read_member, within)
    elif kind.endswith(_GZIP):
        yield from _read_gzip(stream, kind.removesuffix(_GZIP), shown, options, within)
    elif kind == ".jsonl":
        yield from read_lines(stream, shown, options)
    else:
        raw = stream.read(options.limit + 1)
        if len(raw) > options.limit:
            yield address.unread(*too_large(options))
        elif kind == ".json":
            yield from read_document(raw, shown, options)
        else:
            yield read_whole(WHOLE_FILES[kind], raw, address, options)


def _read_gzip(
    stream: BinaryIO, kind: str, shown: str, options: Options, within: Allowance | None
) -> Iterator[Outcome]:
    address = Address(shown)
    read = partial(_read_stream, kind=kind, shown=shown, options=options)
    if within is not None:
        yield from inflated(stream, address, read, within.spend)
        return
    limit = options.inflated
    own = None if limit is None else Allowance(replace(options.bounds, unpacked=limit))
    try:
        yield from inflated(stream, address, read, own.spend if own else None)
    except BombError as error:
        yield address.unread(error.reason, f"{error.remedy}; what stands before was read")


def _read_member(
    stream: BinaryIO, shown: str, options: Options, within: Allowance
) -> Iterator[Outcome]:
    """One file of an archive."""
    kind = kind_of(shown)
    if kind is None:
        yield Address(shown).unread(*_unknown())
    elif kind in ARCHIVES:
        reason = f"{kind} is not read within an archive"
        yield Address(shown).unread(reason, "unpack it and give the file")
    else:
        yield from _read_stream(stream, kind, shown, options, within)


def _unknown() -> tuple[str, str]:
    known = " ".join(SUFFIXES)
    return "not a kind of file that is read", f"give one of {known}, or {_GZIP}"


def read_whole(read: Whole, raw: bytes, address: Address, options: Options) -> Outcome:
    """The one report of some bytes, or the row that says why there is none."""
    try:
        return read(raw, address, options)
    except UnreadableError as error:
        return address.unread(error.reason, error.remedy)


def too_large(options: Options) -> tuple[str, str]:
    """Reason and remedy for a file that is larger than any report."""
    return f"larger than {options.limit // 1_000_000} MB", "split it into single reports"


def trouble(error: OSError) -> tuple[str, str]:
    """Reason and remedy for what the system refuses."""
    if isinstance(error, FileNotFoundError):
        return "no such file or folder", "check the name"
    if isinstance(error, PermissionError):
        return "may not be read", "check its permissions"
    return f"cannot be read: {error.strerror}", "check the disk, or copy the file"
