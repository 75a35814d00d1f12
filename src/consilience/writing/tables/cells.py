"""CSV that no spreadsheet takes for a formula (RFC 4180; CWE-1236)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# OWASP "CSV Injection": these characters start a formula in Excel, LibreOffice or Sheets.
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def csv_bytes(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> bytes:
    """The table as UTF-8 with a header row, CRLF line ends, every cell made harmless."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(heads)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode("utf-8", "replace")


def harmless(cell: str) -> str:
    """The cell with an apostrophe before what would start a formula, NUL taken out."""
    bare = cell.replace("\0", "\ufffd")
    return f"'{bare}" if bare.lstrip(" \u00a0").startswith(_FORMULA) else bare
