from __future__ import annotations

import builtins
import sys
from pathlib import Path

import pytest
from tests.batch import readers
from tests.batch.collections import collection, reports

from consilience.batch import Options, engines, run
from consilience.batch.engines import ENGINES
from consilience.batch.engines.guarded import pack, perform_guarded, unpack
from consilience.batch.engines.guards import Guards
from consilience.batch.engines.local import Local
from consilience.batch.engines.quiet import QUIET, hush
from consilience.batch.jobs import Everything, Failed, Job, Lost, Step
from consilience.errors import UsageError


def _without(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where the library is not installed."""
    real = builtins.__import__

    def refuse(wanted: str, *args: object, **kwargs: object) -> object:
        if wanted.partition(".")[0] == name:
            raise ModuleNotFoundError(name)
        return real(wanted, *args, **kwargs)  # type: ignore[arg-type]  # passed on

    monkeypatch.delitem(sys.modules, name, raising=False)
    monkeypatch.setattr(builtins, "__import__", refuse)


@pytest.mark.parametrize("name", ["daft", "ray"])
def test_an_engine_that_is_not_installed_is_refused_before_anything_runs(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = collection(tmp_path / "in", reports(2))
    _without(name, monkeypatch)
    with pytest.raises(UsageError, match=r"not installed; pip install 'consilience\[batch\]'"):
        run([str(folder)], tmp_path / "out", Options(engine=name, read=readers.plain))
    assert not list((tmp_path / "out").glob("*/*.parquet"))


def test_an_unknown_engine_is_refused_with_those_that_are_known() -> None:
    with pytest.raises(UsageError, match=", ".join(ENGINES)):
        engines.start(Options(engine="spark"))


def test_telemetry_is_switched_off_for_us_and_our_processes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    for name in QUIET:
        monkeypatch.setenv(name, "unset")
    hush()
    import os  # noqa: PLC0415  # what a library would read

    assert {name: os.environ[name] for name in QUIET} == QUIET
    assert QUIET["DO_NOT_TRACK"] == "1"
    assert QUIET["DAFT_ANALYTICS_ENABLED"] == "0"


@pytest.fixture(name="job")
def _job(tmp_path: Path) -> Job:
    """A join of parts that are not there: it fails quickly, which is an end as any other."""
    return Job(
        step=Step.JOIN,
        number=0,
        folder=str(tmp_path),
        shard=Everything(parts=1, span=1),
        read=readers.plain,
    )


def test_a_job_comes_back_from_behind_a_guard(job: Job) -> None:
    ended = unpack(perform_guarded(pack(job), 60.0))
    assert isinstance(ended, Failed)
    assert "FileNotFoundError" in ended.reason


def test_guards_that_were_stopped_start_anew(job: Job) -> None:
    guards = Guards(60.0)
    assert isinstance(guards.run(job), Failed)
    guards.stop()
    assert isinstance(guards.run(job), Failed | Lost)
    guards.stop()


def test_the_local_engine_has_as_many_slots_as_asked_for() -> None:
    engine = engines.start(Options(workers=3))
    assert isinstance(engine, Local)
    assert (engine.name, engine.slots) == ("local", 3)
    engine.close()
