"""What an analyst works in for months: add reports, look at cases, decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from consilience.casefile import CaseFile, Decision, Dossier, Reuse
from consilience.errors import UsageError
from consilience.knowledge import load as load_knowledge
from consilience.pipeline import Progress, silent, write
from consilience.sources import Candidate
from consilience.store import cases, decisions, lineages, readings, reports
from consilience.store.base import Store
from consilience.store.cases import CaseRow
from consilience.store.decisions import Logged
from consilience.store.opening import create_store, open_store
from consilience.store.reports import Entry
from consilience.types import CaseSlug, Reading, Report, ReportId, Unread
from consilience.workspace.collating import Collated
from consilience.workspace.editions import chain_of
from consilience.workspace.intake import Accepted, accept
from consilience.workspace.search.results import PAGE, Page, search
from consilience.workspace.stages import Stages, installed
from consilience.workspace.working import (
    Again,
    State,
    bring_up_to_date,
    read_waiting,
    set_behind,
    state_of,
)
from consilience.writing import Options as WriteOptions


class Workspace:
    """A store with the stages that fill it.

    Every method opens its own transaction, so one workspace may serve several threads.

    Args:
        store: Where everything is kept.
        stages: How reports are read; None takes the installed version when it is first needed.
    """

    def __init__(self, store: Store, stages: Stages | None = None) -> None:
        self.store = store
        self._stages = stages

    @classmethod
    def create(cls, place: str, stages: Stages | None = None) -> Workspace:
        """A new one at a file name or a `postgresql://` address.

        Raises:
            StoreError: there is one already, or it cannot be made.
        """
        return cls(create_store(place), stages)

    @classmethod
    def open(cls, place: str, stages: Stages | None = None) -> Workspace:
        """One that is there.

        Raises:
            StoreError: there is none, or it cannot be read.
        """
        return cls(open_store(place), stages)

    @property
    def stages(self) -> Stages:
        """How reports are read."""
        if self._stages is None:
            self._stages = installed()
        return self._stages

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

    # What changes something.

    def add(self, candidates: Sequence[Candidate], unread: Iterable[Unread] = ()) -> Accepted:
        """Keep reports, each once; when this returns they are safe, though not read yet."""
        with self.store.writing() as connection:
            reports.put_refused(connection, unread)
            accepted = accept(connection, candidates, self.stages.now())
            if accepted.changed:
                set_behind(connection)
            return accepted

    def decide(self, taken: Sequence[Decision]) -> int:
        """Add decisions to the log, and say how many were new; `catch_up` applies them."""
        with self.store.writing() as connection:
            new = decisions.append(connection, taken, self.stages.now())
            if new:
                set_behind(connection)
            return new

    def catch_up(self, progress: Progress = silent) -> Collated | None:
        """Read what waits and bring the cases up to date; None where they were.

        Work that was broken off, by a kill too, goes on where it was.
        """
        read_waiting(self.store, self.stages, progress)
        return bring_up_to_date(self.store, self.stages, progress)

    def rebuild(self, progress: Progress = silent, *, reread: bool = False) -> Collated | None:
        """Make everything again from the reports and decisions: the same, unless the tool changed.

        Args:
            progress: Told how far each stage is.
            reread: Read every report again; otherwise only those that an older version read.
        """
        again = Again.ALL if reread else Again.OLDER
        read_waiting(self.store, self.stages, progress, again)
        return bring_up_to_date(self.store, self.stages, progress, anew=True)

    # What is there.

    def state(self) -> State:
        """How many there are, and how far the cases are behind."""
        return state_of(self.store, self.stages)

    def cases(self) -> tuple[CaseRow, ...]:
        """All cases, sorted by slug."""
        with self.store.reading() as connection:
            return cases.rows(connection)

    def case(self, slug: str) -> CaseFile:
        """The case file that a slug leads to, an old one too.

        Raises:
            UsageError: no case has or had that slug.
        """
        with self.store.reading() as connection:
            now = cases.now(connection, slug)
            file = cases.file(connection, now) if now else None
        if file is None:
            raise UsageError(slug, "no such case", "see the slugs: consilience cases")
        return file

    def case_of(self, report: ReportId) -> CaseSlug | None:
        """The case that a report is in, None for none."""
        with self.store.reading() as connection:
            return cases.case_of(connection, report)

    def report(self, report: str) -> Entry:
        """A report with when it was added and what took its place.

        Raises:
            UsageError: there is none of that id.
        """
        with self.store.reading() as connection:
            found = reports.entry(connection, ReportId(report))
        if found is None:
            raise UsageError(report, "no such report", "see the ids: consilience show CASE")
        return found

    def editions(self, report: str) -> tuple[Entry, ...]:
        """All editions of one address, the report among them, oldest first."""
        one = self.report(report)
        if one.report.url is None:
            return (one,)
        with self.store.reading() as connection:
            there = reports.editions(connection, [one.report.url])
        return chain_of(one, there)

    def reading(self, report: str) -> Reading | None:
        """What a report says, None where it was not read yet."""
        with self.store.reading() as connection:
            return readings.reading(connection, ReportId(report))

    def reuses(self, report: str | None = None) -> tuple[Reuse, ...]:
        """Who copied whom: all, or what one report takes part in."""
        with self.store.reading() as connection:
            return lineages.reuses(connection, ReportId(report) if report else None)

    def log(self) -> tuple[Logged, ...]:
        """Every decision, oldest first."""
        with self.store.reading() as connection:
            return decisions.log(connection)

    def search(self, query: str, *, first: int = 0, size: int = PAGE) -> Page:
        """A page of what a query finds (docs/reference/search.md).

        Raises:
            UsageError: the query asks for nothing, or holds what is not known.
        """
        with self.store.reading() as connection:
            return search(connection, query, load_knowledge(), first=first, size=size)

    def dossier(self) -> tuple[Dossier, tuple[Report, ...], dict[ReportId, Reading]]:
        """What the writers need: all case files, with the reports and readings behind them."""
        with self.store.reading() as connection:
            there = [one.report for one in reports.entries(connection) if one.replaced_by is None]
            known = {one.report: one for one in readings.readings(connection)}
            dossier = Dossier(
                cases=cases.files(connection),
                unplaced=cases.unplaced(connection),
                unread=reports.refused(connection),
            )
        there = [one for one in there if one.id in known]
        return dossier, tuple(there), {one.id: known[one.id] for one in there}

    def files(self, options: WriteOptions | None = None) -> Iterator[tuple[str, bytes]]:
        """The files that `consilience build` would write of the same reports and decisions."""
        return write(*self.dossier(), options)

    def backup(self, target: Path) -> None:
        """Write a copy that opens as a workspace of its own."""
        self.store.backup(target)
