"""TF-IDF of a set of texts with average linkage: the plain peer of grouping.

scikit-learn's weights (raw counts, smoothed inverse document frequency of the set itself, unit
length) and scipy's tree: the same method as ours would be in a hundred lines, only faster, so
that a ratio of speeds is against compiled code.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from scipy.cluster.hierarchy import fcluster, linkage
from scipy.spatial.distance import squareform
from sklearn.feature_extraction.text import TfidfVectorizer

from consilience.types import Report

THRESHOLDS = [step / 100 for step in range(4, 90, 2)]
"""Least mean cosine similarity of two clusters that are joined."""


@dataclass(frozen=True, slots=True)
class Rival:
    """What the peer made of a set.

    Args:
        answers: One list of clusters a threshold, in the order of `THRESHOLDS`.
        seconds: Processor time from texts to the clusters of one threshold.
    """

    answers: tuple[tuple[tuple[str, ...], ...], ...]
    seconds: float


def rival(reports: Sequence[Report]) -> Rival:
    """Group two reports or more by their words."""
    texts = [f"{one.title or ''} {one.text}" for one in reports]
    start = time.process_time()
    words = TfidfVectorizer(token_pattern=r"\w+")  # noqa: S106  # a pattern of words
    weights = words.fit_transform(texts)
    apart = np.clip(1 - (weights @ weights.T).toarray(), 0, None)
    np.fill_diagonal(apart, 0)
    tree = linkage(squareform(apart, checks=False), "average")
    fcluster(tree, 1 - THRESHOLDS[0], "distance")
    seconds = time.process_time() - start
    names = [str(one.id) for one in reports]
    answers = []
    for threshold in THRESHOLDS:
        clusters: dict[int, list[str]] = {}
        for name, number in zip(names, fcluster(tree, 1 - threshold, "distance"), strict=True):
            clusters.setdefault(int(number), []).append(name)
        answers.append(tuple(map(tuple, clusters.values())))
    return Rival(tuple(answers), seconds)
