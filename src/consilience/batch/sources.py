"""Who copied whom, as far as some reports are concerned, out of the blocks that keep it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import numpy as np

from consilience.batch import kept, names
from consilience.copying import Guess, Reuse, Tracing
from consilience.types import ReportId


class Copied:
    """Looks up copies by the age of reports."""

    def __init__(self, out: Path, ids: Mapping[int, ReportId]) -> None:
        """Args: out: Folder of the run. ids: Of the reports that are asked for, by age."""
        self._ids = ids
        ages = np.fromiter(ids, np.int64)
        blocks = kept.loads_numbers(out / names.BLOCK_OF)[ages]
        self._in_block = frozenset(ages[blocks >= 0].tolist())
        traced = [
            kept.loads(out / names.copies(one), Tracing)
            for one in np.unique(blocks[blocks >= 0]).tolist()
        ]
        self._reuses = [one for some in traced for one in some.reuses]
        self._guesses = [one for some in traced for one in some.guesses]
        self._origins = [one for some in traced for one in some.origins]
        self._into: dict[ReportId, list[int]] = defaultdict(list)
        for place, reuse in enumerate(self._reuses):
            self._into[reuse.target].append(place)
        self._groups: dict[ReportId, list[int]] = defaultdict(list)
        for place, group in enumerate(self._origins):
            for one in group:
                self._groups[one].append(place)

    def among(self, ages: Iterable[int]) -> Tracing:
        """Who copied whom of some reports alone."""
        ids = frozenset(self._ids[one] for one in ages)
        places = {place for one in ids for place in self._into[one]}
        reuses = (self._reuses[place] for place in places)
        return Tracing(
            reuses=tuple(sorted((one for one in reuses if one.source in ids), key=_sides)),
            origins=(),
        )

    def above(self, ages: Sequence[int]) -> Tracing:
        """What some reports descend from, directly or not, in the order of the whole tracing."""
        ids = [self._ids[one] for one in ages]
        seen, left, places = set(ids), list(ids), set[int]()
        while left:
            for place in self._into[left.pop()]:
                places.add(place)
                source = self._reuses[place].source
                if source not in seen:
                    seen.add(source)
                    left.append(source)
        groups = {place for one in ids for place in self._groups[one]}
        alone = ((self._ids[one],) for one in ages if one not in self._in_block)
        asked = frozenset(ids)
        guesses = (o for o in self._guesses if o.source in asked and o.target in asked)
        return Tracing(
            reuses=tuple(sorted((self._reuses[place] for place in places), key=_sides)),
            origins=tuple(sorted((*(self._origins[place] for place in groups), *alone))),
            guesses=tuple(sorted(guesses, key=_sides)),
        )


def _sides(one: Reuse | Guess) -> tuple[ReportId, ReportId]:
    return one.source, one.target
