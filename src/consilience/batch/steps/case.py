"""A block of islands to cases."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from consilience.batch import kept, names
from consilience.batch.failing import poisonous, raised
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.shelf import load_reports, load_sketches
from consilience.batch.sources import Copied
from consilience.batch.tables.unread import unread_lines
from consilience.casefile import Case
from consilience.copying import Tracing
from consilience.grouping import Sketch
from consilience.grouping.crowds import Codes
from consilience.grouping.rarity import Rarity
from consilience.grouping.shares import group_island
from consilience.types import Reading, Report, ReportId, Unread


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseBlock:
    """Some cases with all that reconciling them needs, and nothing else.

    Args:
        traced: The reuses that a passage of these cases may descend through, and the groups that
            their reports are in: lineages come out as over all reports.
    """

    cases: tuple[Case, ...]
    reports: tuple[Report, ...]
    readings: dict[ReportId, Reading]
    traced: Tracing


def case(job: Job, tell: Tell) -> Product:
    """The cases of the block; of an island that cannot be grouped each report is one."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    out = Path(job.folder)
    islands = kept.loads(out / names.islands(job.number), tuple)
    ages = [age for one in islands for age in one]
    read, sketches = load_reports(out, ages), load_sketches(out, ages)
    ids = {age: report.id for age, (report, _) in read.items()}
    copied = Copied(out, ids)
    shares = range(job.shard.ranges)
    crowds = np.concatenate([kept.loads(out / names.common(one), np.ndarray) for one in shares])
    cases: list[Case] = []
    aside: list[Unread] = []
    for one in islands:
        found = _grouped(one, (sketches, copied, crowds), (job, tell, aside))
        cases += _alone([ids[age] for age in one]) if found is None else found
    reports = tuple(sorted((report for report, _ in read.values()), key=lambda one: one.id))
    block = CaseBlock(
        cases=tuple(sorted(cases, key=lambda one: one.reports)),
        reports=reports,
        readings={report.id: reading for report, reading in read.values() if reading is not None},
        traced=copied.above(ages),
    )
    return Product(
        files=(
            (names.block(job.number), kept.dumps(block)),
            (names.unread("case", job.number), unread_lines(aside)),
        ),
        counts={"unread": len(aside)},
    )


def _grouped(
    island: Sequence[int],
    known: tuple[dict[int, Sketch], Copied, Codes],
    work: tuple[Job, Tell, list[Unread]],
) -> Sequence[Case] | None:
    """The cases of an island; None where it is set aside, or has nothing to be grouped by."""
    sketches, copied, crowds = known
    job, tell, aside = work
    if any(age not in sketches for age in island):
        return None  # told when its sketch was made
    at, why = f"grouping with {sketches[island[0]].report}", dict(job.poisoned)
    if at in why:
        aside.append(poisonous(at, None, why[at]))
        return None
    tell(at)
    try:
        mine = [sketches[age] for age in island]
        return group_island(mine, copied.among(island), crowds, Rarity()).cases()
    except Exception as error:  # noqa: BLE001  # a bug that one island brings out; told as a row
        aside.append(raised(at, None, error))
        return None


def _alone(ids: Sequence[ReportId]) -> list[Case]:
    return [
        Case(reports=(one,), reasons=(f"{one}: stands alone, it could not be grouped",))
        for one in ids
    ]
