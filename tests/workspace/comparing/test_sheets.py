"""Workbooks become cells; those that were made to do harm are refused before they are opened."""

from __future__ import annotations

import datetime as dt
import io
import zipfile
from decimal import Decimal

import pytest
from tests.support.sheets import workbook

from consilience.errors import UnreadableError
from consilience.workspace.comparing import sheets
from consilience.workspace.comparing.sheets import sheet_rows, shown

DAY = dt.datetime(2019, 5, 3, 12, 30)  # noqa: DTZ001  # workbooks have no zones


def rebuilt(raw: bytes, name: str, change: bytes | None) -> bytes:
    """The same workbook with another part of that name, or one more."""
    room = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(room, "w") as new:
        for one in old.namelist():
            if one != name:
                new.writestr(one, old.read(one))
        new.writestr(name, change or b"", zipfile.ZIP_DEFLATED)
    return room.getvalue()


def test_cells_are_days_figures_and_words() -> None:
    raw = workbook([[DAY, " Lyon \n FR ", 40, 11.9, True, None]], heads=["a", "b", "c", "d", "e"])
    head, row = sheet_rows(raw, "s.xlsx")
    assert head.cells[:2] == ("a", "b")
    assert row.cells[:5] == (DAY.date(), "Lyon FR", Decimal(40), Decimal("11.9"), "True")
    assert (row.sheet, row.number) == ("Seizures", 2)
    assert [shown(one) for one in row.cells[:4]] == ["2019-05-03", "Lyon FR", "40", "11.9"]


def test_empty_rows_are_passed_over_and_numbers_stay_those_of_the_program() -> None:
    rows = sheet_rows(workbook([[None], ["x"], [" "], ["y"]]), "s.xlsx")
    assert [one.number for one in rows] == [1, 3, 5]


LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("trap", "raw", "why"),
    [
        ("billion laughs", rebuilt(workbook([]), "xl/sharedStrings.xml", LAUGHS), "entities"),
        ("the same far down", rebuilt(workbook([]), "xl/styles.xml",
                                      b"<?xml version='1.0'?><!--" + b"x" * 9999 + b"-->" + LAUGHS),
         "entities"),
        ("UTF-16, in which words hide",
         rebuilt(workbook([]), "xl/sharedStrings.xml", LAUGHS.decode().encode("utf-16")),
         "entities"),
        ("a bomb", rebuilt(workbook([]), "xl/media/a.bin", bytes(20_000_000)), "200 times its size"),
        ("a name that leads out", rebuilt(workbook([]), "../x.xml", b"<x/>"), "leads out"),
        ("no workbook", b"Date,Drug\n", "is no workbook"),
        ("a zip of something else", rebuilt(workbook([])[:0] or workbook([]), "x", b"")[:-40],
         "broken workbook"),
        ("broken XML", rebuilt(workbook([["a"]]), "xl/workbook.xml", b"<workbook"), "broken workbook"),
    ],
)  # fmt: skip
def test_a_workbook_made_to_do_harm_is_refused(trap: str, raw: bytes, why: str) -> None:
    with pytest.raises(UnreadableError, match=why) as caught:
        sheet_rows(raw, "s.xlsx")
    assert caught.value.remedy, trap


def test_a_sheet_may_have_so_many_rows_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheets, "MOST_ROWS", 3)
    assert len(sheet_rows(workbook([["x"], ["y"]]), "s.xlsx")) == 3
    with pytest.raises(UnreadableError, match=r"s\.xlsx: Seizures: has more than 3 rows"):
        sheet_rows(workbook([["x"], ["y"], ["z"]]), "s.xlsx")


def test_a_cell_at_the_far_end_of_a_sheet_costs_nothing() -> None:
    raw = workbook([["x"]])
    with zipfile.ZipFile(io.BytesIO(raw)) as old:
        sheet = old.read("xl/worksheets/sheet1.xml")
    far = b'<row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData>'
    rows = sheet_rows(
        rebuilt(raw, "xl/worksheets/sheet1.xml", sheet.replace(b"</sheetData>", far)), "s.xlsx"
    )
    assert [one.number for one in rows] == [1, 2]
