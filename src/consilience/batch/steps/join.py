"""Pairs of all ranges to what hangs together: groups of reports that no other report can change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

import numpy as np

from consilience.batch import kept, names
from consilience.batch.components import components
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.tracing.candidates import Pair

Group = tuple[Pair, ...]
Kind = TypeVar("Kind")


@dataclass(frozen=True, slots=True, kw_only=True)
class GroupBlock:
    """Some groups of pairs, by age.

    Args:
        alike: Pairs of theirs that share rare facts, whatever their wording.
    """

    groups: tuple[Group, ...]
    alike: frozenset[Pair]


def join(job: Job, tell: Tell) -> Product:
    """Groups of pairs in blocks; no report is in two of them."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    tell("groups")
    out, ranges = Path(job.folder), range(job.shard.ranges)
    facts = np.concatenate([kept.loads_numbers(out / names.facts(one)) for one in ranges])
    words = [kept.loads_numbers(out / names.words(one)) for one in ranges]
    pairs = np.unique(np.concatenate([facts, *words]), axis=0)
    size = len(kept.loads_numbers(out / names.WHERE))
    label = components(size, pairs[:, 0], pairs[:, 1])[pairs[:, 0]]
    order = np.argsort(label, kind="stable")
    ends = np.flatnonzero(np.diff(label[order])) + 1
    groups = [_tuples(one) for one in np.split(pairs[order], ends) if len(one)]
    # A table without rows is one too.
    blocks = list(cut(groups, [len(one) for one in groups], job.per)) or [()]
    return Product(
        files=_files(blocks, facts, size), counts={"blocks": len(blocks), "groups": len(groups)}
    )


def cut(some: Sequence[Kind], sizes: Sequence[int], per: int) -> Iterator[tuple[Kind, ...]]:
    """Things in their order, cut where a block would hold more than so much."""
    block: list[Kind] = []
    held = 0
    for one, size in zip(some, sizes, strict=True):
        if block and held + size > per:
            yield tuple(block)
            block, held = [], 0
        block.append(one)
        held += size
    if block:
        yield tuple(block)


def _files(
    blocks: Sequence[tuple[Group, ...]], facts: kept.Numbers, size: int
) -> Iterator[tuple[str, bytes]]:
    block_of = np.full(size, -1)
    for number, groups in enumerate(blocks):
        for group in groups:
            block_of[list({one for pair in group for one in pair})] = number
    yield names.BLOCK_OF, kept.dumps_numbers(block_of)
    home = block_of[facts[:, 0]]
    for number, groups in enumerate(blocks):
        alike = frozenset(_tuples(facts[home == number]))
        yield names.groups(number), kept.dumps(GroupBlock(groups=groups, alike=alike))


def _tuples(pairs: kept.Numbers) -> tuple[Pair, ...]:
    return tuple((int(one), int(other)) for one, other in pairs.tolist())
