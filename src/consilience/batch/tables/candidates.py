"""What the inputs gave, before it is settled which report has which id: an intermediate table."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.parquet as pq

from consilience.batch.tables.parquet import Row, text, texts, to_bytes, truth, whole
from consilience.sources.candidate import Address, Candidate
from consilience.types import Report, ReportId

# 63 bits, so that a key is a signed number of every table format.
_BITS = 63
_REPORT = ("title", "url", "publisher", "published", "byline", "language", "retrieved", "sha256")
SCHEMA = pa.schema(
    [
        whole("key"),
        text("id"),
        text("text"),
        *(text(one) for one in _REPORT),
        texts("warnings"),
        text("source"),
        whole("line"),
        truth("stated"),
    ]
)


def key(report: str) -> int:
    """Where the id of a report stands among all ids: 63 bits of its SHA-256."""
    digest = hashlib.sha256(report.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:8], "big") >> 1


def bounds(part: int, parts: int) -> tuple[int, int]:
    """Keys `[first, end)` of one of so many equal parts."""
    return (part << _BITS) // parts, ((part + 1) << _BITS) // parts


def candidates_table(candidates: Iterable[Candidate]) -> bytes:
    """A file sorted by key: a reader finds its range without the rest."""
    rows = [_row(one) for one in candidates]
    rows.sort(key=lambda row: (row["key"], row["id"], row["source"], row["line"] or 0))
    return to_bytes(rows, SCHEMA)


def load_candidates(paths: Sequence[Path], part: int, parts: int) -> Iterator[Candidate]:
    """The candidates of one part, out of any number of files."""
    first, end = bounds(part, parts)
    # The last key of the last part is 2^63 - 1, which a signed number still holds.
    within = (pc.field("key") >= first) & (pc.field("key") <= end - 1)
    for path in paths:
        for row in pq.read_table(path, filters=within).to_pylist():
            yield _candidate(row)


def _row(candidate: Candidate) -> dict[str, object]:
    report, address = candidate.report, candidate.address
    return {
        "key": key(report.id),
        "id": report.id,
        "text": report.text,
        **{one: getattr(report, one) for one in _REPORT},
        "warnings": list(report.warnings),
        "source": address.source,
        "line": address.line,
        "stated": candidate.stated,
    }


def _candidate(row: Row) -> Candidate:
    fields = {one: row[one] for one in _REPORT}
    report = Report(
        id=ReportId(str(row["id"])),
        text=str(row["text"]),
        warnings=tuple(row["warnings"]),  # type: ignore[arg-type]  # the schema says: strings
        **fields,  # type: ignore[arg-type]  # the schema says: strings
    )
    line = row["line"]
    address = Address(str(row["source"]), line if isinstance(line, int) else None)
    return Candidate(report=report, address=address, stated=bool(row["stated"]))
