"""Which reports belong together after a change: only the islands that it can reach."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from consilience.casefile import Case, Unplaced
from consilience.copying import Tracing
from consilience.grouping import Grouper, Nearly, Sketch, sketch, ties
from consilience.grouping.crowds import Crowds, codes_of, crowded
from consilience.store import clusters
from consilience.store.clusters import Place
from consilience.types import ReportId
from consilience.workspace.renewing.changes import Change
from consilience.workspace.renewing.copies import Copies
from consilience.workspace.renewing.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Groups:
    """What grouping says otherwise than before.

    Args:
        left: Reports whose places are dropped.
        places: Of all reports on the islands that were linked again.
        cases: All cases on these islands, sorted.
        unplaced: Fresh reports that are of no case.
        touched: Reports that were compared with all that may be of one case with them.
        nearly: Cases among these that were nearly one.
    """

    left: frozenset[ReportId]
    places: tuple[Place, ...]
    cases: tuple[Case, ...]
    unplaced: tuple[Unplaced, ...]
    touched: frozenset[ReportId]
    nearly: tuple[Nearly, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reach:
    """How far a change reaches.

    Args:
        scope: Reports to link again.
        common: Keys that are everybody's.
        stale: Reports whose places are dropped.
        touched: Reports that are to be compared with everything anew.
    """

    scope: set[ReportId]
    common: frozenset[int] = frozenset()
    stale: frozenset[ReportId] = frozenset()
    touched: frozenset[ReportId] = frozenset()


class Regrouping:
    """One change, with what grouping has looked at so far.

    Args:
        connection: For reading.
        change: Since cases were last made.
        copies: Who copied whom now, where that changed.
        shelf: Of reports and readings.
    """

    def __init__(
        self, connection: Connection, change: Change, copies: Copies, shelf: Shelf
    ) -> None:
        self._connection = connection
        self._change = change
        self._copies = copies
        self._shelf = shelf
        self._sketches: dict[ReportId, Sketch] = {}

    def groups(self) -> Groups:
        """Link again what the change can reach."""
        change = self._change
        came = set(change.fresh)
        unplaced = tuple(
            Unplaced(report=name, reason=one.why)
            for name, one in self._shelf.readings(came).items()
            if not one.relevant
        )
        moved = came | set(change.gone) | self._retied()
        reach = _Reach(scope=self._relevant(came)) if change.whole else self._reach(moved)
        scope = reach.scope
        made = self._linked(scope, self._copies.tracing(self._connection, scope), reach.common)
        return Groups(
            left=frozenset(moved | scope | reach.stale),
            places=tuple(self._place(one, made) for one in sorted(scope)),
            cases=made.cases(),
            unplaced=unplaced,
            touched=frozenset(moved | reach.touched),
            nearly=made.nearly(),
        )

    def _retied(self) -> set[ReportId]:
        """Reports of which tracing or people say otherwise that they belong to another."""
        before, now = (
            ties(Tracing(reuses=tuple(r for one in some for r in one.tracing.reuses), origins=()))
            for some in (self._copies.old, self._copies.new)
        )
        return {*now.changed(before), *self._change.moved} & self._change.ready.keys()

    def _reach(self, moved: set[ReportId]) -> _Reach:
        units, old = self._units(moved)
        tracing = self._copies.tracing(self._connection, units)
        made = self._linked(units, tracing, frozenset())
        speakers = {made.speaker(one) for one in units}
        crowds = Crowds(
            clusters.keys(self._connection),
            {one.speaker for one in old},
            {one: codes_of(self._sketches[one].keys) for one in sorted(speakers)},
        )
        touched = speakers | crowds.turned()
        tied = {each for one in tracing.reuses for each in (one.source, one.target)}
        near = crowds.candidates(sorted(touched)) | touched | (tied if units else set())
        islands = {one.island for one in clusters.of(self._connection, near)}
        islands |= {one.island for one in old}
        there = {one.report for one in clusters.on(self._connection, islands)}
        scope = self._relevant((there | units) - set(self._change.gone))
        return _Reach(
            scope=scope,
            common=crowds.common(),
            stale=frozenset(there),
            touched=frozenset(units | touched | {one.report for one in old}),
        )

    def _units(self, moved: set[ReportId]) -> tuple[set[ReportId], tuple[Place, ...]]:
        """All reports of the copy clusters that may be others now, and where they were."""
        units, waiting = set[ReportId](), set(moved)
        old: dict[ReportId, Place] = {}
        while waiting:
            places = clusters.of(self._connection, waiting)
            here = self._relevant(waiting & self._change.ready.keys())
            words = {one.words for one in places}
            words |= {one.digest for one in self._sketched(here)}
            mates = (
                *places,
                *clusters.spoken_by(self._connection, {one.speaker for one in places}),
                *clusters.printing(self._connection, words),
            )
            old.update((one.report, one) for one in mates)
            units |= here
            tracing = self._copies.tracing(self._connection, here)
            known = ties(tracing, self._change.pairs)
            reached = {other for one in here for other in known.copied(one)}
            reached |= {one.report for one in mates}
            seen = units | waiting
            waiting = self._relevant((reached - seen) & self._change.ready.keys())
        return units, tuple(old.values())

    def _linked(self, scope: set[ReportId], tracing: Tracing, common: frozenset[int]) -> Grouper:
        sketches = self._sketched(scope)
        keys = {each for one in sketches for each in one.keys}
        grouper = Grouper(common=crowded(keys, common) if common else frozenset())
        grouper.update(fresh=sketches, known=ties(tracing, self._change.pairs))
        return grouper

    def _place(self, report: ReportId, made: Grouper) -> Place:
        speaker = made.speaker(report)
        own = self._sketches[report]
        return Place(
            report=report,
            speaker=speaker,
            island=made.island(speaker),
            words=own.digest,
            keys=codes_of(own.keys) if speaker == report else None,
        )

    def _relevant(self, some: Iterable[ReportId]) -> set[ReportId]:
        return {name for name, one in self._shelf.readings(some).items() if one.relevant}

    def _sketched(self, some: Iterable[ReportId]) -> Sequence[Sketch]:
        names = sorted(some)
        missing = [one for one in names if one not in self._sketches]
        reports, readings = self._shelf.reports(missing), self._shelf.readings(missing)
        for one in missing:
            self._sketches[one] = sketch(reports[one], readings[one])
        return [self._sketches[one] for one in names]
