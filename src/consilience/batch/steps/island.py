"""Texts that points tie, directly or through others: islands, in blocks."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from consilience.batch import kept, names
from consilience.batch.components import components
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.steps.join import cut


def island(job: Job, tell: Tell) -> Product:
    """The reports of each island by id, islands by their first report."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    tell("islands")
    out = Path(job.folder)
    linked = [kept.loads_numbers(out / names.linked(one)) for one in range(job.shard.ranges)]
    pairs = np.concatenate(linked)
    speaker = kept.loads_numbers(out / names.SPEAKER)
    label = components(len(speaker), pairs[:, 0], pairs[:, 1])
    rank = np.asarray(kept.loads_numbers(out / names.RANK))
    ages = np.flatnonzero(speaker >= 0)
    ages = ages[np.argsort(rank[ages])]
    home = label[speaker[ages]]
    # The first report of each island, then all of its reports behind it.
    _, first, which = np.unique(home, return_index=True, return_inverse=True)
    order = np.argsort(first[which], kind="stable")
    ends = np.flatnonzero(np.diff(first[which][order])) + 1
    islands = [tuple(one.tolist()) for one in np.split(ages[order], ends) if len(one)]
    blocks = list(cut(islands, [len(one) for one in islands], job.per)) or [()]
    return Product(
        files=((names.islands(n), kept.dumps(one)) for n, one in enumerate(blocks)),
        counts={"blocks": len(blocks), "islands": len(islands)},
    )
