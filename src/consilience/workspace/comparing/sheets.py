"""A workbook to cells, looked at before it is opened: it is XML in a zip archive."""

from __future__ import annotations

import datetime as dt
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from typing import TYPE_CHECKING

from consilience.errors import UnreadableError
from consilience.sources.archives import zipped
from consilience.sources.archives.bounds import Allowance, BombError
from consilience.sources.candidate import Bounds

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

Cell = str | Decimal | dt.date | None
"""A date is a day; a figure has the digits that the cell has."""

MOST_ROWS, MOST_COLUMNS = 20_000, 100
# A sheet of 20,000 rows has 20 MB of XML; its repeated tags are packed to a twentieth.
_BOUNDS = Bounds(count=2_000, unpacked=200_000_000, ratio=200)
_AGAIN = "save it again as .xlsx"
_DECLARED = (b"<!DOCTYPE", b"<!ENTITY", b"<!doctype", b"<!entity")


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetRow:
    """A row of a sheet that holds something.

    Args:
        number: From 1, as the program shows it.
        cells: From the first column on, as many as the sheet is wide.
    """

    sheet: str
    number: int
    cells: tuple[Cell, ...]


def sheet_rows(raw: bytes, name: str) -> tuple[SheetRow, ...]:
    """Every row of every sheet, in order.

    Args:
        raw: The file.
        name: As shown in messages.

    Raises:
        UnreadableError: no workbook, broken, or made to do harm.
    """
    _check(raw, name)
    from openpyxl import load_workbook  # noqa: PLC0415  # heavy, and only where it is asked for

    try:
        book = load_workbook(io.BytesIO(raw), read_only=True, data_only=True)
        found = [one for sheet in book.worksheets for one in _rows(sheet)]
    except Exception as error:  # a broken workbook breaks the library in any way
        reason = f"is a broken workbook ({type(error).__name__}: {str(error)[:100]})"
        raise UnreadableError(name, reason, _AGAIN) from error

    for one in found:
        if one.number > MOST_ROWS:
            reason = f"has more than {MOST_ROWS:,} rows"
            raise UnreadableError(f"{name}: {one.sheet}", reason, "split it into several files")
    return tuple(found)


def _rows(sheet: Worksheet) -> Iterator[SheetRow]:
    """Rows that hold something, at most one more than may be."""
    rows = sheet.iter_rows(max_row=MOST_ROWS + 1, max_col=MOST_COLUMNS, values_only=True)
    for number, values in enumerate(rows, start=1):
        cells = tuple(map(_cell, values))
        if any(one is not None for one in cells):
            yield SheetRow(sheet=sheet.title, number=number, cells=cells)


def _check(raw: bytes, name: str) -> None:
    """Refuse archives that unpack to too much, and XML that declares what it could grow by."""
    if not raw.startswith(b"PK"):
        raise UnreadableError(name, "is no workbook", "give an .xlsx file")
    try:
        for one in zipped.zip_members(io.BytesIO(raw), len(raw), Allowance(_BOUNDS)):
            if one.refusal:
                raise UnreadableError(f"{name}/{one.name[:100]!r}", *one.refusal)
            with one.open() as stream:
                _check_part(stream.read(), one.name, name)
    except BombError as error:
        raise UnreadableError(name, error.reason, "copy the rows into a new workbook") from error
    except (*zipped.BROKEN, zlib.error) as error:
        raise UnreadableError(name, f"is a broken workbook ({error})", _AGAIN) from error


def _check_part(body: bytes, part: str, name: str) -> None:
    if not part.lower().endswith((".xml", ".rels", ".vml")):
        return
    # In UTF-16 the words below would not be seen; no program writes a workbook so.
    odd = b"\x00" in body[:200] or any(one in body for one in _DECLARED)
    if odd:
        raise UnreadableError(name, f"{part} declares entities of its own", _AGAIN)


def _cell(value: object) -> Cell:
    if value is None or isinstance(value, bool):
        return None if value is None else str(value)
    if isinstance(value, dt.datetime):
        return value.date()
    if isinstance(value, dt.date):
        return value
    if isinstance(value, int | float):
        return Decimal(str(value))
    text = " ".join(str(value).split())
    return text or None


def shown(cell: Cell) -> str:
    """The cell as text; a figure without the noughts that mean nothing."""
    if cell is None:
        return ""
    if isinstance(cell, dt.date):
        return cell.isoformat()
    return f"{cell:f}" if isinstance(cell, Decimal) else cell
