"""`unread.csv`: inputs and records that could not be read."""

from __future__ import annotations

from collections.abc import Iterable

from consilience.types import Unread
from consilience.writing.tables.cells import csv_bytes

HEADS = ("source", "line", "reason", "remedy")


def unread_csv(unread: Iterable[Unread]) -> bytes:
    """A row an input; `line` is 1-based, empty where lines mean nothing."""
    rows = sorted(unread, key=lambda one: (one.source, one.line or 0, one.reason))
    return csv_bytes(
        HEADS, ((one.source, str(one.line or ""), one.reason, one.remedy) for one in rows)
    )
