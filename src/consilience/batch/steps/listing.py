"""A share of all runs and facts: which sentences have each, as far as others do too."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from consilience.batch import kept, names
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.slices import pack
from consilience.tracing.shares import lists


def listing(job: Job, tell: Tell) -> Product:
    """The lists of the share, for each range those of its own runs and facts."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    tell("runs")
    out, ranges = Path(job.folder), range(job.shard.ranges)
    some = [kept.loads_slices(out / names.runs(one), tuple, [job.number])[0] for one in ranges]
    words, facts = (lists([one[kind] for one in some]) for kind in (0, 1))

    def slices() -> Iterator[bytes]:
        for mine in some:
            yield kept.dumps((words.of(mine[0].marks), facts.of(mine[1].marks)))

    return Product(files=((names.lists(job.number), pack(slices())),))
