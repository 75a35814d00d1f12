"""A block of groups of pairs to who copied whom in them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from consilience.batch import kept, names
from consilience.batch.failing import poisonous, raised
from consilience.batch.jobs import Job, Tell
from consilience.batch.product import Product
from consilience.batch.shelf import load_reports, load_sketches
from consilience.batch.steps.join import Group, GroupBlock
from consilience.batch.tables.copies import lineages_table, passages_table
from consilience.batch.tables.unread import unread_lines
from consilience.copying import Tracing
from consilience.grouping.rarity import Rarity
from consilience.grouping.shares import copies
from consilience.tracing.tracing import Copies, Pairs, join_copies, trace_group
from consilience.types import Reading, Report, ReportId, Unread


@dataclass(frozen=True, slots=True, kw_only=True)
class Tied:
    """Pairs of reports of which one took text from the other, parallel arrays.

    Args:
        pairs: By age, two columns.
        points: What that tells of a case.
        one: Whether the two are one text.
    """

    pairs: kept.Numbers
    points: kept.Numbers
    one: kept.Numbers


def copy(job: Job, tell: Tell) -> Product:
    """The copies of the block; in a group that cannot be traced each text stands for itself."""
    out = Path(job.folder)
    block = kept.loads(out / names.groups(job.number), GroupBlock)
    read = load_reports(out, {one for group in block.groups for pair in group for one in pair})
    numbered = {age: report for age, (report, _) in read.items()}
    readings = {report.id: reading for report, reading in read.values() if reading is not None}
    aside: list[Unread] = []
    found = [_traced(one, numbered, readings, (job, tell, aside)) for one in block.groups]
    # By their age among themselves, as if there were no others: the answer is the same.
    ages = sorted(numbered)
    anew = {age: number for number, age in enumerate(ages)}
    groups, alike = (
        [tuple((anew[left], anew[right]) for left, right in one) for one in some]
        for some in (block.groups, [block.alike])
    )
    pairs = Pairs(groups=tuple(groups), alike=frozenset(alike[0]))
    traced = join_copies([numbered[one] for one in ages], pairs, found)
    return Product(
        files=(
            (names.output("passages", job.number), passages_table(traced)),
            (names.output("lineages", job.number), lineages_table(traced)),
            (names.copies(job.number), kept.dumps(traced)),
            (names.ties(job.number), kept.dumps(_ties(out, traced, numbered))),
            (names.unread("copy", job.number), unread_lines(aside)),
        ),
        counts={"groups": len(found), "unread": len(aside)},
    )


def _traced(
    group: Group,
    numbered: Mapping[int, Report],
    readings: Mapping[ReportId, Reading],
    work: tuple[Job, Tell, list[Unread]],
) -> Copies:
    """The copies of one group, and a row where it is set aside."""
    job, tell, aside = work
    members = [numbered[one] for one in sorted({one for pair in group for one in pair})]
    at, why = f"copies of {members[0].id}", dict(job.poisoned)
    if at in why:
        aside.append(poisonous(at, None, why[at]))
        return _untraced(members)
    tell(at)
    try:
        return trace_group(numbered, group, readings)
    except Exception as error:  # noqa: BLE001  # a bug that one group brings out; told as a row
        aside.append(raised(at, None, error))
        return _untraced(members)


def _untraced(members: Sequence[Report]) -> Copies:
    return Copies(reuses=(), origins=tuple((one.id,) for one in members))


def _ties(out: Path, traced: Tracing, numbered: Mapping[int, Report]) -> Tied:
    """What the copies say to grouping; only reports that have a sketch have any."""
    age = {report.id: one for one, report in numbered.items()}
    sketches = load_sketches(out, numbered)
    by_id = {one.report: one for one in sketches.values()}
    found = list(copies(traced, by_id, Rarity()))
    return Tied(
        pairs=np.array([[age[one] for one in pair] for pair, _, _ in found], np.int64).reshape(
            -1, 2
        ),
        points=np.array([points for _, points, _ in found]),
        one=np.array([one for _, _, one in found], np.int64),
    )
