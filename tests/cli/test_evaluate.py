from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.cli.conftest import Run

from consilience.cli.codes import Code


@pytest.fixture(name="gold")
def _gold(folder: Path) -> Path:
    """Gold that says that nothing happened: every value read is spurious."""
    rows: list[dict[str, object]] = [
        {"report": one, "relevant": False, "events": [], "statements": []}
        for one in ("w-1", "w-2", "w-3")
    ]
    (folder / "readings.jsonl").write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return folder


def test_scores_are_a_table_or_one_json_object(run: Run, gold: Path) -> None:
    assert "overall, 3 reports" in run("evaluate", gold).output
    assert "readings" in json.loads(run("evaluate", gold, "--json").stdout)


def test_errors_are_quoted_as_many_as_asked_for(run: Run, gold: Path) -> None:
    lines = run("evaluate", gold, "--errors", "2").stdout.splitlines()
    assert len([one for one in lines if one.startswith("spurious")]) == 2


def test_one_stage_shows_only_its_scores(run: Run, gold: Path) -> None:
    assert run("evaluate", gold, "--only", "tracing").stdout == ""


@pytest.mark.parametrize(("floor", "code"), [(0.0, Code.DONE), (0.9, Code.BUG)])
def test_a_score_below_its_floor_fails(run: Run, gold: Path, floor: float, code: Code) -> None:
    floors = gold.parent / "floors.json"
    floors.write_text(json.dumps({gold.name: {"readings": floor}}), encoding="utf-8")
    result = run("evaluate", "--floors", floors)
    assert result.exit_code == code
    assert ("fell to" in result.stderr) is (code is Code.BUG)


@pytest.mark.parametrize("named", [{}, {"set": {}}, {"other": {"readings": 0.0}}])
def test_a_collection_without_floors_is_an_error_that_says_how_to_pin_them(
    run: Run, gold: Path, named: dict[str, dict[str, float]]
) -> None:
    """It would pass whatever it scores: a folder that is new, or named without a single floor."""
    floors = gold.parent / "floors.json"
    written = {gold.name if one == "set" else one: pinned for one, pinned in named.items()}
    floors.write_text(json.dumps(written), encoding="utf-8")
    for folder in ((), (gold,)):
        result = run("evaluate", *folder, "--floors", floors)
        assert result.exit_code == Code.USAGE
        assert gold.name in result.stderr
        assert "python -m tools.pin_floors" in result.stderr


def test_only_the_named_folder_is_held_against_its_floors(run: Run, gold: Path) -> None:
    floors = gold.parent / "floors.json"
    pinned = {gold.name: {"readings": 0.0}, "elsewhere": {"readings": 0.9}}
    floors.write_text(json.dumps(pinned), encoding="utf-8")
    assert run("evaluate", gold, "--floors", floors).exit_code == Code.DONE


def test_gold_outside_is_named_by_a_variable(
    run: Run, gold: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert run("evaluate").exit_code == Code.USAGE
    monkeypatch.setenv("CONSILIENCE_GOLD", str(gold))
    assert run("evaluate").exit_code == Code.DONE


def test_a_threshold_leaves_out_what_is_less_sure(run: Run, gold: Path) -> None:
    kept = json.loads(run("evaluate", gold, "--json").stdout)
    none = json.loads(run("evaluate", gold, "--json", "--least-sure", "1").stdout)
    assert kept["readings.precision"] == 0.0  # gold says that nothing happened
    assert none["readings.precision"] == 1.0
    assert run("evaluate", gold, "--least-sure", "1.5").exit_code == Code.USAGE


def test_the_errors_of_a_collection_that_is_kept_aside_are_refused(run: Run, gold: Path) -> None:
    splits = gold.parent / "splits.json"
    splits.write_text(json.dumps({gold.name: {"kept_aside": "all"}}), encoding="utf-8")
    out = gold.parent / "page"
    for options in (("--errors", "5"), ("--report", out)):
        result = run("evaluate", gold, *options)
        assert result.exit_code == Code.USAGE
        assert "its errors are not shown" in result.stderr
        assert not result.stdout
    assert not out.exists()
    assert "kept aside, overall, 3 reports" in run("evaluate", gold).stdout


def test_a_page_of_errors_is_written_into_a_new_folder(run: Run, gold: Path) -> None:
    out = gold.parent / "deep" / "page"
    assert run("evaluate", gold, "--report", out).exit_code == Code.DONE
    assert "Errors of" in (out / f"{gold.name}.html").read_text(encoding="utf-8")
