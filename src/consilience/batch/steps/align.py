"""Sentences of a range beside the later ones that share runs with them, word by word."""

from __future__ import annotations

from pathlib import Path

from consilience.batch import kept, names
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.steps.mark import Prints
from consilience.tracing.shares import Asked, same_words


def align(job: Job, tell: Tell) -> Product:
    """Pairs of reports by words, the earlier one in the range."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    tell("sentences")
    out = Path(job.folder)
    prints = kept.loads(out / names.prints(job.number), Prints)
    some = [
        kept.loads_slices(out / names.asked(one), Asked, [job.number])[0]
        for one in range(job.shard.ranges)
    ]
    pairs = same_words(prints.words, prints.ages, some)
    return Product(files=((names.words(job.number), kept.dumps_numbers(pairs)),))
