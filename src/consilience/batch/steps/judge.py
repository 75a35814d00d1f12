"""Pairs of texts that share keys enough: which have points enough to be linked."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from operator import itemgetter
from pathlib import Path

import numpy as np

from consilience.batch import kept, names
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.shelf import load_sketches
from consilience.grouping.rarity import Rarity
from consilience.grouping.shares import Sharing, candidates, is_linked

# A sketch takes some ten kilobytes; so many are held at once.
_AT_ONCE = 5000

Pair = tuple[int, int]


def judge(job: Job, tell: Tell) -> Product:
    """Pairs of speakers that are on one island, the earlier one in the range."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    tell("candidates")
    out = Path(job.folder)
    some = [
        kept.loads_slices(out / names.sharing(one), Sharing, [job.number])[0]
        for one in range(job.shard.ranges)
    ]
    (tied,) = kept.loads_slices(out / names.TIED, np.ndarray, [job.number])
    copied = {(int(left), int(right)): float(points) for left, right, points in tied.tolist()}
    pairs = sorted(candidates(some) | copied.keys())
    tell("pairs")
    linked = [pair for batch in _batches(pairs) for pair in _linked(out, batch, copied)]
    return Product(
        files=(
            (
                names.linked(job.number),
                kept.dumps_numbers(np.array(linked, np.int64).reshape(-1, 2)),
            ),
        ),
        counts={"pairs": len(pairs)},
    )


def _batches(pairs: Iterable[Pair]) -> Iterator[list[Pair]]:
    """Pairs with at most so many different reports, all of one report together where they fit."""
    batch: list[Pair] = []
    held: set[int] = set()
    for _, some in groupby(pairs, key=itemgetter(0)):
        mine = list(some)
        more = {one for pair in mine for one in pair}
        if batch and len(held | more) > _AT_ONCE:
            yield batch
            batch, held = [], set()
        batch += mine
        held |= more
    if batch:
        yield batch


def _linked(out: Path, pairs: Iterable[Pair], copied: Mapping[Pair, float]) -> Iterator[Pair]:
    sketches = load_sketches(out, {one for pair in pairs for one in pair})
    rarity = Rarity()
    for pair in pairs:
        left, right = (sketches[one] for one in pair)
        if is_linked(left, right, rarity, copied.get(pair, 0.0)):
            yield pair
