from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.batch import readers
from tests.batch.collections import collection, reports, rows, tables

from consilience import pipeline
from consilience.batch import Options, run
from consilience.errors import UsageError

PLAIN = Options(workers=1, shard_size=4, shard_bytes=1200, read=readers.plain)
ROOT = Path(__file__).parents[2]


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return collection(tmp_path_factory.mktemp("in"), reports(11, [6], readers.POISON))


@pytest.fixture(name="whole", scope="module")
def _whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one process writes that nothing happens to."""
    out = tmp_path_factory.mktemp("whole") / "out"
    run([str(folder)], out, PLAIN)
    return out


def _with(**changes: object) -> Options:
    fields = {name: getattr(PLAIN, name) for name in Options.__dataclass_fields__}
    return Options(**{**fields, **changes})


def _ids(out: Path) -> list[str]:
    return sorted(str(one["report"]) for one in rows(out, "readings"))


def test_every_report_stands_once_in_the_readings(whole: Path) -> None:
    assert _ids(whole) == [f"t-{number:03d}" for number in range(11)]
    assert rows(whole, "unread") == []
    assert not (whole / "work").exists()


def test_copies_share_a_lineage_and_a_passage_says_where(whole: Path) -> None:
    copied = [one for one in rows(whole, "lineages") if one["place"] == 1]
    assert [(one["lineage"], one["report"]) for one in copied] == [
        ("t-003", "t-004"),
        ("t-008", "t-009"),
    ]
    passage = next(one for one in rows(whole, "passages") if one["to"] == "t-004")
    assert passage["from"] == "t-003"
    assert passage["similarity"] == 1.0


def test_a_real_batch_says_what_a_build_says(tmp_path: Path) -> None:
    text = "Customs officers seized {} kilograms of heroin in {} on 12 March 2018, police said."
    given = [
        {"id": "b-1", "text": text.format("41.5", "Ostrava")},
        {"id": "b-2", "text": text.format("41", "Ostrava") + " Two men were arrested."},
        {"id": "b-3", "text": text.format("7", "Lisbon")},
        {"id": "b-4", "text": "The home side won the final by two goals on Sunday."},
    ]
    folder = collection(tmp_path / "in", given)
    found, unread = pipeline.gather([str(folder)])
    built = pipeline.build(found, unread)
    files = dict(pipeline.write(built.dossier, built.reports, built.readings))
    run([str(folder)], tmp_path / "out", Options(workers=1, shard_size=2, shard_bytes=150))
    cases = [json.loads(str(one["record"])) for one in rows(tmp_path / "out", "cases")]
    assert sorted(cases, key=lambda one: str(one["case"])) == json.loads(files["cases.json"])
    said = [json.loads(line) for line in files["readings.jsonl"].decode().splitlines()]
    assert _ids(tmp_path / "out") == [one["report"] for one in said]
    slots = [
        [[slot["value"] for slot in event["slots"]] for event in one["events"]]  # type: ignore[attr-defined]
        for one in sorted(rows(tmp_path / "out", "readings"), key=lambda one: str(one["report"]))
    ]
    assert slots == [[[s["value"] for s in e["slots"]] for e in one["events"]] for one in said]


def test_a_record_that_kills_its_worker_is_set_aside_and_no_other(
    folder: Path, tmp_path: Path
) -> None:
    summary = run([str(folder)], tmp_path, _with(read=readers.deadly, attempts=2))
    assert _ids(tmp_path) == [f"t-{number:03d}" for number in range(11) if number != 6]
    (aside,) = rows(tmp_path, "unread")
    assert (aside["source"], summary.counts["unread"]) == ("t-006", 1)
    assert "signal 9" in str(aside["reason"])


@pytest.mark.long
def test_a_worker_killed_once_changes_no_byte(
    folder: Path, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(readers.ONCE, str(tmp_path / "mark"))
    run([str(folder)], tmp_path / "out", _with(read=readers.killed_once, workers=2))
    assert (tmp_path / "mark").exists()
    assert tables(tmp_path / "out") == tables(whole)


def test_a_run_whose_driver_was_killed_goes_on_and_changes_no_byte(
    folder: Path, whole: Path, tmp_path: Path
) -> None:
    code = (
        "from pathlib import Path; from tests.batch import readers;"
        "from consilience.batch import Options, run;"
        "__name__ == '__main__' and run([{!r}], Path({!r}), Options(workers=1, shard_size=4,"
        "shard_bytes=1200, read=readers.killing_the_driver))"
    ).format(str(folder), str(tmp_path / "out"))
    environment = {**os.environ, readers.ONCE: str(tmp_path / "mark")}
    ran = subprocess.run(  # noqa: S603  # ours
        [sys.executable, "-c", code], check=False, cwd=ROOT, env=environment, capture_output=True
    )
    assert ran.returncode == -9, ran.stderr
    assert not (tmp_path / "out" / "manifest.json").exists()
    done = {one.name for one in (tmp_path / "out" / "manifest").glob("gather-*.json")}
    assert len(done) == 3
    before = {name: (tmp_path / "out" / "manifest" / name).stat().st_mtime_ns for name in done}
    run([str(folder)], tmp_path / "out", PLAIN)
    assert tables(tmp_path / "out") == tables(whole)
    after = {name: (tmp_path / "out" / "manifest" / name).stat().st_mtime_ns for name in done}
    assert after == before, "what was done is not done again"


@pytest.mark.long
def test_the_number_of_workers_changes_no_byte(folder: Path, whole: Path, tmp_path: Path) -> None:
    run([str(folder)], tmp_path, _with(workers=3))
    assert tables(tmp_path) == tables(whole)


def test_a_finished_run_is_only_looked_at(folder: Path, whole: Path) -> None:
    before = {name: (whole / name).stat().st_mtime_ns for name in tables(whole)}
    summary = run([str(folder)], whole, _with(read=readers.deadly))
    assert summary.counts["reports"] == 11
    assert {name: (whole / name).stat().st_mtime_ns for name in tables(whole)} == before


@pytest.mark.parametrize(
    ("changes", "named"), [({"shard_size": 5}, "shard_size"), ({"least_sure": 0.5}, "least_sure")]
)
def test_a_folder_of_another_run_is_refused(
    folder: Path, whole: Path, changes: dict[str, object], named: str
) -> None:
    with pytest.raises(UsageError, match=named):
        run([str(folder)], whole, _with(**changes))


def test_a_later_day_goes_on_with_the_same_run(folder: Path, whole: Path) -> None:
    assert run([str(folder)], whole, _with(today="2030-01-01")).counts["reports"] == 11


def test_a_folder_with_files_of_others_is_refused(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine", encoding="utf-8")
    with pytest.raises(UsageError, match="holds files that no batch wrote"):
        run([str(folder)], tmp_path, PLAIN)
