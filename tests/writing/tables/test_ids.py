import csv
import dataclasses
import io

import pytest
from tests.support.casefiles import case, readings, reports

from consilience.casefile import CaseFile
from consilience.types import EventType, Factuality
from consilience.writing.options import Options
from consilience.writing.tables.ids import OURS, UNODC, seizures_csv
from consilience.writing.view import view


def rows(of: CaseFile) -> list[dict[str, str]]:
    made = seizures_csv([view(of, reports(), readings(), Options())]).decode()
    return list(csv.DictReader(io.StringIO(made, newline="")))


def seizure(factuality: Factuality) -> CaseFile:
    events = tuple(
        dataclasses.replace(one, factuality=factuality) if one.type is EventType.SEIZURE else one
        for one in case().events
    )
    return dataclasses.replace(case(), events=events)


def test_the_columns_start_with_the_fourteen_of_unodc() -> None:
    assert len(UNODC) == 14
    assert UNODC[:3] == ("Seizure Date", "Country/Territory of Seizure", "ISO3")
    assert UNODC[-1] == "Reporting Channel"
    assert tuple(rows(case())[0]) == UNODC + OURS


def test_a_figure_keeps_its_unit_and_what_its_precision_allows() -> None:
    first = rows(case())[0]
    assert (first["Quantity Seized"], first["Measurement Unit"]) == ("4.2", "kg")
    assert (first["quantity_min"], first["quantity_max"]) == ("4.15", "4.25")
    assert first["as written"] == "4.2 kg of cocaine"


def test_two_figures_of_one_haul_must_not_be_added_up() -> None:
    assert [one["status"] for one in rows(case())] == ["disputed; do not add up"] * 2


def test_a_publication_date_is_never_the_date_of_the_seizure() -> None:
    assert [one["Seizure Date"] for one in rows(case())] == ["", ""]
    assert rows(case())[0]["date precision"] == "not stated"


@pytest.mark.parametrize("factuality", [Factuality.ASSERTED, Factuality.CLAIMED])
def test_what_is_asserted_or_claimed_is_a_row(factuality: Factuality) -> None:
    assert len(rows(seizure(factuality))) == 2


@pytest.mark.parametrize("factuality", [Factuality.PLANNED, Factuality.ALLEGED, Factuality.DENIED])
def test_what_is_planned_alleged_or_denied_is_no_row(factuality: Factuality) -> None:
    assert rows(seizure(factuality)) == []
