"""What is in a workspace, for those who look at it; nothing here changes anything."""

from __future__ import annotations

from consilience.casefile import CaseFile
from consilience.copying import Reuse
from consilience.decision import Decision
from consilience.errors import UsageError
from consilience.knowledge import load as load_knowledge
from consilience.reconciling.log import conflicts
from consilience.store import cases, decisions, frozen, lineages, readings, reports
from consilience.store.base import Store
from consilience.store.cases import CaseRow
from consilience.store.decisions import Logged
from consilience.store.frozen import Frozen
from consilience.store.reports import Entry
from consilience.types import CaseSlug, Reading, ReportId
from consilience.workspace.comparing import Comparison, compare
from consilience.workspace.editions import chain_of
from consilience.workspace.exporting import Output, whole
from consilience.workspace.freezing import Difference, differences
from consilience.workspace.search.results import PAGE, Page, search
from consilience.workspace.sheaf import Sheaf, frozen_sheaf, sheaf, versions_of
from consilience.workspace.stages import Stages, installed
from consilience.workspace.standing import stale
from consilience.workspace.working import (
    State,
    state_of,
)


class Holdings:
    """A store and how reports are read.

    Every method opens its own transaction, so one object may serve several threads.

    Args:
        store: Where everything is kept.
        stages: How reports are read; None takes the installed version when it is first needed.
    """

    def __init__(self, store: Store, stages: Stages | None = None) -> None:
        self.store = store
        self._stages = stages

    @property
    def stages(self) -> Stages:
        """How reports are read."""
        if self._stages is None:
            self._stages = installed()
        return self._stages

    def close(self) -> None:
        """Let go of the store."""
        self.store.close()

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

    def sheaf(self, slug: str) -> Sheaf:
        """The case that a slug leads to, with its reports and readings.

        Raises:
            UsageError: no case has or had that slug.
        """
        return sheaf(self.store, slug)

    def frozen_sheaf(self, slug: str, number: int) -> Sheaf:
        """A numbered version with its reports and readings.

        Raises:
            UsageError: there is no such version.
        """
        return frozen_sheaf(self.store, slug, number)

    def versions_of(self, file: CaseFile) -> tuple[Frozen, ...]:
        """Frozen versions of a case, those under a name that it had before too, oldest first."""
        return versions_of(self.store, file)

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
            return stale(connection)

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

    def compare(self, workbook: bytes, name: str) -> Comparison:
        """Somebody's own sheet of seizures (.xlsx) beside the cases.

        Raises:
            UnreadableError: no workbook, broken, or made to do harm.
        """
        with self.store.reading() as connection:
            return compare(workbook, name, connection, load_knowledge())

    def dossier(self) -> Output:
        """What the writers need of everything: case files, reports and readings."""
        with self.store.reading() as connection:
            return whole(connection)
