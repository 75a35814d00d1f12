"""Rows of a sheet to values: what an analyst wrote, read as a report would be."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from consilience.knowledge import Knowledge
from consilience.types import Unread
from consilience.values.amount import Amount
from consilience.values.date import Date
from consilience.values.place import Place
from consilience.values.substance import Substance
from consilience.workspace.comparing.cells import (
    PLACES,
    dates_of,
    drug_faults,
    drug_of,
    odd,
    place_of,
)
from consilience.workspace.comparing.headings import Field, fields_of, is_head
from consilience.workspace.comparing.sheets import Cell, SheetRow, shown

_URL = re.compile(r"https?://[^\s;,|<>\"]+")
# Above the headings there may be a title and some notes.
_HEAD_ROWS = 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """A seizure as the sheet gives it; None means not stated.

    Args:
        cells: Every cell of the row by heading, in order, those that are not compared too.
        dates: One, or two where day and month may be swapped.
        drug: An amount, or the substance alone.
        case: A case of the workspace that the sheet names.
    """

    sheet: str
    number: int
    cells: tuple[tuple[str, str], ...]
    dates: tuple[Date, ...] = ()
    place: Place | None = None
    drug: Amount | Substance | None = None
    addresses: tuple[str, ...] = ()
    case: str | None = None

    @property
    def substance(self) -> str | None:
        """The drug, None where it is not stated."""
        return (
            self.drug.substance
            if isinstance(self.drug, Amount)
            else (self.drug.name if self.drug else None)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """What a workbook holds.

    Args:
        columns: Every heading: sheet, heading, what it was taken for (None: kept, not compared).
        passed: Sheets whose headings are not known; told where others are.
        bad: Rows and cells that could not be read, each with reason and remedy.
    """

    rows: tuple[Row, ...]
    columns: tuple[tuple[str, str, Field | None], ...]
    passed: tuple[str, ...]
    bad: tuple[Unread, ...]


@dataclass(frozen=True, slots=True)
class _Head:
    headings: tuple[str, ...]
    fields: Mapping[int, tuple[Field, str]]


def read_table(cells: Sequence[SheetRow], name: str, knowledge: Knowledge) -> Table:
    """The rows of every sheet whose headings are known.

    Args:
        cells: All rows, sheet by sheet.
        name: Of the file, for messages.
        knowledge: For drugs, units, places and dates.
    """
    rows: list[Row] = []
    columns: list[tuple[str, str, Field | None]] = []
    bad: list[Unread] = []
    passed: list[str] = []
    for sheet in dict.fromkeys(one.sheet for one in cells):
        own = [one for one in cells if one.sheet == sheet]
        at, head = _head(own)
        if head is None:
            passed.append(sheet)
            continue
        columns += [
            (sheet, heading, head.fields[place][0] if place in head.fields else None)
            for place, heading in enumerate(head.headings)
            if heading
        ]
        for one in own[at + 1 :]:
            row, odd = _row(one, head, name, knowledge)
            bad += odd
            if row is not None:
                rows.append(row)
    if not columns:
        reason = "no row of headings with a drug or an amount and something else"
        remedy = "name its columns date, place, substance, amount, unit, url"
        bad.append(Unread(source=name, line=None, reason=reason, remedy=remedy))
    return Table(rows=tuple(rows), columns=tuple(columns), passed=tuple(passed), bad=tuple(bad))


def _head(rows: Sequence[SheetRow]) -> tuple[int, _Head | None]:
    for at, one in enumerate(rows[:_HEAD_ROWS]):
        headings = tuple(map(shown, one.cells))
        fields = fields_of(headings)
        if is_head(fields):
            return at, _Head(headings, fields)
    return 0, None


@dataclass(frozen=True, slots=True)
class _Given:
    """The cells of a row that are compared, and the headings that they stand under."""

    cells: Mapping[Field, Cell]
    headings: Mapping[Field, str]
    unit: str
    addresses: tuple[str, ...]


def _given(one: SheetRow, head: _Head) -> _Given:
    cells: dict[Field, Cell] = {}
    headings: dict[Field, str] = {}
    unit = ""
    addresses: list[str] = []
    for at, (field, in_heading) in head.fields.items():
        cell = one.cells[at] if at < len(one.cells) else None
        if field is Field.ADDRESS:
            addresses += [url.rstrip(").") for url in _URL.findall(shown(cell))]
        elif cell is not None:
            cells[field], headings[field] = cell, head.headings[at]
        unit = in_heading or unit
    return _Given(cells, headings, unit, tuple(dict.fromkeys(addresses)))


def _row(
    one: SheetRow, head: _Head, name: str, knowledge: Knowledge
) -> tuple[Row | None, list[Unread]]:
    """The row, None where there is too little of it, and what is wrong with its cells."""
    given = _given(one, head)
    row = Row(
        sheet=one.sheet,
        number=one.number,
        cells=tuple(
            (heading, shown(cell))
            for heading, cell in zip(head.headings, one.cells, strict=False)
            if heading
        ),
        dates=dates_of(given.cells.get(Field.DATE), knowledge),
        place=place_of(given.cells, knowledge),
        drug=drug_of(given.cells, given.unit, knowledge),
        addresses=given.addresses,
        case=shown(given.cells.get(Field.CASE)) or None,
    )
    bad = [
        Unread(
            source=f"{name}: {one.sheet}, {given.headings[field]}",
            line=one.number, reason=reason, remedy=remedy,
        )
        for field, reason, remedy in _faults(row, given, knowledge)
    ]  # fmt: skip
    if row.drug is not None and any((row.dates, row.place, row.addresses, row.case)):
        return row, bad
    remedy = "give a drug, and a date, a place, an address or a case"
    reason = "too little to be compared"
    little = Unread(source=f"{name}: {one.sheet}", line=one.number, reason=reason, remedy=remedy)
    return None, bad or [little]


def _faults(row: Row, given: _Given, knowledge: Knowledge) -> Iterator[tuple[Field, str, str]]:
    """Cells that hold something which is not known: column, reason, remedy."""
    cells = given.cells
    if Field.DATE in cells and not row.dates:
        yield Field.DATE, odd(cells[Field.DATE], "date"), "write 2019-05-03 or 2019-05"
    places = [each for each in PLACES if each in cells]
    if places and row.place is None:
        yield places[0], odd(cells[places[0]], "place"), "write it as Lyon, France"
    yield from drug_faults(cells, given.unit, knowledge)
