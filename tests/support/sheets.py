"""Workbooks as an analyst keeps them."""

from __future__ import annotations

import io
from collections.abc import Sequence

from openpyxl import Workbook

HEADS = ("Date", "City", "Country", "Drug", "Quantity", "Unit", "URL", "Remarks")


def workbook(
    rows: Sequence[Sequence[object]], heads: Sequence[str] = HEADS, **more: object
) -> bytes:
    """A file with one sheet of these rows under these headings.

    Args:
        rows: Cells as the program keeps them: words, figures, days.
        heads: Headings of the first sheet.
        more: Further sheets by name, each a list of rows.
    """
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Seizures"
    for row in (heads, *rows):
        sheet.append(list(row))
    for name, others in more.items():
        extra = book.create_sheet(name)
        for row in others:  # type: ignore[attr-defined]  # a list of rows
            extra.append(row)
    room = io.BytesIO()
    book.save(room)
    return room.getvalue()
