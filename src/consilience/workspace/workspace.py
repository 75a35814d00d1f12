"""What an analyst works in for months: add reports, look at cases, decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from consilience.casefile import Act, CaseFile, Decision, Reuse
from consilience.errors import UsageError
from consilience.knowledge import load as load_knowledge
from consilience.pipeline import Progress, silent, write
from consilience.reconciling.log import UNDONE, conflicts, standing
from consilience.sources import Candidate
from consilience.store import cases, decisions, frozen, lineages, readings, reports
from consilience.store.base import Store
from consilience.store.cases import CaseRow
from consilience.store.decisions import Logged
from consilience.store.frozen import Frozen
from consilience.store.opening import create_store, open_store
from consilience.store.reports import Entry
from consilience.types import CaseSlug, Reading, ReportId, Unread
from consilience.workspace.anchoring import anchored, report_of
from consilience.workspace.collating import Collated
from consilience.workspace.editions import chain_of
from consilience.workspace.exporting import Output, public, whole
from consilience.workspace.freezing import Difference, differences
from consilience.workspace.intake import Accepted, accept
from consilience.workspace.search.results import PAGE, Page, search
from consilience.workspace.stages import Stages, installed
from consilience.workspace.standing import stale
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

    def anchored(self, decision: Decision) -> Decision:
        """The decision with the words and the value that it is about, as they are now.

        Raises:
            UsageError: its address names a report that there is not.
        """
        report = report_of(decision)
        if report is None:
            return decision
        entry = self.report(report)
        slug = self.case_of(entry.report.id)
        return anchored(decision, entry.report.text, self.case(slug) if slug else None)

    def undo(self, digest: str, who: str, why: str) -> int:
        """Take a decision back, by adding one that says so; undoing that one brings it back."""
        if digest not in {one.digest for one in self.log()}:
            raise UsageError(digest, "no such decision", "see the log: consilience log")
        now = self.stages.now()
        target = f"{UNDONE}{digest}"
        taken = Decision(who=who, when=now, act=Act.UNDO, target=target, value=None, why=why)
        return self.decide([taken])

    def freeze(self, slug: str, who: str, why: str) -> Frozen:
        """Keep the case as it is now as a numbered version that can be cited."""
        file = self.case(slug)
        with self.store.writing() as connection:
            return frozen.put(connection, file, self.stages.now(), who, why)

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

    def conflicts(self) -> tuple[tuple[Decision, Decision], ...]:
        """Decisions of two people that cannot both hold; the later one is applied."""
        return conflicts([one.decision for one in self.log()])

    def stale(self) -> tuple[tuple[Decision, str], ...]:
        """Every decision that is applied to nothing any more, with the reason."""
        with self.store.reading() as connection:
            log = [one.decision for one in decisions.log(connection)]
            there, slugs = cases.files(connection), cases.history(connection)
        return stale(log, standing(log), there, slugs)

    def versions(self, slug: str) -> tuple[Frozen, ...]:
        """The frozen versions of a slug, oldest first."""
        with self.store.reading() as connection:
            return frozen.versions(connection, slug)

    def version(self, slug: str, number: int) -> CaseFile:
        """A frozen case file.

        Raises:
            UsageError: there is no such version.
        """
        with self.store.reading() as connection:
            file = frozen.file(connection, slug, number)
        if file is None:
            raise UsageError(f"{slug} {number}", "no such version", "see them: consilience show")
        return file

    def changes(self, slug: str, number: int) -> tuple[Difference, ...]:
        """What is not as it was when a version was frozen."""
        return differences(self.version(slug, number), self.case(slug))

    def search(self, query: str, *, first: int = 0, size: int = PAGE) -> Page:
        """A page of what a query finds (docs/reference/search.md).

        Raises:
            UsageError: the query asks for nothing, or holds what is not known.
        """
        with self.store.reading() as connection:
            return search(connection, query, load_knowledge(), first=first, size=size)

    def dossier(self) -> Output:
        """What the writers need of everything: case files, reports and readings."""
        with self.store.reading() as connection:
            return whole(connection)

    def files(self, options: WriteOptions | None = None) -> Iterator[tuple[str, bytes]]:
        """The files that `consilience build` would write of the same reports and decisions.

        Reports that are confidential are left out, and so is all that rests on them alone.
        """
        with self.store.reading() as connection:
            return write(*public(connection, self.stages.builder), options)

    def backup(self, target: Path) -> None:
        """Write a copy that opens as a workspace of its own."""
        self.store.backup(target)
