"""Which reports are worth a closer look as copies: the index over all texts, then its groups."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from consilience.batch import kept
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.steps.join import load_parts
from consilience.tracing.candidates import Pair
from consilience.tracing.tracing import Pairs, by_age, find_pairs
from consilience.types import Reading, Report, ReportId

Group = tuple[Pair, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupBlock:
    """Some groups of pairs with their reports, and nothing else."""

    groups: tuple[Group, ...]
    numbered: Mapping[int, Report]
    readings: Mapping[ReportId, Reading]


def pair(job: Job, tell: Tell) -> Product:
    """Groups of pairs that hang together, in blocks; no report is in two of them."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    reports, readings = load_parts(Path(job.folder), job.shard.count)
    tell("index")
    ordered = by_age(reports)
    pairs = find_pairs(ordered)
    blocks = list(_blocks(pairs.groups, job.per))
    return Product(
        files=_files(pairs, blocks, ordered, readings),
        counts={"blocks": len(blocks), "groups": len(pairs.groups)},
    )


def _blocks(groups: Sequence[Group], per: int) -> Iterator[tuple[Group, ...]]:
    """Groups in their order, cut where a block has enough pairs."""
    block: list[Group] = []
    held = 0
    for group in groups:
        if block and held + len(group) > per:
            yield tuple(block)
            block, held = [], 0
        block.append(group)
        held += len(group)
    if block:
        yield tuple(block)


def _files(
    pairs: Pairs,
    blocks: Sequence[tuple[Group, ...]],
    ordered: Sequence[Report],
    readings: Mapping[ReportId, Reading],
) -> Iterator[tuple[str, bytes]]:
    yield kept.PAIRS, kept.dumps(pairs)
    for number, groups in enumerate(blocks):
        numbers = sorted({one for group in groups for pair in group for one in pair})
        numbered = {one: ordered[one] for one in numbers}
        ids = [one.id for one in numbered.values()]
        block = GroupBlock(
            groups=groups,
            numbered=numbered,
            readings={one: readings[one] for one in ids if one in readings},
        )
        yield kept.groups(number), kept.dumps(block)
