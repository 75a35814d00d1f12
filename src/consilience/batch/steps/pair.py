"""A range of reports beside all earlier ones: which sentences share runs or facts enough."""

from __future__ import annotations

from pathlib import Path

from consilience.batch import kept, names
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.shelf import by_range
from consilience.batch.slices import pack
from consilience.batch.steps.mark import Prints
from consilience.tracing.shares import ages_of, ask, same_facts


def pair(job: Job, tell: Tell) -> Product:
    """Sentences to align, for each range in which earlier ones stand, and pairs by facts."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    tell("pairs")
    out, shard = Path(job.folder), job.shard
    prints = kept.loads(out / names.prints(job.number), Prints)
    some = [
        kept.loads_slices(out / names.lists(one), tuple, [job.number])[0]
        for one in range(shard.ranges)
    ]
    asked = ask(prints.words, prints.ages, [one[0] for one in some])
    places = by_range(out, ages_of(asked.sources), shard.span, shard.ranges)
    facts = same_facts(prints.facts, prints.ages, [one[1] for one in some])
    return Product(
        files=(
            (names.asked(job.number), pack(kept.dumps(asked.take(at)) for at in places)),
            (names.facts(job.number), kept.dumps_numbers(facts)),
        ),
    )
