"""Parquet to reports: one row a report, a few rows in memory at a time."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from contextlib import closing
from itertools import count
from pathlib import Path
from typing import Protocol, cast

from consilience.errors import UnreadableError
from consilience.sources.candidate import Address, Options, Outcome
from consilience.sources.extras import extra
from consilience.sources.jsonl import KEYS, read_record

# What is asked of pyarrow at a time: rows of this many bytes together, by the mean of their group.
_BATCH_BYTES = 16_000_000
_MOST_ROWS = 512
_MEND = "write the file again"


class Rows(Protocol):
    """The little of a pyarrow table or batch that is used; pyarrow ships no types."""

    num_rows: int

    def to_pylist(self) -> list[dict[str, object]]:
        """Rows as dictionaries."""
        ...

    def slice(self, offset: int, length: int) -> Rows:
        """Some of the rows."""
        ...


def row_groups(path: Path, address: Address) -> int:
    """How many row groups a file has, each of which can be read by itself.

    Raises:
        UnreadableError: no Parquet, or pyarrow is not installed.
        OSError: the file cannot be read.
    """
    return int(_open(path, address).num_row_groups)


def read_parquet(
    path: Path, source: str, options: Options, start: int = 0, end: int | None = None
) -> Iterator[Outcome]:
    """The reports of some row groups; each row's place is its number in the file, from 1.

    Args:
        path: The file.
        source: Its name as shown.
        options: Limits and languages.
        start: First row group, from 0.
        end: Row group to stop before; None reads to the last.

    Raises:
        OSError: the file cannot be opened.
    """
    address = Address(source)
    try:
        file = _open(path, address)
    except UnreadableError as error:
        yield address.unread(error.reason, error.remedy)
        return
    with closing(file):
        groups = file.num_row_groups
        sizes = [file.metadata.row_group(one).num_rows for one in range(groups)]
        if not sum(sizes):
            yield address.unread("holds no records", "leave it out or fetch it again")
        for group in range(start, groups if end is None else min(end, groups)):
            numbers = count(1 + sum(sizes[:group]))
            yield from _read_group(file, group, source, numbers, options)


def _read_group(
    file: _File, group: int, source: str, numbers: Iterator[int], options: Options
) -> Iterator[Outcome]:
    names = [one for one in file.schema_arrow.names if one in KEYS]
    try:
        for rows in file.iter_batches(_batch_rows(file, group), [group], columns=names):
            yield from _read_rows(rows, source, numbers, options)
    except (OSError, ValueError) as error:  # those of Arrow are kinds of these two
        where = Address(f"{source}[{next(numbers)}]")
        yield where.unread(f"broken to the end of its row group: {one_line(error)}", _MEND)


class _File(Protocol):
    """The little of a pyarrow ParquetFile that is used."""

    num_row_groups: int
    schema_arrow: _Schema
    metadata: _Metadata

    def close(self) -> None:
        """Close the file."""
        ...

    def iter_batches(self, size: int, groups: list[int], columns: list[str]) -> Iterator[Rows]:
        """Some rows at a time."""
        ...


class _Schema(Protocol):
    names: list[str]


class _Metadata(Protocol):
    def row_group(self, group: int) -> _Group:
        """Figures of one row group."""
        ...


class _Group(Protocol):
    num_rows: int
    total_byte_size: int


def _open(path: Path, address: Address) -> _File:
    library = extra("pyarrow.parquet", "Parquet", address)
    try:
        # Buffered: a column is read as far as its rows are asked for, not as a whole.
        return cast("_File", library.ParquetFile(path, pre_buffer=False, buffer_size=1 << 20))
    except ValueError as error:  # ArrowInvalid is one
        raise address.refuse(f"is no Parquet: {one_line(error)}", _MEND) from error


def _batch_rows(file: _File, group: int) -> int:
    figures = file.metadata.row_group(group)
    mean = max(1, figures.total_byte_size // max(1, figures.num_rows))
    return max(1, min(_MOST_ROWS, _BATCH_BYTES // mean))


def _read_rows(
    rows: Rows, source: str, numbers: Iterator[int], options: Options
) -> Iterator[Outcome]:
    try:
        records = rows.to_pylist()
    except ValueError:  # bytes that are no UTF-8 in one row must not cost the others
        if rows.num_rows == 1:
            where = Address(f"{source}[{next(numbers)}]")
            yield where.unread("holds bytes that are no UTF-8", "write it again as UTF-8")
            return
        for one in range(rows.num_rows):
            yield from _read_rows(rows.slice(one, 1), source, numbers, options)
        return
    for record in records:
        where = Address(f"{source}[{next(numbers)}]")
        yield read_record({key: _written(value) for key, value in record.items()}, where, options)


def _written(value: object) -> object:
    """A day of a column of dates as ISO 8601; anything else as it is."""
    if isinstance(value, dt.datetime):
        return value.date().isoformat()
    return value.isoformat() if isinstance(value, dt.date) else value


def one_line(error: Exception) -> str:
    """The first words of an error of a library, which may be many lines long."""
    return str(error).strip().partition("\n")[0][:80]
