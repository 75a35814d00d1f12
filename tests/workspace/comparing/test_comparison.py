"""A sheet beside the cases: what agrees is matched, what differs is said, nothing is lost."""

from __future__ import annotations

import datetime as dt
import io
from collections.abc import Sequence

import pytest
from openpyxl import load_workbook
from tests.support import cheap
from tests.support.sheets import workbook

from consilience.workspace import Workspace
from consilience.workspace.comparing import Comparison, Verdict
from consilience.workspace.comparing.book import differences_book
from consilience.writing import Options

LYON = [dt.date(2019, 5, 3), "Lyon", "France", "heroin", 40, "kg", None, "mine"]
NICE = [dt.date(2021, 6, 1), "Nice", "France", "cocaine", 7, "kg", "https://wire.example/nice", ""]


@pytest.fixture(name="filled")
def _filled(workspace: Workspace) -> Workspace:
    workspace.add(cheap.collection())
    workspace.catch_up()
    return workspace


def compared(workspace: Workspace, *rows: Sequence[object]) -> Comparison:
    return workspace.compare(workbook(rows), "s.xlsx")


def changed(row: Sequence[object], **cells: object) -> list[object]:
    names = ("date", "town", "country", "drug", "amount", "unit", "url", "remarks")
    return [cells.get(name, own) for name, own in zip(names, row, strict=True)]


def verdicts(found: Comparison) -> dict[str, Verdict]:
    (pair,) = found.pairs
    return {one.field: one.verdict for one in pair.differences}


def test_rows_that_agree_are_matched_to_their_cases(filled: Workspace) -> None:
    found = compared(filled, LYON, NICE)
    assert [one.match.held.slug for one in found.pairs] == [
        "lyon-heroin-2019", "nice-cocaine-2021",
    ]  # fmt: skip
    assert not any(one.differs for one in found.pairs)
    assert found.rows == ()
    assert [one.slug for one in found.held] == ["brest-opium-2018"]


@pytest.mark.parametrize(
    ("cells", "field", "verdict"),
    [
        ({"amount": 40}, "amount", Verdict.SAME),
        ({"amount": 88.2, "unit": "lb"}, "amount", Verdict.SAME),  # 40.007 kg: one figure
        ({"amount": 40_000, "unit": "g"}, "amount", Verdict.SAME),
        ({"amount": "more than 30", "unit": "kg"}, "amount", Verdict.COMPATIBLE),
        ({"amount": 43}, "amount", Verdict.DIFFERS),
        ({"amount": None, "unit": None}, "amount", Verdict.WORKSPACE),
        ({"date": "May 2019"}, "date", Verdict.COMPATIBLE),
        ({"date": "2019-05-04"}, "date", Verdict.DIFFERS),
        ({"date": None}, "date", Verdict.WORKSPACE),
        ({"date": "03/05/2019"}, "date", Verdict.SAME),  # one of the two days that it may be
        ({"town": None}, "place", Verdict.COMPATIBLE),
        ({"town": "Villeurbanne"}, "place", Verdict.DIFFERS),
        ({"url": "https://other.example/1"}, "address", Verdict.SHEET),
    ],
)
def test_a_field_is_judged_within_what_both_print(
    filled: Workspace, cells: dict[str, object], field: str, verdict: Verdict
) -> None:
    found = compared(filled, changed(LYON, **cells))
    assert verdicts(found)[field] is verdict
    assert found.pairs[0].match.held.slug == "lyon-heroin-2019"


def test_a_difference_says_how_far_apart_the_two_are(filled: Workspace) -> None:
    found = compared(filled, changed(LYON, date="2019-05-04", amount=50))
    notes = {one.field: one.note for one in found.pairs[0].differences}
    assert notes["date"] == "1 day apart"
    assert notes["amount"].endswith("% more than the workspace's")


def test_a_changed_unit_is_told_as_what_it_may_be(filled: Workspace) -> None:
    (pair,) = compared(filled, changed(LYON, amount=18.1, unit="kg")).pairs
    (amount,) = (one for one in pair.differences if one.field == "amount")
    assert amount.verdict is Verdict.DIFFERS
    assert "lb" in amount.note


@pytest.mark.parametrize(
    "cells",
    [
        {"drug": "cocaine"},  # the same day and town, another drug
        {"town": "Lille", "date": "2019-06-20"},
        {"town": None, "date": None, "amount": 12},  # a drug in a country is no match
        {"date": "2016-05-03"},
        {"town": "Lyon", "country": "France", "date": "2019-07-20", "amount": 3},
    ],
)
def test_what_only_resembles_a_seizure_is_not_matched(
    filled: Workspace, cells: dict[str, object]
) -> None:
    found = compared(filled, changed(LYON, **cells))
    assert found.pairs == ()
    assert [one.number for one in found.rows] == [2]
    assert len(found.held) == 3


def test_an_address_or_a_case_is_as_good_as_a_date(filled: Workspace) -> None:
    found = compared(filled, changed(NICE, date=None))
    assert [one.match.held.slug for one in found.pairs] == ["nice-cocaine-2021"]
    assert "address" in found.pairs[0].match.score.reason


def test_a_row_given_twice_is_matched_once_and_the_better_one_wins(filled: Workspace) -> None:
    found = compared(filled, changed(LYON, amount=43), LYON)
    assert [one.match.row.number for one in found.pairs] == [3]
    assert [one.number for one in found.rows] == [2]


def test_the_same_sheet_gives_the_same_bytes(filled: Workspace) -> None:
    once, again = (differences_book(compared(filled, LYON, NICE)) for _ in range(2))
    assert once == again


def test_the_differences_are_a_workbook_with_all_of_ones_own_columns(filled: Workspace) -> None:
    odd = changed(LYON, drug="opium", remarks="=HYPERLINK(1)")
    found = compared(filled, changed(LYON, amount=43), odd, ["x", "Lyon", None, "heroin"])
    book = load_workbook(io.BytesIO(differences_book(found)))
    assert book.sheetnames == [
        "matched", "only in the sheet", "only in the workspace", "not read", "columns",
    ]  # fmt: skip
    heads, row = ([one.value for one in each] for each in book["matched"].iter_rows(max_row=2))
    cells = dict(zip(heads, row, strict=True))
    assert (cells["case"], cells["amount: verdict"], cells["Remarks"]) == (
        "lyon-heroin-2019", "differs", "mine",
    )  # fmt: skip
    assert book["not read"].max_row == 2
    assert book["columns"].max_row == 9
    cells_of = [one.value for one in book["only in the sheet"][2]]
    assert not any(str(one).startswith("=") for one in cells_of)


def test_what_the_workspace_writes_comes_back_without_a_difference(filled: Workspace) -> None:
    written = dict(filled.files(Options(extras=("xlsx",))))
    found = filled.compare(written["consilience.xlsx"], "consilience.xlsx")
    assert found.passed == ("findings", "sources")
    assert found.bad == ()
    assert found.rows == ()
    assert not any(one.differs for one in found.pairs)
    assert len(found.pairs) >= 3
