"""Rows to Parquet and back, always the same bytes for the same rows."""

from __future__ import annotations

import io
from collections.abc import Iterable, Mapping

import pyarrow as pa
import pyarrow.parquet as pq

# Small enough that a reader who wants a range of a sorted file skips most of it.
_ROWS_A_GROUP = 1000

Row = Mapping[str, object]


def to_bytes(rows: Iterable[Row], schema: pa.Schema) -> bytes:
    """A Parquet file; a table without rows is one too, with the same columns."""
    sink = io.BytesIO()
    table = pa.Table.from_pylist(list(rows), schema=schema)
    pq.write_table(table, sink, compression="zstd", row_group_size=_ROWS_A_GROUP)
    return sink.getvalue()


def text(name: str) -> pa.Field:
    """A column of strings that may be empty."""
    return pa.field(name, pa.string())


def whole(name: str) -> pa.Field:
    """A column of whole numbers."""
    return pa.field(name, pa.int64())


def many(name: str, *fields: pa.Field) -> pa.Field:
    """A column of lists of records."""
    return pa.field(name, pa.list_(pa.struct(list(fields))))


def texts(name: str) -> pa.Field:
    """A column of lists of strings."""
    return pa.field(name, pa.list_(pa.string()))


def truth(name: str) -> pa.Field:
    """A column of yes and no."""
    return pa.field(name, pa.bool_())


def real(name: str) -> pa.Field:
    """A column of numbers with a fraction."""
    return pa.field(name, pa.float64())
