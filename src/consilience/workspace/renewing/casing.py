"""Case files after a change: those that it touches are reconciled, and no others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from consilience import pipeline
from consilience.casefile import Case, CaseFile
from consilience.pipeline import Progress
from consilience.reconciling.naming import distinct_slugs
from consilience.store import cases, overviews
from consilience.store.cases import CaseRow
from consilience.types import CaseSlug, ReportId
from consilience.workspace.memo import Memo
from consilience.workspace.renewing.changes import Change
from consilience.workspace.renewing.copies import Copies
from consilience.workspace.renewing.groups import Groups
from consilience.workspace.renewing.shelf import Shelf


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A case as it shall be kept.

    Args:
        half: What its reports, readings and lineages decide of its digest.
        file: None where the one under the slug `stored` still holds.
    """

    slug: CaseSlug
    base: CaseSlug
    half: str
    reports: tuple[ReportId, ...]
    file: CaseFile | None
    stored: CaseRow | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cases:
    """Cases that are kept in the place of others.

    Args:
        old: Cases that leave.
        reconciled: How many case files were made anew.
    """

    old: tuple[CaseRow, ...]
    made: tuple[Made, ...]
    reconciled: int


def recase(
    connection: Connection, found: tuple[Change, Copies, Groups], shelf: Shelf, builder: str,
    progress: Progress, *, anew: bool = False,
) -> Cases:  # fmt: skip
    """Make the case files that a change touches.

    Args:
        connection: For reading.
        found: What changed, and what tracing and grouping say of it.
        shelf: Of reports and readings.
        builder: Version of everything that makes a case file from readings.
        progress: Told how many are done.
        anew: Make every case file again, whatever is stored.
    """
    change, copies, groups = found
    old = {one.slug: one for one in _touched(connection, change, copies, groups)}
    rest = () if change.whole else (_case(connection, slug) for slug in sorted(old))
    wanted = [*groups.cases, *(one for one in rest if not set(one.reports) & groups.left)]
    stored = {} if anew else {half_of(one.digest): one for one in old.values()}
    plain = tuple(one for one in change.decisions if not one.target.startswith("case:"))
    made: list[tuple[Case, str, CaseFile | CaseRow]] = []
    for done, case in enumerate(wanted):
        progress("reconciling", done, len(wanted))
        readings, reports = shelf.readings(case.reports), shelf.reports(case.reports)
        traced = copies.tracing(connection, case.reports)
        digest = Memo(builder, change.ready, readings, traced, plain).digest(case)
        known = stored.get(digest) or pipeline.reconcile(
            case, tuple(reports.values()), readings, traced, plain
        )
        made.append((case, digest, known))
    progress("reconciling", len(wanted), len(wanted))
    return _named(connection, old, made)


def half_of(digest: str) -> str:
    """The part of a case's digest that its reports, readings and lineages decide."""
    return digest.partition(":")[0]


def _touched(
    connection: Connection, change: Change, copies: Copies, groups: Groups
) -> tuple[CaseRow, ...]:
    """Stored cases that may be others now."""
    if change.whole:
        return cases.rows(connection)
    reports: set[str] = {*change.gone, *groups.left, *(one.report for one in groups.places)}
    reports |= {one for track in (*copies.old, *copies.new) for one in track.reports}
    names: set[str] = set()
    for one in change.news:
        for address in (one.target, one.value or ""):
            kind, _, rest = address.partition(":")
            if kind in ("claim", "event", "report", "span"):
                reports.add(rest if kind == "report" else rest.partition(":")[0])
            elif kind == "person" or one.target.startswith("person:"):
                names.add(rest or address)
    names = _chained(names, change)
    slugs = set(cases.holding(connection, reports))
    slugs |= overviews.having(connection, "name", sorted(names))
    return cases.some(connection, slugs)


def _chained(names: set[str], change: Change) -> set[str]:
    """The names with all that chains of decisions on people tie to them."""
    pairs = [
        (one.target.removeprefix("person:"), (one.value or "").removeprefix("person:"))
        for one in (*change.decisions, *change.news)
        if one.target.startswith("person:")
    ]
    while more := {each for pair in pairs if names & set(pair) for each in pair} - names:
        names |= more
    return names


def _case(connection: Connection, slug: str) -> Case:
    file = cases.file(connection, slug)
    assert file is not None  # noqa: S101  # its row was read in this transaction
    return Case(reports=file.reports, reasons=file.reasons)


def _named(
    connection: Connection,
    old: Mapping[CaseSlug, CaseRow],
    made: Sequence[tuple[Case, str, CaseFile | CaseRow]],
) -> Cases:
    """Slugs for all, with digests where bases clash; others of those bases get theirs too."""
    bases = [known.slug if isinstance(known, CaseFile) else known.base for _, _, known in made]
    touched = {*bases, *(one.base for one in old.values())}
    others = [one for one in cases.called(connection, touched) if one.slug not in old]
    named = [(base, case.reports) for base, (case, _, _) in zip(bases, made, strict=True)]
    named += [(one.base, cases.members(connection, one.slug)) for one in others]
    slugs = distinct_slugs(named)
    found = [
        Made(
            slug=slug, base=base, half=half, reports=case.reports,
            file=known if isinstance(known, CaseFile) else None,
            stored=known if isinstance(known, CaseRow) else None,
        )
        for slug, base, (case, half, known) in zip(slugs, bases, made, strict=False)
    ]  # fmt: skip
    renamed = [
        Made(
            slug=slug, base=one.base, half=half_of(one.digest), reports=reports, file=None,
            stored=one,
        )
        for one, slug, (_, reports) in zip(
            others, slugs[len(made) :], named[len(made) :], strict=True
        )
        if slug != one.slug
    ]  # fmt: skip
    away = [one.stored for one in renamed if one.stored]
    return Cases(
        old=(*old.values(), *away),
        made=(*found, *renamed),
        reconciled=sum(one.file is not None for one in found),
    )
