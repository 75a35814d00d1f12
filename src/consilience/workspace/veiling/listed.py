"""Lists as readers may see them: of cases, hits, publishers and jobs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from consilience.knowledge import load as load_knowledge
from consilience.store import reports
from consilience.store.cases import CaseRow
from consilience.store.facts import Found
from consilience.store.jobs import Job, Kind, State
from consilience.store.overviews import Order, Overview
from consilience.store.publishers import Publisher, Taken
from consilience.store.words import Hit, Phrase
from consilience.types import CaseSlug, Unread
from consilience.workspace.desk import SIZE
from consilience.workspace.masking import Masking
from consilience.workspace.review.listing import Cases, Filters, overview_of
from consilience.workspace.search.query import phrases
from consilience.workspace.search.results import PAGE, Page
from consilience.workspace.veiling.discretion import Discretion, words
from consilience.workspace.workspace import Workspace

_ALL = Filters()
# Titles, names of files and addresses may name anybody, and are there before anything is read.
_NAMES = {
    Kind.PASTE: "a pasted text",
    Kind.UPLOAD: "an uploaded file",
    Kind.ADDRESS: "a page of the web",
}
_TOLD = "reviewers see why"
# Where names are taken out of a list, so many of its rows are gone through.
_MOST = 500


class Listed(Workspace):
    """A workspace whose lists are those of readers.

    Args:
        there: The whole workspace; whoever opened it closes it.
    """

    def __init__(self, there: Workspace) -> None:
        super().__init__(there.store)
        self.there = there
        self.guard = Discretion(there)
        self._touched = self.guard.touched()

    def cases(self) -> tuple[CaseRow, ...]:
        """As in `Holdings`."""
        found = (self._row(one) for one in self.there.cases())
        return tuple(one for one in found if one)

    def titles(self, slugs: Sequence[str]) -> dict[CaseSlug, str]:
        """As in `Desk`."""
        found = self.there.titles(slugs)
        return {slug: self._title(slug, title) or "" for slug, title in found.items()}

    def case_list(
        self,
        filters: Filters = _ALL,
        *,
        order: Order = Order.LATEST,
        first: int = 0,
        size: int = SIZE,
    ) -> Cases:
        """As in `Desk`; a case that is confidential as a whole is not counted on its page.

        Cases that are found by a name under protection are not there.
        """
        found = self.there.case_list(filters, order=order, first=first, size=size)
        asked = phrases(filters.text or "")
        if not any(names_in(asked, self.guard.of_case(one.slug)) for one in found.rows):
            rows = tuple(row for one in found.rows if (row := self._overview(one)))
            return replace(found, rows=rows, whole=found.whole - len(found.rows) + len(rows))
        every = self.there.case_list(filters, order=order, first=0, size=_MOST)
        kept = [one for one in every.rows if not names_in(asked, self.guard.of_case(one.slug))]
        rows = tuple(row for one in kept if (row := self._overview(one)))
        return replace(found, rows=rows[first : first + size], whole=len(rows))

    def search(self, query: str, *, first: int = 0, size: int = PAGE) -> Page:
        """As in `Holdings`; what is left out of a page is not counted.

        What is found by a name under protection is not there: a search tells nobody that there is
        somebody of that name.
        """
        asked = phrases(query)
        found = self.there.search(query, first=first, size=size)
        if not self._tells(found, asked):
            return self._shown(found, asked)
        every = self._shown(self.there.search(query, first=0, size=_MOST), asked)
        kept = slice(first, first + size)
        return replace(
            every,
            findings=every.findings[kept],
            reports=every.reports[kept],
            whole=len(every.findings) + len(every.reports),
            first=first,
        )

    def _tells(self, found: Page, asked: Sequence[Phrase]) -> bool:
        """Whether something of a page was found by a name under protection."""
        return any(self._by_name(one, asked) for one in found.reports) or any(
            names_in(asked, self.guard.of_case(one.slug)) for one in found.findings
        )

    def _by_name(self, one: Hit, asked: Sequence[Phrase]) -> bool:
        mask = self.guard.of_report(one.report)
        sought = [Phrase(part) for part, marked in one.snippet if marked]
        return names_in([*asked, *sought], mask)

    def _shown(self, found: Page, asked: Sequence[Phrase]) -> Page:
        findings = tuple(
            shown
            for one in found.findings
            if not names_in(asked, self.guard.of_case(one.slug)) and (shown := self._found(one))
        )
        hits = tuple(
            self._hit(one)
            for one in found.reports
            if one.report not in self.guard.hidden and not self._by_name(one, asked)
        )
        gone = len(found.findings) - len(findings) + len(found.reports) - len(hits)
        return replace(found, findings=findings, reports=hits, whole=found.whole - gone)

    def publishers(self) -> tuple[Publisher, ...]:
        """As in `Desk`, without those of whom there is nothing but what is confidential.

        How much is copied is counted over all reports: numbers name nobody.
        """
        found = self.there.publishers()
        with self.store.reading() as connection:
            secret = [reports.entry(connection, one) for one in sorted(self.guard.hidden)]
        names = [one.report.publisher for one in secret if one and one.replaced_by is None]
        left = {one.name: one.reports - names.count(one.name) for one in found}
        return tuple(
            replace(
                one,
                reports=left[one.name],
                sources=_public(one.sources, left),
                takers=_public(one.takers, left),
            )
            for one in found
            if left[one.name] > 0
        )

    def job(self, number: int) -> Job:
        """As in `Asking`; what it is about is told by its kind alone."""
        return self._job(self.there.job(number))

    def jobs(self, *, first: int = 0, size: int = 20, state: State | None = None) -> Sequence[Job]:
        """Likewise."""
        return [self._job(one) for one in self.there.jobs(first=first, size=size, state=state)]

    def _title(self, slug: CaseSlug, title: str) -> str | None:
        """The title of a case; None where all of it is confidential."""
        if slug in self._touched:
            shown = self.guard.outside(slug)
            if shown is None:
                return None
            title = shown.file.title
        return words(title, self.guard.of_case(slug))

    def _row(self, one: CaseRow) -> CaseRow | None:
        title = self._title(one.slug, one.title)
        return None if title is None else replace(one, title=title)

    def _overview(self, one: Overview) -> Overview | None:
        if one.slug in self._touched:
            shown = self.guard.outside(one.slug)
            if shown is None:
                return None
            one = overview_of(shown.file, load_knowledge())
        mask = self.guard.of_case(one.slug)
        return replace(one, title=words(one.title, mask) or "", labels=())

    def _found(self, one: Found) -> Found | None:
        title = self._title(one.slug, one.title)
        if title is None or (one.slug in self._touched and not self._told(one)):
            return None
        shown = words(one.shown, self.guard.of_case(one.slug)) or ""
        return replace(one, title=title, shown=shown)

    def _told(self, one: Found) -> bool:
        """Whether a finding still stands without confidential reports."""
        shown = self.guard.outside(one.slug)
        findings = shown.file.findings if shown else ()
        return any((each.role.value, each.value.show()) == (one.role, one.shown)
                   for each in findings)  # fmt: skip

    def _hit(self, one: Hit) -> Hit:
        mask = self.guard.of_report(one.report)
        return replace(one, title=words(one.title, mask), snippet=_parts(one.snippet, mask))

    def _job(self, one: Job) -> Job:
        shown = replace(one, name=_NAMES.get(one.kind, one.name))
        if one.reason:
            shown = replace(shown, reason="it could not be done", remedy=_TOLD)
        if one.outcome is None:
            return shown
        kept = one.outcome
        outcome = replace(
            kept,
            new=tuple(each for each in kept.new if each not in self.guard.hidden),
            known=tuple(each for each in kept.known if each not in self.guard.hidden),
            replacing=tuple(each for each in kept.replacing if not self.guard.touches(each)),
            unread=tuple(map(_unread, kept.unread)),
        )
        return replace(shown, outcome=outcome)


def names_in(asked: Iterable[Phrase], mask: Masking | None) -> bool:
    """Whether a masking would take something out of what is asked for, however it is typed."""
    if mask is None:
        return False
    # The index takes words by their stems: `novaks` finds `Novak`.
    typed = (each for one in asked for each in (one.words, re.sub(r"['’]?s\b", "", one.words)))
    return any(mask(each) != each for one in typed for each in (one, one.title(), one.upper()))


def _unread(one: Unread) -> Unread:
    return replace(one, source="a part of it", reason="it could not be read", remedy=_TOLD)


def _public(some: Iterable[Taken], left: dict[str | None, int]) -> tuple[Taken, ...]:
    return tuple(one for one in some if left.get(one.publisher, 1) > 0)


def _parts(
    some: tuple[tuple[str, bool], ...], mask: Masking | None
) -> tuple[tuple[str, bool], ...]:
    """A snippet with a masking applied over its parts: a name may lie in two of them."""
    whole = words("".join(part for part, _ in some), mask) or ""
    found, at = [], 0
    for part, sought in some:
        found.append((whole[at : at + len(part)], sought))
        at += len(part)
    return tuple(found)
