from __future__ import annotations

from pathlib import Path

import pytest
from tests.batch import readers
from tests.batch.collections import reports

from consilience.batch import kept
from consilience.batch.jobs import Block, Everything, Job, Poisoned, Step
from consilience.batch.performing import perform
from consilience.batch.steps import copy as module
from consilience.batch.steps.pair import Group, GroupBlock
from consilience.copying import Tracing
from consilience.tracing import trace
from consilience.tracing.tracing import Copies, Pairs, by_age, join_copies
from consilience.types import Report, ReportId

REPORTS = tuple(
    Report(id=ReportId(one["id"]), text=one["text"], published=one["published"])
    for one in reports(30)
)


def _job(out: Path, step: Step, number: int = 0, poisoned: Poisoned = ()) -> Job:
    shard = Everything(count=2) if step is Step.PAIR else Block()
    return Job(
        step=step,
        number=number,
        folder=str(out),
        shard=shard,
        read=readers.plain,
        per=1,
        poisoned=poisoned,
    )


@pytest.fixture(name="out")
def _out(tmp_path: Path) -> Path:
    """Two parts of reports, and the groups of pairs among all of them."""
    (tmp_path / "work" / "parts").mkdir(parents=True)
    for number, some in enumerate((REPORTS[:13], REPORTS[13:])):
        (tmp_path / kept.part(number)).write_bytes(kept.dumps((some, {})))
    perform(_job(tmp_path, Step.PAIR), print)
    return tmp_path


def _joined(out: Path, poisoned: Poisoned = ()) -> Tracing:
    blocks = len(list((out / "work" / "groups").iterdir()))
    found: list[Copies] = []
    for number in range(blocks):
        perform(_job(out, Step.COPY, number, poisoned), print)
        found += kept.loads(out / kept.copies(number), tuple)
    return join_copies(by_age(REPORTS), kept.loads(out / kept.PAIRS, Pairs), reversed(found))


def test_blocks_together_give_what_one_tracing_gives(out: Path) -> None:
    whole = trace(REPORTS)
    assert len(whole.reuses) == 6
    assert len(list((out / "work" / "groups").iterdir())) > 1
    assert _joined(out) == whole


def test_no_report_is_in_two_blocks(out: Path) -> None:
    files = sorted((out / "work" / "groups").iterdir())
    blocks = [kept.loads(one, GroupBlock) for one in files]
    ids = [one.id for block in blocks for one in block.numbered.values()]
    assert len(ids) == len(set(ids))


def test_a_group_that_is_set_aside_leaves_its_texts_by_themselves(out: Path) -> None:
    joined = _joined(out, (("copies of t-003", "killed"),))
    assert ("t-003", "t-004") not in {(one.source, one.target) for one in joined.reuses}
    assert {("t-003",), ("t-004",)} <= set(joined.origins)
    assert sorted({one for group in joined.origins for one in group}) == [one.id for one in REPORTS]


def test_a_bug_in_one_group_costs_only_its_copies(
    out: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = module._traced

    def fragile(block: GroupBlock, group: Group) -> Copies:
        if any(block.numbered[one].id == "t-003" for pair in group for one in pair):
            raise ValueError("a bug")
        return real(block, group)

    monkeypatch.setattr(module, "_traced", fragile)
    assert len(_joined(out).reuses) == 5
    rows = "".join(one.read_text("utf-8") for one in (out / "work" / "unread").glob("copy-*"))
    assert "copies of t-003" in rows
    assert "ValueError: a bug" in rows
