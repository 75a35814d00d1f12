"""The index of all passages: adding reports, and asking which earlier ones they share runs with."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from consilience.tracing.fingerprints import Fingerprints, Marks
from consilience.tracing.lookups import Query, Shared, look_up
from consilience.tracing.segments import Segment, fit, merge

# A new segment is merged into the one before it once it is half its size: each report is merged
# some twenty times on the way to a million, and a query looks into as many segments at most.
_HALF = 2


@dataclass(frozen=True, slots=True)
class Index:
    """Passages of reports, numbered from 0 in the order in which they were added.

    Adding gives a new index and leaves the old one as it was; they share their arrays. What a
    query finds depends on the reports and their ages, not on the order in which they were added.

    Args:
        segments: Earlier added reports first.
    """

    segments: tuple[Segment, ...] = ()

    def __len__(self) -> int:
        """How many reports."""
        return sum(len(one) for one in self.segments)

    @property
    def size(self) -> int:
        """Bytes of the arrays; texts are not kept."""
        return sum(one.size for one in self.segments)

    def add(self, prints: Fingerprints, ages: Sequence[int] | Marks) -> Index:
        """The index with more reports.

        Args:
            prints: Of the new reports (`fingerprints.take`); they get the next numbers.
            ages: How early each is, at least 0, all different: the smaller is the earlier.
        """
        if not len(ages):
            return self
        segments = [*self.segments, Segment.of(prints, np.asarray(ages, dtype=np.uint64))]
        while len(segments) > 1 and _is_due(segments[-2], segments[-1]):
            segments[-2:] = [merge(segments[-2], segments[-1])]
        return Index(tuple(segments))

    def query(self, query: Query) -> Shared:
        """Sentences of reports of the index that share rare runs with sentences of some texts.

        Args:
            query: The texts, whether or not they are in the index.
        """
        return look_up(query, self.segments)


def _is_due(left: Segment, right: Segment) -> bool:
    return _HALF * len(right) >= len(left) and fit(left, right)
