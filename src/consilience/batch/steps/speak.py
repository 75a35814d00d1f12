"""Which reports are one text, and which of them speaks for it."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from consilience.batch import kept, names
from consilience.batch.components import components
from consilience.batch.jobs import Everything, Job, Tell
from consilience.batch.product import Product
from consilience.batch.shelf import by_range
from consilience.batch.slices import pack
from consilience.batch.steps.copy import Tied
from consilience.batch.steps.mark import Texts


def speak(job: Job, tell: Tell) -> Product:
    """The speaker of each text, and between which of them text was copied."""
    assert isinstance(job.shard, Everything)  # noqa: S101  # the plan gives this step nothing else
    tell("texts")
    out, shard = Path(job.folder), job.shard
    tied = [kept.loads(out / names.ties(one), Tied) for one in range(shard.blocks)]
    pairs = np.concatenate([one.pairs for one in tied])
    same = np.concatenate([one.one for one in tied]).astype(bool)
    texts = [kept.loads(out / names.texts(one), Texts) for one in range(shard.ranges)]
    speaker = _speakers(kept.loads_numbers(out / names.RANK), texts, pairs[same])
    between = _between(speaker, pairs, np.concatenate([one.points for one in tied]))
    places = by_range(out, between[:, 0].astype(np.int64), shard.span, shard.ranges)
    return Product(
        files=(
            (names.SPEAKER, kept.dumps_numbers(speaker)),
            (names.TIED, pack(kept.dumps(between[at]) for at in places)),
        ),
        counts={"texts": int((speaker == np.arange(len(speaker))).sum())},
    )


def _speakers(rank: kept.Numbers, texts: list[Texts], same: kept.Numbers) -> kept.Numbers:
    """For each report, by age, the one that speaks for its text: the fullest, then by id."""
    ages = np.concatenate([one.ages for one in texts])
    digests = np.array([each for one in texts for each in one.digests])
    keys = np.concatenate([one.keys for one in texts])
    order = np.argsort(digests, kind="stable")
    printed = np.flatnonzero(digests[order][1:] == digests[order][:-1])
    left = np.concatenate((ages[order[printed]], same[:, 0]))
    right = np.concatenate((ages[order[printed + 1]], same[:, 1]))
    label = components(len(rank), left, right)
    speaker = np.full(len(rank), -1)
    by_text = np.lexsort((rank[ages], -keys, label[ages]))
    ages = ages[by_text]
    first = np.ones(len(ages), dtype=bool)
    first[1:] = label[ages][1:] != label[ages][:-1]
    voices = ages[first]
    speaker[ages] = voices[np.cumsum(first) - 1] if len(ages) else ages
    return speaker


def _between(speaker: kept.Numbers, pairs: kept.Numbers, points: kept.Numbers) -> kept.Numbers:
    """Pairs of speakers, the smaller age first, each once with the most that copying tells.

    Returns:
        Three columns: both ages and the points.
    """
    both = np.sort(speaker[pairs], axis=1)
    apart = (both[:, 0] >= 0) & (both[:, 0] != both[:, 1])
    both, points = both[apart], points[apart]
    order = np.lexsort((-points, both[:, 1], both[:, 0]))
    both, points = both[order], points[order]
    first = np.ones(len(both), dtype=bool)
    first[1:] = (both[1:] != both[:-1]).any(axis=1)
    found: kept.Numbers = np.column_stack((both[first], points[first]))
    return found
