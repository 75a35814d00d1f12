from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest
from tests.batch import readers
from tests.batch.collections import collection, reports, rows, tables
from tests.batch.inline import Inline, Mortal

from consilience import pipeline
from consilience.batch import Options, run
from consilience.batch.driving import NoRoomError
from consilience.batch.jobs import Ended, Job
from consilience.errors import UsageError

PLAIN = Options(workers=1, shard_size=4, shard_bytes=1200, range_size=8, read=readers.plain)
ROOT = Path(__file__).parents[2]


@pytest.fixture(name="folder", scope="module")
def _folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return collection(tmp_path_factory.mktemp("in"), reports(11, [6], readers.POISON))


@pytest.fixture(name="whole", scope="module")
def _whole(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What one process writes that nothing happens to."""
    out = tmp_path_factory.mktemp("whole") / "out"
    run([str(folder)], out, PLAIN, engine=Inline())
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
    run([str(folder)], tmp_path / "out", Options(shard_size=2, shard_bytes=150), engine=Inline())
    cases = [json.loads(str(one["record"])) for one in rows(tmp_path / "out", "cases")]
    assert sorted(cases, key=lambda one: str(one["case"])) == json.loads(files["cases.json"])
    said = [json.loads(line) for line in files["readings.jsonl"].decode().splitlines()]
    assert _ids(tmp_path / "out") == [one["report"] for one in said]
    slots = [
        [[slot["value"] for slot in event["slots"]] for event in one["events"]]  # type: ignore[attr-defined]
        for one in sorted(rows(tmp_path / "out", "readings"), key=lambda one: str(one["report"]))
    ]
    assert slots == [[[s["value"] for s in e["slots"]] for e in one["events"]] for one in said]


@pytest.mark.parametrize("named", ["local", pytest.param("ray", marks=pytest.mark.long)])
def test_a_record_that_kills_its_worker_is_set_aside_and_no_other(
    folder: Path, tmp_path: Path, named: str
) -> None:
    options = _with(read=readers.deadly, attempts=1, engine=named, shard_size=100)
    summary = run([str(folder)], tmp_path, options)
    assert _ids(tmp_path) == [f"t-{number:03d}" for number in range(11) if number != 6]
    (aside,) = rows(tmp_path, "unread")
    assert (aside["source"], summary.counts["unread"]) == ("t-006", 1)
    assert "signal 9" in str(aside["reason"])


@pytest.mark.parametrize("late", [False, True], ids=["before it began", "with its files in place"])
def test_a_worker_lost_at_every_shard_changes_no_byte(
    folder: Path, whole: Path, tmp_path: Path, late: bool
) -> None:
    engine = Mortal(late=late)
    run([str(folder)], tmp_path / "out", PLAIN, engine=engine)
    assert tables(tmp_path / "out") == tables(whole)
    assert len(engine.done) == 2 * len(set(engine.done))


class _Stopped(Inline):
    """Is stopped with Ctrl-C at so many jobs."""

    def __init__(self, at: int) -> None:
        super().__init__()
        self._at = at

    def run(self, job: Job) -> Ended:
        if len(self.done) == self._at:
            raise KeyboardInterrupt
        return super().run(job)


def test_a_run_stopped_after_any_job_goes_on_and_changes_no_byte(
    folder: Path, whole: Path, tmp_path: Path
) -> None:
    jobs: list[str] = []
    for _ in range(100):
        engine = _Stopped(1)
        try:
            run([str(folder)], tmp_path / "out", PLAIN, engine=engine)
        except KeyboardInterrupt:
            jobs += engine.done
        else:
            break
    assert tables(tmp_path / "out") == tables(whole)
    assert len(jobs) == len(set(jobs)), "what is done is not done again"


def test_a_disk_that_is_full_in_mid_shard_changes_no_byte_once_there_is_room(
    folder: Path, whole: Path, tmp_path: Path
) -> None:
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Room for candidates (6 kB a shard here), not for the readings of a part (10 kB).
    resource.setrlimit(resource.RLIMIT_FSIZE, (9000, hard))
    try:
        with pytest.raises(NoRoomError, match="File too large; make room and give the command"):
            run([str(folder)], tmp_path / "out", PLAIN, engine=Inline())
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))
    assert not list((tmp_path / "out").rglob(".aside.*"))
    engine = Inline()
    run([str(folder)], tmp_path / "out", PLAIN, engine=engine)
    assert tables(tmp_path / "out") == tables(whole)
    assert "gather-00000" not in engine.done


@pytest.mark.long
def test_a_worker_killed_once_changes_no_byte(
    folder: Path, whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(readers.ONCE, str(tmp_path / "mark"))
    run([str(folder)], tmp_path / "out", _with(read=readers.killed_once, workers=2))
    assert (tmp_path / "mark").exists()
    assert tables(tmp_path / "out") == tables(whole)


@pytest.mark.long
def test_a_run_whose_driver_was_killed_goes_on_and_changes_no_byte(
    folder: Path, whole: Path, tmp_path: Path
) -> None:
    code = (
        "from pathlib import Path; from tests.batch import readers;"
        "from consilience.batch import Options, run;"
        "__name__ == '__main__' and run([{!r}], Path({!r}), Options(workers=1, shard_size=4,"
        "shard_bytes=1200, range_size=8, read=readers.killing_the_driver))"
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
