"""`consilience compare` from the command line: a table, JSON lines and a workbook."""

from __future__ import annotations

import datetime as dt
import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run
from tests.support import cheap
from tests.support.sheets import workbook

from consilience.cli.codes import Code
from consilience.workspace import Workspace

LYON = [dt.date(2019, 5, 3), "Lyon", "France", "heroin", 43, "kg", None, "mine"]
LILLE = [dt.date(2018, 1, 1), "Lille", "France", "opium", 3, "kg"]


@pytest.fixture(name="work")
def _work(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    place = tmp_path / "work.db"
    monkeypatch.setenv("CONSILIENCE_WORKSPACE", str(place))
    one = Workspace.create(str(place), cheap.stages())
    one.add(cheap.collection())
    one.catch_up()
    one.close()
    return tmp_path


def test_differences_are_shown_and_written(work: Path, run: Run) -> None:
    (work / "s.xlsx").write_bytes(workbook([LYON, LILLE]))
    out = work / "d.xlsx"
    result = run("compare", work / "s.xlsx", "-o", out)
    assert result.exit_code == Code.DONE
    lines = result.stdout.splitlines()
    assert lines[0] == "Kept and not compared: Remarks."
    assert lines[1].startswith("Seizures:2  lyon-heroin-2019, by date, place")
    assert lines[2].startswith("    amount differs: =43 kg / ")
    assert any(
        one.startswith("Seizures:3  in no case of the workspace: 2018-01-01") for one in lines
    )
    assert any(one.startswith("no row  nice-cocaine-2021: 2021-06-01, Nice") for one in lines)
    assert out.read_bytes().startswith(b"PK")
    again = run("compare", work / "s.xlsx", "-o", out)
    assert again.exit_code == Code.USAGE


def test_what_cannot_be_read_is_told_and_the_rest_is_compared(work: Path, run: Run) -> None:
    (work / "s.xlsx").write_bytes(workbook([LYON, ["soon", "Nice", "France", "cocaine", 7, "kg"]]))
    result = run("compare", work / "s.xlsx", "--json")
    assert result.exit_code == Code.UNREAD
    assert "s.xlsx: Seizures, Date:3: 'soon' is no date that is known" in result.stderr
    rows = [json.loads(one) for one in result.stdout.splitlines()]
    assert [one["case"] for one in rows[:2]] == ["lyon-heroin-2019", "nice-cocaine-2021"]
    assert {"field": "amount", "verdict": "differs"}.items() <= rows[0]["fields"][3].items()
    assert rows[-1]["row"] is None


@pytest.mark.parametrize(
    ("name", "body", "why"),
    [("s.xlsx", b"PK", "broken workbook"), ("s.csv", b"a,b", "is no workbook")],
)
def test_what_is_no_workbook_is_one_line(
    work: Path, run: Run, name: str, body: bytes, why: str
) -> None:
    (work / name).write_bytes(body)
    result = run("compare", work / name)
    assert result.exit_code == Code.USAGE
    assert why in result.stderr
    assert run("compare", work / "none.xlsx").exit_code == Code.USAGE
