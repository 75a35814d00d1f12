"""Columns are known by the headings that analysts use, and by no others."""

from __future__ import annotations

import pytest

from consilience.workspace.comparing.headings import Field, fields_of, is_head
from consilience.writing.tables.ids import OURS, UNODC


@pytest.mark.parametrize(
    ("heading", "field", "unit"),
    [
        ("Date of seizure", Field.DATE, ""),
        ("SEIZURE_DATE", Field.DATE, ""),
        ("City / town", Field.TOWN, ""),
        ("State/Province", Field.REGION, ""),
        ("Drug Type", Field.SUBSTANCE, ""),
        ("Amount (kg)", Field.AMOUNT, "kg"),
        ("Weight in grams", Field.AMOUNT, "grams"),
        ("Quantity kg", Field.AMOUNT, "kg"),
        ("Quantity [g]", Field.AMOUNT, "g"),
        ("Measurement Unit", Field.UNIT, ""),
        ("Source URL", Field.ADDRESS, ""),
        ("case_id", Field.CASE, ""),
    ],
)
def test_a_usual_heading_says_what_its_column_holds(heading: str, field: Field, unit: str) -> None:
    assert fields_of([heading]) == {0: (field, unit)}


@pytest.mark.parametrize(
    "heading", ["", "Remarks", "Date entered", "Street price", "Country of origin", "Destination"]
)
def test_another_heading_is_kept_and_not_compared(heading: str) -> None:
    assert fields_of([heading]) == {}


def test_the_first_column_of_a_sort_counts_and_addresses_may_be_several() -> None:
    found = fields_of(["Date", "Day", "Link", "Source"])
    assert [(at, field) for at, (field, _) in found.items()] == [
        (0, Field.DATE), (2, Field.ADDRESS), (3, Field.ADDRESS),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("headings", "is_one"),
    [
        (["Date", "Drug"], True),
        (["Amount", "City"], True),
        (["Date", "City"], False),  # a diary
        (["Drug"], False),
        (["My list of seizures"], False),
    ],
)
def test_a_row_of_headings_names_a_drug_or_an_amount_and_something_else(
    headings: list[str], is_one: bool
) -> None:
    assert is_head(fields_of(headings)) == is_one


def test_our_own_table_of_seizures_is_known() -> None:
    found = {field for field, _ in fields_of(UNODC + OURS).values()}
    assert found == set(Field)
