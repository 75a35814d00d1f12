"""Which texts have a key: candidates for one case without looking at every pair."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from consilience.grouping.holding import holding
from consilience.grouping.keys import is_told
from consilience.types import ReportId

# One thing that both tell, or so many rare words that both print.
ENOUGH = 2
# Fewer speakers than this are looked up one by one: arrays of all keys cost more to make.
_MANY = 200


@dataclass(slots=True)
class Postings:
    """Keys and the copy clusters that have them, by their speakers.

    Args:
        crowd: A key of more clusters than this brings no candidates: it is everybody's.
        common: Keys that are everybody's although few of those here have them: these are a part
            of a larger collection.
        keys: Speaker -> keys.
        holders: Key -> speakers.
    """

    crowd: int
    common: frozenset[str] = frozenset()
    keys: dict[ReportId, frozenset[str]] = field(default_factory=dict)
    holders: dict[str, set[ReportId]] = field(default_factory=lambda: defaultdict(set))

    def update(
        self, gone: Iterable[ReportId], fresh: Iterable[tuple[ReportId, frozenset[str]]]
    ) -> set[ReportId]:
        """Take clusters out and in.

        Args:
            gone: Speakers whose keys leave.
            fresh: Speakers and their keys.

        Returns:
            Speakers whose candidates may be others now because a key became everybody's or is
            not any more. Each key turns so at most once while reports only come.
        """
        before: dict[str, int] = {}
        for speaker in gone:
            for key in self.keys.pop(speaker, frozenset()):
                before.setdefault(key, len(self.holders[key]))
                self.holders[key].discard(speaker)
        for speaker, keys in fresh:
            self.keys[speaker] = keys
            for key in keys:
                before.setdefault(key, len(self.holders[key]))
                self.holders[key].add(speaker)
        turned = set()
        for key, number in before.items():
            now = len(self.holders[key])
            if (number <= self.crowd) is not (now <= self.crowd):
                turned |= self.holders[key]
            if not now:
                del self.holders[key]
        return turned

    def candidates_of(self, speakers: Sequence[ReportId]) -> Iterator[set[ReportId]]:
        """The candidates of each of some speakers."""
        if len(speakers) < _MANY:
            yield from map(self.candidates, speakers)
            return
        shared = [
            (held, 1 + is_told(key))
            for key, held in self.holders.items()
            if 1 < len(held) <= self.crowd and key not in self.common
        ]
        known = holding(shared)
        for one in speakers:
            yield known.sharing(one, ENOUGH)

    def candidates(self, speaker: ReportId) -> set[ReportId]:
        """Speakers that share keys enough that are not everybody's."""
        shared: Counter[ReportId] = Counter()
        for key in self.keys[speaker]:
            held = self.holders[key]
            if len(held) <= self.crowd and key not in self.common:
                shared.update(held)
                if is_told(key):
                    shared.update(held)
        del shared[speaker]
        return {one for one, number in shared.items() if number >= ENOUGH}
