"""A block of groups of pairs to who copied whom in them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from consilience.batch import kept
from consilience.batch.failing import poisonous, raised
from consilience.batch.jobs import Job, Tell
from consilience.batch.product import Product
from consilience.batch.steps.pair import Group, GroupBlock
from consilience.batch.tables.unread import unread_lines
from consilience.tracing.tracing import Copies, trace_group
from consilience.types import Report, Unread


def copy(job: Job, tell: Tell) -> Product:
    """The copies of the block; in a group that cannot be traced each text stands for itself."""
    block = kept.loads(Path(job.folder) / kept.groups(job.number), GroupBlock)
    why = dict(job.poisoned)
    found: list[Copies] = []
    aside: list[Unread] = []
    for group in block.groups:
        members = [block.numbered[one] for one in sorted({one for pair in group for one in pair})]
        at = f"copies of {members[0].id}"
        if at in why:
            aside.append(poisonous(at, None, why[at]))
            found.append(_untraced(members))
            continue
        tell(at)
        try:
            found.append(_traced(block, group))
        except Exception as error:  # noqa: BLE001  # a bug that one group brings out; told as a row
            aside.append(raised(at, None, error))
            found.append(_untraced(members))
    return Product(
        files=(
            (kept.copies(job.number), kept.dumps(tuple(found))),
            (kept.unread("copy", job.number), unread_lines(aside)),
        ),
        counts={"groups": len(found), "unread": len(aside)},
    )


def _traced(block: GroupBlock, group: Group) -> Copies:
    return trace_group(block.numbered, group, block.readings)


def _untraced(members: Sequence[Report]) -> Copies:
    return Copies(reuses=(), origins=tuple((one.id,) for one in members))
