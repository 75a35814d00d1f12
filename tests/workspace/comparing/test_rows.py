"""Rows become values; what cannot be read is named with sheet, row, column, reason and remedy."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

import pytest
from tests.support.sheets import HEADS, workbook

from consilience.knowledge import load
from consilience.workspace.comparing.rows import Row, Table, read_table
from consilience.workspace.comparing.sheets import sheet_rows

DAY = dt.date(2019, 5, 3)


def table(rows: Sequence[Sequence[object]], heads: Sequence[str] = HEADS, **more: object) -> Table:
    return read_table(sheet_rows(workbook(rows, heads, **more), "s.xlsx"), "s.xlsx", load())


def only(*cells: object) -> Row:
    found = table([cells])
    assert found.bad == ()
    (row,) = found.rows
    return row


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (DAY, ["2019-05-03"]),
        ("2019-05-03", ["2019-05-03"]),
        ("3 May 2019", ["2019-05-03"]),
        ("May 2019", ["2019-05"]),
        (2019, ["2019"]),
        ("2019-05-03/2019-05-05", ["2019-05-03/2019-05-05"]),
        ("25/05/2019", ["2019-05-25"]),
        ("03/05/2019", ["2019-03-05", "2019-05-03"]),  # two dates, and nobody knows which
    ],
)
def test_a_date_is_read_as_it_is_written(cell: object, shown: list[str]) -> None:
    assert [one.show() for one in only(cell, "Lyon", "France", "heroin").dates] == shown


@pytest.mark.parametrize(
    ("town", "country", "shown"),
    [
        ("Lyon", "France", "Lyon, Auvergne-Rhône-Alpes, FR"),
        ("Lyon", "FR", "Lyon, Auvergne-Rhône-Alpes, FR"),
        ("lyon", "FRANCE", "Lyon, Auvergne-Rhône-Alpes, FR"),
        (None, "France", "FR"),
        (None, "fr", "FR"),
        ("Culiacán, Mexico", None, "Culiacán, Sinaloa, MX"),
        ("Nowhereville", "Norway", "Nowhereville, NO"),  # no gazetteer has it: kept as written
    ],
)
def test_a_place_is_the_narrowest_that_its_columns_name(
    town: str | None, country: str | None, shown: str
) -> None:
    found = only(DAY, town, country, "heroin").place
    assert found is not None
    assert found.show() == shown


@pytest.mark.parametrize(
    ("drug", "amount", "unit", "shown"),
    [
        ("Heroin", 40, "kg", "heroin|=40 kg"),
        ("Heroin", "40 kg", None, "heroin|=40 kg"),
        ("Heroin", 11.9, "kilograms", "heroin|=11.9 kg"),
        ("Heroin", "1 250", "kg", "heroin|=1250 kg"),  # blanks between thousands
        ("Heroin", ">11.5", "kg", "heroin|>11.5 kg"),
        ("Heroin", "about 3 tonnes", None, "heroin|~3 t"),
        ("Captagon", "2.5 million pills", None, "captagon|=2500000 tablet"),
        ("Captagon", 500, "tablet", "captagon|=500 tablet"),
        ("coke", 3, "kg", "cocaine|=3 kg"),  # a word of the street, alone in its cell
        ("Ketamine HCl", 3, "kg", "ketamine|=3 kg"),
        ("hashish", None, None, "cannabis"),
        (None, "12 kg of heroin", None, "heroin|=12 kg"),
    ],
)
def test_a_drug_and_its_amount_are_read_as_a_report_would_be(
    drug: str | None, amount: object, unit: str | None, shown: str
) -> None:
    found = only(DAY, "Lyon", "France", drug, amount, unit).drug
    assert found is not None
    assert found.show() == shown


def test_the_unit_of_a_heading_is_that_of_its_figures() -> None:
    found = table([[DAY, "heroin", 300]], heads=["Date", "Drug", "Weight (g)"])
    assert [one.drug and one.drug.show() for one in found.rows] == ["heroin|=300 g"]


def test_addresses_are_taken_out_of_any_words() -> None:
    row = only(
        None, None, None, "heroin", None, None, "see https://a.example/1, http://b.example/2"
    )
    assert row.addresses == ("https://a.example/1", "http://b.example/2")


@pytest.mark.parametrize(
    ("cells", "column", "reason", "remedy"),
    [
        (
            ["yesterdayish", "Lyon", None, "heroin"],
            "Date",
            "'yesterdayish' is no date",
            "2019-05-03",
        ),
        ([DAY, "Lyon", None, "unobtainium"], "Drug", "'unobtainium' is no drug", "English name"),
        ([DAY, "Lyon", None, "heroin", "some"], "Quantity", "'some' is no amount", "12.5 kg"),
        ([DAY, "Lyon", None, "heroin", 12], "Quantity", "'12' lacks a unit", "column named unit"),
        ([DAY, "Lyon", None, "heroin", 12, "blobs"], "Quantity", "'12' is no amount", "12.5 kg"),
        ([DAY, "zzz", None, "heroin"], "City", "'zzz' is no place", "Lyon, France"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named(
    cells: list[object], column: str, reason: str, remedy: str
) -> None:
    (bad,) = table([cells]).bad
    assert (bad.source, bad.line) == (f"s.xlsx: Seizures, {column}", 2)
    assert bad.reason.startswith(reason)
    assert remedy in bad.remedy


def test_a_row_with_a_bad_cell_is_compared_by_the_others() -> None:
    found = table([[DAY, "Lyon", "France", "heroin", "some"]])
    assert len(found.bad) == 1
    assert [one.substance for one in found.rows] == ["heroin"]


@pytest.mark.parametrize(
    "cells",
    [[DAY, "Lyon"], [None, None, None, "heroin", "3 kg"], ["", "", "", "", "", "", "", "x"]],
)
def test_a_row_with_too_little_is_told(cells: list[object]) -> None:
    found = table([cells])
    assert found.rows == ()
    assert found.bad[0].reason == "too little to be compared"


def test_columns_that_are_not_compared_are_named_and_kept() -> None:
    found = table([[DAY, "Lyon", "France", "heroin", 3, "kg", None, "seen by Bob"]])
    assert ("Seizures", "Remarks", None) in found.columns
    assert ("Remarks", "seen by Bob") in found.rows[0].cells


def test_headings_may_stand_below_a_title_and_a_sheet_without_any_is_passed_over() -> None:
    heads: list[object] = list(HEADS)
    raw = [["My seizures"], heads, [DAY, "Lyon", "France", "heroin"]]
    found = table([[DAY, "Lyon", "France", "heroin"]], May=raw, Notes=[["call Bob"]])
    assert [(one.sheet, one.number) for one in found.rows] == [("Seizures", 2), ("May", 3)]
    assert found.passed == ("Notes",)
    assert found.bad == ()


def test_a_workbook_without_headings_is_told() -> None:
    (bad,) = table([["x"]], heads=["a", "b"]).bad
    assert bad.source == "s.xlsx"
    assert bad.remedy == "name its columns date, place, substance, amount, unit, url"
