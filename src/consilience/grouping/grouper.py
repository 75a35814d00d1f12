"""Reports into cases as they come: the same cases in any order, in one batch or in many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field

from consilience.casefile import Case
from consilience.grouping.bonds import JOINED
from consilience.grouping.ceilings import ceilings
from consilience.grouping.explaining import explained
from consilience.grouping.islands import Island, Known, Points, clusters, reach, roots
from consilience.grouping.judging import at_most, is_one_text, points
from consilience.grouping.keys import CROWD
from consilience.grouping.likeness import Overlap, overlaps
from consilience.grouping.nearing import Nearly, nearly
from consilience.grouping.postings import Postings
from consilience.grouping.rarity import Rarity
from consilience.grouping.sketch import Sketch
from consilience.grouping.ties import NOTHING, Pair, Ties, ordered, ties
from consilience.grouping.traits import Lookup
from consilience.grouping.units import Units
from consilience.types import ReportId, Score


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """What an update did to the cases; a case in neither is what it was.

    Args:
        gone: Cases that are no more, sorted.
        fresh: Cases that were not there before, sorted.
    """

    gone: tuple[Case, ...]
    fresh: tuple[Case, ...]


@dataclass(slots=True)
class Grouper:
    """The cases of the reports that came so far.

    Whether two reports are compared, and what the comparison says, rests on both, on their ties,
    and on which keys are everybody's. Copy clusters that strong points tie (directly or through
    others) are linked from scratch whenever one of them comes, goes or changes; the rest
    cannot be touched by it, for clusters without a strong pair never merge (see `linking`). So the
    cases are a function of the set of reports and ties, whatever the order or the batches.

    Args:
        rarity: How much shared names and towns tell.
        judged: How many pairs were compared so far: what an update cost.
        common: Keys that are everybody's in the collection of which the reports are a part; whole
            islands of it, each with all that they are compared with.
    """

    rarity: Rarity = field(default_factory=Rarity)
    judged: int = 0
    common: frozenset[str] = frozenset()
    _sketches: dict[ReportId, Sketch] = field(default_factory=dict)
    _ties: Ties = field(default_factory=ties)
    _units: Units = field(default_factory=Units)
    _lookup: Lookup = field(default_factory=Lookup)
    _postings: Postings = field(init=False)
    _near: dict[ReportId, dict[ReportId, Points]] = field(default_factory=dict)
    _root: dict[ReportId, ReportId] = field(default_factory=dict)
    _islands: dict[ReportId, Island] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Tell the postings what is everybody's."""
        self._postings = Postings(CROWD, self.common)

    def speaker(self, report: ReportId) -> ReportId:
        """The report that speaks for the copy cluster of a report."""
        return self._units.speaks_for(report)

    def island(self, speaker: ReportId) -> ReportId:
        """The first speaker of those that a speaker is linked with, directly or through others."""
        return self._root[speaker]

    def cases(self) -> tuple[Case, ...]:
        """All cases, sorted by their first report."""
        return _sorted(case for island in self._islands.values() for case in island.cases)

    def nearly(self) -> tuple[Nearly, ...]:
        """Pairs of cases that a little more would have made one, the nearest first."""
        known = Known(self._sketches, self._ties, self._near, self.rarity)
        speakers = [
            sorted({self._units.speaks_for(report) for report in case.reports})
            for case in self.cases()
        ]
        found = nearly(speakers, known)
        return tuple(sorted(found, key=lambda one: (one.lack, one.left, one.right)))

    def update(
        self,
        fresh: Iterable[Sketch] = (),
        gone: Iterable[ReportId] = (),
        known: Ties | None = None,
    ) -> Change:
        """Take reports in and out, and say which cases are others now.

        Args:
            fresh: Reports that come, or are read anew.
            gone: Reports that leave; those that are not there are passed over.
            known: All ties of the collection as they are now, also of reports that come later;
                None where they are what they were.
        """
        changed = {one for one in gone if self._sketches.pop(one, None) is not None}
        for came in fresh:
            self._sketches[came.report] = came
            changed.add(came.report)
        if known is not None:
            changed |= known.changed(self._ties) & self._sketches.keys()
            self._ties = known
        left, new = self._units.update(changed, self._sketches, self._ties, self._copied)
        keys = ((one, self._sketches[one].keys) for one in sorted(new))
        turned = self._postings.update(left, keys)
        moved = new | {self._units.speaks_for(one) for one in changed if one in self._sketches}
        self._lookup.forget(left - moved)
        for one in left | moved:
            for other in self._near.pop(one, {}):
                del self._near[other][one]
        stale = moved | turned
        for one in stale:
            self._near.setdefault(one, {})
        self._compare(self._wanted(stale))
        return self._relink(left | stale)

    def _copied(self, left: ReportId, right: ReportId) -> bool:
        """Whether two reports are one text to anybody who reads them."""
        one, other = (self._sketches[each] for each in ordered(left, right))
        self.judged += 1
        return is_one_text(one, other, self.rarity)

    def _wanted(self, stale: AbstractSet[ReportId]) -> dict[Pair, Score]:
        """Pairs that were not compared yet with what their copying tells; the rest is forgotten."""
        found: dict[Pair, Score] = {}
        speakers = sorted(stale)
        candidates = self._postings.candidates_of(speakers)
        for speaker, sharing in zip(speakers, candidates, strict=True):
            copied = self._copies_of(speaker)
            wanted = sharing | copied.keys() if copied else sharing
            mine = self._near[speaker]
            for other in mine.keys() - wanted:
                del mine[other], self._near[other][speaker]
            for other in wanted - mine.keys():
                # Of two that are stale the smaller one asks: who shares with whom is mutual.
                if speaker < other or other not in stale:
                    found[ordered(speaker, other)] = copied.get(other, NOTHING)
        return found

    def _compare(self, wanted: Mapping[Pair, Score]) -> None:
        """Find the points of pairs, or a ceiling where that is below what ties anything."""
        pairs = sorted(wanted)
        names = {one for pair in pairs for one in pair}
        vectors = {one: self._sketches[one].words for one in names}
        shared = overlaps(pairs, vectors)
        most_of = ceilings(pairs, shared, self._sketches, self._lookup)
        self.judged += len(pairs)
        for at, (pair, most) in enumerate(zip(pairs, most_of.tolist(), strict=True)):
            one, other = pair
            text = wanted[pair]
            if most < JOINED and not text.value:
                found = Points(most, False)
            else:
                found = self._points(pair, shared.of(at), text)
            self._near[one][other] = self._near[other][one] = found

    def _points(self, pair: Pair, both: Overlap, text: Score) -> Points:
        """The points of a pair, or a closer ceiling."""
        left, right = (self._sketches[one] for one in pair)
        most = at_most(left, right, both, text)
        if most < JOINED:
            return Points(most, False)
        return Points(points(left, right, both, self.rarity, text), True)

    def _copies_of(self, speaker: ReportId) -> dict[ReportId, Score]:
        """The copy clusters that share text with a cluster, and the most that this tells."""
        found: dict[ReportId, Score] = {}
        for one in self._units.members(speaker):
            for other in self._ties.of.get(one, ()):
                if other not in self._sketches:
                    continue
                there = self._units.speaks_for(other)
                score = self._ties.copies.get(ordered(one, other), NOTHING)
                if there != speaker and score.value > found.get(there, NOTHING).value:
                    found[there] = score
        return found

    def _relink(self, touched: set[ReportId]) -> Change:
        """Link the islands that hold or held copy clusters that were touched, or reach them now."""
        known = Known(self._sketches, self._ties, self._near, self.rarity)
        sunk = [self._sink(one) for one in roots(touched, self._root)]
        loose = touched.union(*(one.speakers for one in sunk))
        risen = []
        for start in sorted(loose & self._near.keys()):
            if start in self._root:
                continue
            speakers = frozenset(reach(start, known))
            sunk += [self._sink(one) for one in roots(speakers, self._root)]
            members = [
                {speaker: self._units.members(speaker) for speaker in one}
                for one in clusters(speakers, known)
            ]
            island = Island(speakers, tuple(explained(one, known) for one in members))
            self._islands[start] = island
            self._root.update(dict.fromkeys(speakers, start))
            risen.append(island)
        gone, fresh = ({case for one in some for case in one.cases} for some in (sunk, risen))
        return Change(gone=_sorted(gone - fresh), fresh=_sorted(fresh - gone))

    def _sink(self, root: ReportId) -> Island:
        island = self._islands.pop(root)
        for one in island.speakers:
            del self._root[one]
        return island


def _sorted(cases: Iterable[Case]) -> tuple[Case, ...]:
    return tuple(sorted(cases, key=lambda one: one.reports))
