"""What readers may not see: names of people under protection, and reports that are not public."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from consilience.casefile import CaseFile
from consilience.errors import UsageError
from consilience.store import cases
from consilience.types import CaseSlug, Reading, Report, ReportId
from consilience.workspace.exporting import confidential
from consilience.workspace.masking import Masking, masked
from consilience.workspace.outgoing import outgoing
from consilience.workspace.pseudonyms import Naming, veil
from consilience.workspace.sheaf import Sheaf
from consilience.workspace.workspace import Workspace

T = TypeVar("T")


class Discretion:
    """The maskings that one answer needs, each made once, and the reports that it leaves out.

    Args:
        there: The whole workspace.
    """

    def __init__(self, there: Workspace) -> None:
        self._there = there
        self._masks: dict[str, Masking | None] = {}
        with there.store.reading() as connection:
            self.hidden = confidential(connection)

    def of_case(self, slug: str | None) -> Masking | None:
        """What takes protected names of a case out; None where there are none."""
        if slug is None:
            return None
        if slug not in self._masks:
            try:
                self._masks[slug] = veil(self._there.case(slug))
            except UsageError:
                self._masks[slug] = None
        return self._masks[slug]

    def of_report(self, report: str) -> Masking | None:
        """Likewise of the case that a report, or another edition of its address, is in."""
        found = self._there.case_of(ReportId(report))
        if found is None:
            try:
                chain = self._there.editions(report)
            except UsageError:
                return None
            placed = (self._there.case_of(one.report.id) for one in chain)
            found = next((one for one in placed if one), None)
        return self.of_case(found)

    def of_target(self, target: str) -> Masking | None:
        """Likewise of what an address of the log names (docs/reference/decisions.md)."""
        kind, _, name = target.partition(":")
        if kind == "case":
            return self.of_case(name)
        return self.of_report(name if kind == "report" else name.partition(":")[0])

    def names_hidden(self, *words: str | None) -> bool:
        """Whether an address in any of these words is of a confidential report."""
        return any(f":{one}" in (each or "") for one in self.hidden for each in words)

    def file(self, file: CaseFile, *masks: Masking | None) -> CaseFile:
        """A case file with its protected names and those of other masks taken out."""
        # Its address stays: it leads to the case.
        return replace(veiled(CaseFile, file, both(veil(file), *masks)), slug=file.slug)

    def touches(self, reports: Iterable[ReportId]) -> bool:
        """Whether any of them is confidential."""
        return not self.hidden.isdisjoint(reports)

    def touched(self) -> frozenset[CaseSlug]:
        """The cases that hold confidential reports."""
        found = (self._there.case_of(one) for one in self.hidden)
        return frozenset(one for one in found if one)

    def outside(self, slug: CaseSlug) -> Sheaf | None:
        """A case that holds confidential reports, made without them; None where nothing is left.

        Names are in it: `sheaf` takes them out.
        """
        with self._there.store.reading() as connection:
            row = cases.row(connection, slug)
        return _outside(self._there, slug, self.hidden, row.digest if row else None)

    def sheaf(self, whole: Sheaf, *masks: Masking | None) -> Sheaf | None:
        """A case as readers may see it; None where all of it is confidential."""
        mask = both(veil(whole.file), *masks)
        shown: Sheaf | None = whole
        if self.touches(whole.file.reports):
            shown = self.outside(whole.file.slug)
        if shown is None:
            return None
        mask = both(mask, veil(shown.file))
        reports = [veiled(Report, one, mask) for one in shown.reports.values()]
        read = [veiled(Reading, one, mask) for one in shown.readings.values()]
        return Sheaf(
            file=self.file(shown.file, mask),
            reports={one.id: one for one in reports},
            readings={one.report: one for one in read},
        )


def both(*masks: Masking | None) -> Masking | None:
    """Some maskings one after the other; None for none."""
    there = [one for one in masks if one is not None]
    if not there:
        return None

    def mask(text: str) -> str:
        for one in there:
            text = one(text)
        return text

    return mask


def veiled(kind: type[T], record: T, mask: Masking | None) -> T:
    """The record with a masking applied to its texts; the same one where there is none."""
    return record if mask is None else masked(kind, record, mask)


def words(text: str | None, mask: Masking | None) -> str | None:
    """A text with a masking applied; None stays None."""
    return text if text is None or mask is None else mask(text)


# Making cases anew takes as long as the collection is large: once for each state of a case.
@lru_cache(maxsize=64)
def _outside(
    there: Workspace, slug: CaseSlug, hidden: frozenset[ReportId], digest: str | None
) -> Sheaf | None:
    assert hidden or digest  # noqa: S101  # both only tell states apart
    try:
        dossier, reports, readings = outgoing(there, Naming.NOBODY, slug)
    except UsageError:
        return None
    return Sheaf(
        file=replace(dossier.cases[0], slug=slug),
        reports={one.id: one for one in reports},
        readings=readings,
    )
