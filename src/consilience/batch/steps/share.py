"""A share of all keys: which texts have each, and which pairs of them share it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from consilience.batch import kept, names
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.shelf import by_range
from consilience.batch.slices import pack
from consilience.grouping.shares import Held, common, sharing


def share(job: Job, tell: Tell) -> Product:
    """Keys that are everybody's, and pairs that share others, by the range of the earlier one."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    tell("keys")
    out, shard = Path(job.folder), job.shard
    speaker = kept.loads_numbers(out / names.SPEAKER)
    some = [
        kept.loads_slices(out / names.keys(one), Held, [job.number])[0]
        for one in range(shard.ranges)
    ]
    codes = np.concatenate([one.codes for one in some])
    reports = np.concatenate([one.reports for one in some])
    speaks = speaker[reports] == reports
    held = Held(codes[speaks], reports[speaks])
    pairs = sharing(held)
    places = by_range(out, pairs.left, shard.span, shard.ranges)
    return Product(
        files=(
            (names.common(job.number), kept.dumps(common(held))),
            (names.sharing(job.number), pack(kept.dumps(pairs.of(at)) for at in places)),
        ),
    )
