from __future__ import annotations

from pathlib import Path

import pytest
from tests.batch import readers
from tests.batch.collections import collection, reports, rows
from tests.batch.inline import Inline

from consilience.batch import Options, run
from consilience.batch.engines.base import Engine
from consilience.batch.jobs import Ended, Job, Lost
from consilience.batch.steps import copy as module
from consilience.batch.steps.join import cut
from consilience.batch.worker import attempt
from consilience.tracing.candidates import Pair
from consilience.tracing.tracing import Copies, trace_group

OPTIONS = Options(
    workers=1, shard_size=6, shard_bytes=10**6, range_size=12, attempts=1, read=readers.plain
)


@pytest.fixture(name="folder")
def _folder(tmp_path: Path) -> Path:
    return collection(tmp_path / "in", reports(20))


def _pairs(out: Path) -> set[tuple[object, object]]:
    return {(one["from"], one["to"]) for one in rows(out, "passages")}


class _KilledError(BaseException):
    """What no step catches."""


class _Deadly(Inline):
    """Loses its worker whenever it is at one record."""

    def __init__(self, at: str) -> None:
        super().__init__()
        self._at = at

    def run(self, job: Job) -> Ended:
        try:
            return attempt(job, self)  # type: ignore[arg-type]  # sends are all that is asked of it
        except _KilledError:
            return Lost(reason="the worker was ended by signal 9", at=self._at)

    def send(self, told: object) -> None:
        if told == self._at:
            raise _KilledError


def test_a_block_holds_as_many_pairs_as_fit_and_no_group_is_cut(
    folder: Path, tmp_path: Path
) -> None:
    run([str(folder)], tmp_path / "out", OPTIONS, engine=Inline())
    assert len(list((tmp_path / "out" / "passages").iterdir())) == 1
    assert len(_pairs(tmp_path / "out")) == 4
    groups = [[(1, 2)], [(3, 4), (3, 5)], [(6, 7)], [(8, 9)]]
    cuts = list(cut(groups, [len(one) for one in groups], 3))
    assert cuts == [tuple(groups[:2]), tuple(groups[2:])]
    assert list(cut(groups, [len(one) for one in groups], 1)) == [(one,) for one in groups]


@pytest.mark.parametrize(
    ("at", "lost"),
    [("copies of t-003", {("t-003", "t-004")}), ("grouping with t-000", set())],
)
def test_what_kills_its_worker_is_told_and_costs_nothing_else(
    folder: Path, tmp_path: Path, at: str, lost: set[tuple[str, str]]
) -> None:
    run([str(folder)], tmp_path / "whole", OPTIONS, engine=Inline())
    engine: Engine = _Deadly(at)
    run([str(folder)], tmp_path / "out", OPTIONS, engine=engine)
    assert _pairs(tmp_path / "whole") - _pairs(tmp_path / "out") == lost
    told = rows(tmp_path / "out", "unread")
    assert [one["source"] for one in told] == [at]
    placed = sorted(str(one) for row in rows(tmp_path / "out", "cases") for one in row["reports"])  # type: ignore[attr-defined]
    assert placed == [f"t-{number:03d}" for number in range(20)]
    named = {str(one["report"]) for one in rows(tmp_path / "out", "lineages")}
    assert sorted(named) == placed


def test_a_sketch_that_cannot_be_made_leaves_its_report_a_case_by_itself(
    folder: Path, tmp_path: Path
) -> None:
    run([str(folder)], tmp_path / "whole", OPTIONS, engine=Inline())
    at = "grouping of t-003"
    with_others = [one for one in rows(tmp_path / "whole", "cases") if "t-003" in one["reports"]]  # type: ignore[operator]
    assert with_others[0]["reports"] == ["t-003", "t-004"]
    engine = _Deadly(at)
    run([str(folder)], tmp_path / "out", OPTIONS, engine=engine)
    alone = [one for one in rows(tmp_path / "out", "cases") if one["reports"] == ["t-003"]]
    assert alone[0]["reasons"] == ["t-003: stands alone, it could not be grouped"]
    assert [one["source"] for one in rows(tmp_path / "out", "unread")] == [at]


def test_a_bug_in_one_group_costs_only_its_copies(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fragile(numbered: object, group: tuple[Pair, ...], readings: object) -> Copies:
        if any(numbered[one].id == "t-003" for pair in group for one in pair):  # type: ignore[index]
            raise ValueError("a bug")
        return trace_group(numbered, group, readings)  # type: ignore[arg-type]

    monkeypatch.setattr(module, "trace_group", fragile)
    run([str(folder)], tmp_path / "out", OPTIONS, engine=Inline())
    assert len(_pairs(tmp_path / "out")) == 3
    (told,) = rows(tmp_path / "out", "unread")
    assert told["source"] == "copies of t-003"
    assert "ValueError: a bug" in str(told["reason"])
    assert "t-003" in {one["lineage"] for one in rows(tmp_path / "out", "lineages")}
