"""A workspace as readers may see it: the same questions, with less in the answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from consilience.casefile import CaseFile, Finding
from consilience.copying import Reuse
from consilience.decision import Decision
from consilience.errors import UsageError
from consilience.store import frozen
from consilience.store.decisions import Logged
from consilience.store.frozen import Frozen
from consilience.store.reports import Entry
from consilience.types import CaseSlug, Reading, Report, ReportId
from consilience.workspace.masking import Masking
from consilience.workspace.past import Moment, moments
from consilience.workspace.pseudonyms import veil
from consilience.workspace.sheaf import Sheaf
from consilience.workspace.stages import Stages
from consilience.workspace.veiling.discretion import both, veiled, words
from consilience.workspace.veiling.listed import Listed


class Veiled(Listed):
    """What pages ask, answered for readers.

    Names of people under protection are marks, as many as there were letters. Confidential reports
    are not there, and cases that hold some are made as if nobody had ever added them.

    Args:
        there: The whole workspace; whoever opened it closes it.
    """

    @property
    def stages(self) -> Stages:
        """How reports are read."""
        return self.there.stages

    def case(self, slug: str) -> CaseFile:
        """As in `Holdings`."""
        file = self.there.case(slug)
        if not self.guard.touches(file.reports):
            return self.guard.file(file)
        shown = self.guard.outside(file.slug)
        if shown is None:
            raise UsageError(slug, "no such case", "see the list of cases")
        return self.guard.file(shown.file, veil(file))

    def sheaf(self, slug: str) -> Sheaf:
        """As in `Holdings`."""
        found = self.guard.sheaf(self.there.sheaf(slug))
        if found is None:
            raise UsageError(slug, "no such case", "see the list of cases")
        return found

    def case_of(self, report: ReportId) -> CaseSlug | None:
        """As in `Holdings`."""
        return None if report in self.guard.hidden else self.there.case_of(report)

    def report(self, report: str) -> Entry:
        """As in `Holdings`."""
        if report in self.guard.hidden:
            raise UsageError(report, "no such report", "see the ids: consilience show CASE")
        return self._entry(self.there.report(report), self.guard.of_report(report))

    def editions(self, report: str) -> tuple[Entry, ...]:
        """As in `Holdings`."""
        mask = self.guard.of_report(report)
        chain = self.there.editions(report)
        return tuple(
            self._entry(one, mask) for one in chain if one.report.id not in self.guard.hidden
        )

    def reading(self, report: str) -> Reading | None:
        """As in `Holdings`."""
        found = None if report in self.guard.hidden else self.there.reading(report)
        return veiled(Reading, found, self.guard.of_report(report)) if found else None

    def reuses(self, report: str | None = None) -> tuple[Reuse, ...]:
        """As in `Holdings`; words that two cases share lose the names of both."""
        found = []
        for one in self.there.reuses(report):
            if not self.guard.touches((one.source, one.target)):
                masks = map(self.guard.of_report, (one.source, one.target))
                found.append(veiled(Reuse, one, both(*masks)))
        return tuple(found)

    def versions(self, slug: str) -> tuple[Frozen, ...]:
        """As in `Holdings`; those that rest on what is confidential are not there."""
        return self._versions(self.there.versions(slug))

    def versions_of(self, file: CaseFile) -> tuple[Frozen, ...]:
        """Likewise."""
        return self._versions(self.there.versions_of(file))

    def version(self, slug: str, number: int) -> CaseFile:
        """As in `Holdings`."""
        file = self.there.version(slug, number)
        self._refuse_confidential(file, number)
        return self.guard.file(file, self.guard.of_case(slug))

    def frozen_sheaf(self, slug: str, number: int) -> Sheaf:
        """As in `Holdings`."""
        found = self.there.frozen_sheaf(slug, number)
        self._refuse_confidential(found.file, number)
        shown = self.guard.sheaf(found, self.guard.of_case(slug))
        assert shown is not None  # noqa: S101  # nothing of it is confidential
        return shown

    def decision(self, digest: str) -> Logged | None:
        """As in `Desk`."""
        found = self.there.decision(digest)
        return self._logged(found) if found else None

    def decided(
        self, targets: Iterable[str], *, whole: bool = True
    ) -> tuple[tuple[Logged, ...], int]:
        """As in `Desk`."""
        found, latest = self.there.decided(targets, whole=whole)
        return tuple(each for one in found if (each := self._logged(one))), latest

    def history(self, slug: str, finding: Finding) -> tuple[Moment, ...]:
        """As in `Desk`."""
        file = self.case(slug)
        entries = {one: self.report(one) for one in file.reports}
        with self.store.reading() as connection:
            kept = frozen.versions(connection, file.slug)
        shown = self._versions(kept)
        return moments(
            file, finding, entries, [(one, self.version(one.slug, one.number)) for one in shown]
        )

    def _entry(self, one: Entry, mask: Masking | None) -> Entry:
        later = None if one.replaced_by in self.guard.hidden else one.replaced_by
        return replace(one, report=veiled(Report, one.report, mask), replaced_by=later)

    def _versions(self, some: tuple[Frozen, ...]) -> tuple[Frozen, ...]:
        shown = []
        for one in some:
            file = self.there.version(one.slug, one.number)
            if not self.guard.touches(file.reports):
                mask = both(veil(file), self.guard.of_case(one.slug))
                shown.append(replace(one, why=words(one.why, mask) or ""))
        return tuple(shown)

    def _refuse_confidential(self, file: CaseFile, number: int) -> None:
        if self.guard.touches(file.reports):
            remedy = "see the versions of the case"
            raise UsageError(f"{file.slug} {number}", "no such version", remedy)

    def _logged(self, one: Logged) -> Logged | None:
        taken = one.decision
        if self.guard.names_hidden(taken.target, taken.value):
            return None
        mask = self.guard.of_target(taken.target)
        return replace(one, decision=veiled(Decision, taken, mask))
