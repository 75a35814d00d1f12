from __future__ import annotations

from pathlib import Path

from consilience.batch.files import put
from consilience.batch.jobs import Written
from consilience.batch.manifest import Entry, Manifest, State

ENTRY = Entry(
    shard="read-00001",
    state=State.DONE,
    attempts=2,
    engine="local",
    deaths={"r-1": 2},
    poisoned=(("r-1", "the worker was ended by signal 9"),),
    counts={"reports": 3},
    words=("brno-heroin-2018",),
)


def test_an_entry_is_read_back_as_it_was_written(tmp_path: Path) -> None:
    Manifest(tmp_path).write(ENTRY)
    assert list(Manifest(tmp_path).entries()) == [ENTRY]


def test_a_shard_whose_file_was_damaged_is_not_done(tmp_path: Path) -> None:
    sha256 = put(tmp_path / "readings" / "part-00001.parquet", b"rows")
    entry = Entry(
        shard="read-00001",
        state=State.DONE,
        attempts=1,
        engine="local",
        files=(Written(path="readings/part-00001.parquet", sha256=sha256),),
    )
    Manifest(tmp_path).write(entry)
    assert Manifest(tmp_path).is_done("read-00001")
    (tmp_path / "readings" / "part-00001.parquet").write_bytes(b"row")
    assert not Manifest(tmp_path).is_done("read-00001")


def test_a_shard_that_was_at_work_when_all_stopped_is_not_done(tmp_path: Path) -> None:
    Manifest(tmp_path).write(Entry(shard="a-1", state=State.RUNNING, attempts=1, engine="local"))
    assert not Manifest(tmp_path).is_done("a-1")
    assert not Manifest(tmp_path).is_done("a-2")
