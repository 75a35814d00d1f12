"""Short reports on the model of real cases: each row names the trap, and what must come of it.

The rows are `tests/data/traps/disputes.yml` and `confusable.yml`: two to four reports, read by the
real reader, traced, put into cases where `cases` says so, and reconciled. `not_yet` holds what is known to come out wrong: it may only shrink.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml
from spacy.language import Language

from consilience import knowledge, pipeline
from consilience.casefile import Case, CaseFile
from consilience.reading import read
from consilience.types import Reading, Report, ReportId

TRAPS = Path(__file__).parents[1] / "data" / "traps"


def rows(name: str) -> list[dict[str, Any]]:
    """All rows of a file, in its order."""
    found: list[dict[str, Any]] = yaml.safe_load((TRAPS / name).read_text(encoding="utf-8"))
    return found


def readings_of(
    row: dict[str, Any], parser: Language
) -> tuple[list[Report], dict[ReportId, Reading]]:
    """The reports of a row, and what the reader gets from them."""
    reports = [
        Report(id=ReportId(f"t-{number}"), text=one["text"], published=str(one["published"]))
        for number, one in enumerate(row["reports"], 1)
    ]
    return reports, {one.id: read(one, knowledge.load(), parser) for one in reports}


def built(row: dict[str, Any], parser: Language) -> CaseFile:
    """The case of a row, whatever grouping would say."""
    reports, readings = readings_of(row, parser)
    case = Case(reports=tuple(one.id for one in reports))
    return pipeline.reconcile(case, reports, readings)


def told(file: CaseFile) -> dict[str, str]:
    """Every finding as `type|slot|value`, with its status and the kind of its dispute."""
    order = ("disputed", "variant", "corroborated", "single")
    found: dict[str, str] = {}
    for one in file.findings:
        key = f"{one.type.value}|{one.role.value}|{one.value.show()}"
        status = one.status.value
        if status == "single" and one.across[0] > 1:
            status = "corroborated"
        said = f"{status} {one.dispute.kind.value}" if one.dispute else status
        if key not in found or order.index(status) < order.index(found[key].split()[0]):
            found[key] = said
    return found


@pytest.mark.parametrize(
    "row",
    [*rows("disputes.yml"), *rows("confusable.yml")],
    ids=lambda row: f"{row['id']}: {row['trap']}",
)
def test_a_trap_of_a_real_case_ends_in_the_right_finding(
    row: dict[str, Any], parser: Language
) -> None:
    findings = told(built(row, parser))
    wrong = {key for key, status in row.get("expect", {}).items() if findings.get(key) != status}
    wrong |= {key for key in row.get("gone", ()) if key in findings}
    assert wrong <= set(row.get("not_yet", ())), {key: findings.get(key) for key in wrong}


@pytest.mark.parametrize(
    "row",
    [row for row in rows("confusable.yml") if "cases" in row],
    ids=lambda row: f"{row['id']}: {row['trap']}",
)
def test_reports_that_look_alike_end_in_the_right_cases(
    row: dict[str, Any], parser: Language
) -> None:
    reports, readings = readings_of(row, parser)
    cases, _ = pipeline.group(reports, readings)
    wanted = [[f"t-{number}" for number in one] for one in row["cases"]]
    found = sorted(list(one.reports) for one in cases)
    assert found == wanted or "cases" in row.get("not_yet", ())
