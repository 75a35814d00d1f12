"""Case files, which report is in which, and the names that cases once had."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Column, Connection, Row, RowMapping, delete, select

from consilience.casefile import CaseFile, Unplaced
from consilience.store.codec import pack, unpack
from consilience.store.tables import CASES, MEMBERS, SLUGS, UNPLACED
from consilience.store.upserts import inserting, putting
from consilience.types import CaseSlug, ReportId

# A statement may have some thousand parameters at most, on either back end.
_MANY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseRow:
    """A case without its file.

    Args:
        base: The slug before a digest was added because two cases had the same.
        digest: Of everything that the case file was made from.
        size: How many reports it has.
    """

    slug: CaseSlug
    base: CaseSlug
    digest: str
    title: str
    size: int


def put(connection: Connection, row: CaseRow, file: CaseFile) -> None:
    """Keep a case file; the reports are listed under its slug, now and later."""
    connection.execute(
        putting(connection, CASES),
        [
            {
                "slug": row.slug,
                "base": row.base,
                "digest": row.digest,
                "title": row.title,
                "size": row.size,
                "body": pack(file),
            }
        ],
    )
    put_members(connection, row.slug, file.reports)


def titles(connection: Connection, slugs: Sequence[str]) -> dict[CaseSlug, str]:
    """The titles of some cases, by slug."""
    found: dict[CaseSlug, str] = {}
    for start in range(0, len(slugs), _MANY):
        some = slugs[start : start + _MANY]
        query = select(CASES.c.slug, CASES.c.title).where(CASES.c.slug.in_(some))
        found.update({CaseSlug(slug): title for slug, title in connection.execute(query)})
    return found


def rows(connection: Connection) -> tuple[CaseRow, ...]:
    """All cases, sorted by slug."""
    found = connection.execute(select(*_COLUMNS).order_by(CASES.c.slug)).mappings()
    return tuple(_row(one) for one in found)


def called(connection: Connection, bases: Iterable[str]) -> tuple[CaseRow, ...]:
    """The cases whose slugs were the same before a digest was added to each."""
    return _those(connection, CASES.c.base, bases)


def some(connection: Connection, slugs: Iterable[str]) -> tuple[CaseRow, ...]:
    """The cases with certain slugs."""
    return _those(connection, CASES.c.slug, slugs)


def holding(connection: Connection, reports: Iterable[str]) -> frozenset[CaseSlug]:
    """The cases in which some reports are."""
    names, found = sorted(set(reports)), set[CaseSlug]()
    for start in range(0, len(names), _MANY):
        part = names[start : start + _MANY]
        query = select(MEMBERS.c.slug).where(MEMBERS.c.report.in_(part)).distinct()
        found.update(CaseSlug(one) for one in connection.execute(query).scalars())
    return frozenset(found)


def put_members(connection: Connection, slug: str, reports: Iterable[ReportId]) -> None:
    """List reports under a slug, now and later."""
    named = [{"slug": slug, "report": one} for one in reports]
    connection.execute(putting(connection, MEMBERS), named)
    connection.execute(inserting(connection, SLUGS), named)


def _those(
    connection: Connection, column: Column[str], wanted: Iterable[str]
) -> tuple[CaseRow, ...]:
    names, found = sorted(set(wanted)), list[CaseRow]()
    for start in range(0, len(names), _MANY):
        part = names[start : start + _MANY]
        there = connection.execute(select(*_COLUMNS).where(column.in_(part))).mappings()
        found += (_row(one) for one in there)
    return tuple(sorted(found, key=lambda one: one.slug))


def file(connection: Connection, slug: str) -> CaseFile | None:
    """The case file under exactly that slug, None where there is none."""
    body = connection.execute(select(CASES.c.body).where(CASES.c.slug == slug)).scalar()
    return unpack(CaseFile, body) if body is not None else None


def files(connection: Connection) -> tuple[CaseFile, ...]:
    """All case files, sorted by slug."""
    found = connection.execute(select(CASES.c.body).order_by(CASES.c.slug))
    return tuple(unpack(CaseFile, row.body) for row in found)


def remove(connection: Connection, slugs: Iterable[str]) -> None:
    """Drop cases whose reports are in others now; the name still leads there."""
    for one in slugs:
        connection.execute(delete(CASES).where(CASES.c.slug == one))
        connection.execute(delete(MEMBERS).where(MEMBERS.c.slug == one))


def put_unplaced(connection: Connection, unplaced: Sequence[Unplaced]) -> None:
    """Keep which reports are in no case, and why: these and no others."""
    connection.execute(delete(UNPLACED))
    values = [{"report": one.report, "reason": one.reason} for one in unplaced]
    if values:
        connection.execute(UNPLACED.insert(), values)


def replace_unplaced(
    connection: Connection, reports: Iterable[ReportId], fresh: Iterable[Unplaced]
) -> None:
    """Keep why some reports are in no case, in the place of what was kept of them."""
    names = sorted(set(reports))
    for start in range(0, len(names), _MANY):
        some = names[start : start + _MANY]
        connection.execute(delete(UNPLACED).where(UNPLACED.c.report.in_(some)))
    values = [{"report": one.report, "reason": one.reason} for one in fresh]
    if values:
        connection.execute(putting(connection, UNPLACED), values)


def unplaced(connection: Connection) -> tuple[Unplaced, ...]:
    """The reports that are in no case, sorted by id."""
    found = connection.execute(select(UNPLACED).order_by(UNPLACED.c.report))
    return tuple(Unplaced(report=ReportId(row.report), reason=row.reason) for row in found)


def case_of(connection: Connection, report: ReportId) -> CaseSlug | None:
    """The case that a report is in, None for none."""
    found = connection.execute(select(MEMBERS.c.slug).where(MEMBERS.c.report == report)).scalar()
    return CaseSlug(found) if found is not None else None


def placed(connection: Connection, some: Sequence[str]) -> frozenset[str]:
    """Those of some reports that are in a case."""
    return _there(connection, MEMBERS.c.report, some)


def ever(connection: Connection, slugs: Sequence[str]) -> frozenset[str]:
    """Those of some slugs that a case has or had."""
    return _there(connection, SLUGS.c.slug, slugs)


def _there(connection: Connection, column: Column[str], some: Sequence[str]) -> frozenset[str]:
    found: set[str] = set()
    for start in range(0, len(some), _MANY):
        query = select(column).where(column.in_(some[start : start + _MANY])).distinct()
        found.update(connection.execute(query).scalars())
    return frozenset(found)


def now(connection: Connection, slug: str) -> CaseSlug | None:
    """Where a slug leads now: itself, else the case with most of the reports that it once had.

    None where it was never the name of a case, or none of its reports is in a case.
    """
    if connection.execute(select(CASES.c.slug).where(CASES.c.slug == slug)).scalar() is not None:
        return CaseSlug(slug)
    query = (
        select(MEMBERS.c.slug)
        .join_from(SLUGS, MEMBERS, SLUGS.c.report == MEMBERS.c.report)
        .where(SLUGS.c.slug == slug)
    )
    counts = Counter(connection.execute(query).scalars())
    if not counts:
        return None
    return CaseSlug(min(counts, key=lambda one: (-counts[one], one)))


def held(connection: Connection, slugs: Sequence[str]) -> dict[str, frozenset[ReportId]]:
    """The reports that were ever in cases of some names."""
    names = sorted(set(slugs))
    some = (names[start : start + _MANY] for start in range(0, len(names), _MANY))
    queries = (select(SLUGS).where(SLUGS.c.slug.in_(one)) for one in some)
    return _by_slug(row for query in queries for row in connection.execute(query))


def history(connection: Connection) -> dict[str, frozenset[ReportId]]:
    """Every slug that a case ever had, with the reports that were in it."""
    return _by_slug(connection.execute(select(SLUGS)))


def _by_slug(rows: Iterable[Row[Any]]) -> dict[str, frozenset[ReportId]]:
    found: dict[str, set[ReportId]] = {}
    for one in rows:
        found.setdefault(one.slug, set()).add(ReportId(one.report))
    return {slug: frozenset(some) for slug, some in found.items()}


def names(connection: Connection, reports: Sequence[ReportId]) -> tuple[str, ...]:
    """Every slug, past or present, of a case that had one of some reports, sorted."""
    query = select(SLUGS.c.slug).where(SLUGS.c.report.in_(reports)).distinct()
    return tuple(sorted(connection.execute(query).scalars()))


def had(connection: Connection, slug: str) -> frozenset[ReportId]:
    """The reports of every case that ever had a slug."""
    query = select(SLUGS.c.report).where(SLUGS.c.slug == slug)
    return frozenset(ReportId(one) for one in connection.execute(query).scalars())


def members(connection: Connection, slug: str) -> tuple[ReportId, ...]:
    """The reports of a case, sorted."""
    query = select(MEMBERS.c.report).where(MEMBERS.c.slug == slug)
    return tuple(sorted(ReportId(one) for one in connection.execute(query).scalars()))


def row(connection: Connection, slug: str) -> CaseRow | None:
    """The case under exactly that slug without its file, None where there is none."""
    query = select(*_COLUMNS).where(CASES.c.slug == slug)
    found = connection.execute(query).mappings().one_or_none()
    return _row(found) if found is not None else None


_COLUMNS = (CASES.c.slug, CASES.c.base, CASES.c.digest, CASES.c.title, CASES.c.size)


def _row(one: RowMapping) -> CaseRow:
    return CaseRow(**one)
