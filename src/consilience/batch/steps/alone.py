"""Reports of a range that share nothing with any other: each is a lineage by itself."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from consilience.batch import kept, names
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.tables.copies import lineages_table
from consilience.copying import Tracing


def alone(job: Job, tell: Tell) -> Product:
    """Their lineages, a file a part, behind those of the blocks of copies."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    tell("lineages")
    return Product(files=_files(Path(job.folder), job.shard, job.number))


def _files(out: Path, shard: Everything, number: int) -> Iterator[tuple[str, bytes]]:
    block_of = kept.loads_numbers(out / names.BLOCK_OF)
    for part in shard.own(number):
        cards = kept.loads(out / names.cards(part), tuple)
        blocks = block_of[kept.loads_numbers(out / names.ages(part))].tolist()
        own = [report for (report, _), block in zip(cards, blocks, strict=True) if block < 0]
        traced = Tracing(reuses=(), origins=tuple((one,) for one in own))
        yield names.output("lineages", shard.blocks + part), lineages_table(traced)
