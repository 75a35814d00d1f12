"""All reports in the order of their age, and in that of their ids."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import numpy as np

from consilience.batch import kept, names
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.shelf import part_place
from consilience.tracing.tracing import age_of


def order(job: Job, tell: Tell) -> Product:
    """Where each report is, by age; this step sees the date and the id of each, no text."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    tell("order")
    out = Path(job.folder)
    cards = [kept.loads(out / names.cards(one), tuple) for one in range(job.shard.parts)]
    every = [
        (age_of(published, report), part, place)
        for part, some in enumerate(cards)
        for place, (report, published) in enumerate(some)
    ]
    every.sort()
    return Product(files=_files(every, [len(one) for one in cards]), counts={"ordered": len(every)})


def _files(
    every: list[tuple[tuple[str, str], int, int]], sizes: list[int]
) -> Iterator[tuple[str, bytes]]:
    parts = np.array([part for _, part, _ in every], np.int64)
    places = np.array([place for _, _, place in every], np.int64)
    by_id = sorted(range(len(every)), key=lambda one: every[one][0][1])
    rank = np.empty(len(every), np.int64)
    rank[by_id] = np.arange(len(every))
    yield names.WHERE, kept.dumps_numbers(part_place(parts, places))
    yield names.RANK, kept.dumps_numbers(rank)
    ages = np.lexsort((places, parts))
    for part, some in enumerate(np.split(ages, np.cumsum(sizes)[:-1])):
        yield names.ages(part), kept.dumps_numbers(some)
