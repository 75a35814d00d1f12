"""`unread`: a row for everything that could not be read, and why."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from pathlib import Path

import pyarrow as pa

from consilience.batch.tables.parquet import text, to_bytes, whole
from consilience.types import Unread

SCHEMA = pa.schema([text("source"), whole("line"), text("reason"), text("remedy")])


def unread_lines(unread: Iterable[Unread]) -> bytes:
    """The rows of one shard, JSON lines: an intermediate file."""
    return "".join(json.dumps(asdict(one)) + "\n" for one in unread).encode()


def load_unread(paths: Sequence[Path], more: Iterable[Unread] = ()) -> list[Unread]:
    """The rows of many shards, and some more, sorted."""
    rows = [
        *more,
        *(
            Unread(**json.loads(line))
            for path in paths
            for line in path.read_text(encoding="utf-8").splitlines()
        ),
    ]
    return sorted(rows, key=lambda one: (one.source, one.line or 0, one.reason, one.remedy))


def unread_table(unread: Iterable[Unread]) -> bytes:
    """The rows in the order given."""
    return to_bytes((asdict(one) for one in unread), SCHEMA)
