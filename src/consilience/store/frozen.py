"""Case files as they were when somebody froze them, to be cited by slug and number."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from consilience.casefile import CaseFile
from consilience.store.codec import pack, unpack
from consilience.store.tables import FROZEN, SLUGS
from consilience.types import CaseSlug, ReportId


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """One numbered version of a case.

    Args:
        number: From 1, for each slug.
        at: RFC 3339 time.
    """

    slug: CaseSlug
    number: int
    at: str
    who: str
    why: str


def put(connection: Connection, file: CaseFile, at: str, who: str, why: str) -> Frozen:
    """Keep the case file as the next version of its slug."""
    query = select(func.max(FROZEN.c.number)).where(FROZEN.c.slug == file.slug)
    number = (connection.execute(query).scalar() or 0) + 1
    row = {"slug": file.slug, "number": number, "at": at, "who": who, "why": why}
    connection.execute(FROZEN.insert(), [{**row, "body": pack(file)}])
    return Frozen(slug=file.slug, number=number, at=at, who=who, why=why)


def versions(connection: Connection, slug: str | None = None) -> tuple[Frozen, ...]:
    """All versions, or those of a slug, oldest first."""
    query = select(FROZEN).order_by(FROZEN.c.slug, FROZEN.c.number)
    if slug is not None:
        query = query.where(FROZEN.c.slug == slug)
    return tuple(
        Frozen(slug=CaseSlug(row.slug), number=row.number, at=row.at, who=row.who, why=row.why)
        for row in connection.execute(query)
    )


def file(connection: Connection, slug: str, number: int) -> CaseFile | None:
    """The case file of a version, None where there is no such version."""
    query = select(FROZEN.c.body).where(FROZEN.c.slug == slug, FROZEN.c.number == number)
    body = connection.execute(query).scalar()
    return unpack(CaseFile, body) if body is not None else None


def replace_body(connection: Connection, slug: str, number: int, kept: CaseFile) -> None:
    """Put another case file in the place of a version: a person was forgotten."""
    connection.execute(
        FROZEN.update()
        .where(FROZEN.c.slug == slug, FROZEN.c.number == number)
        .values(body=pack(kept))
    )


def names(connection: Connection, reports: Sequence[ReportId]) -> tuple[str, ...]:
    """Slugs with versions of cases that had one of some reports, sorted."""
    query = (
        select(FROZEN.c.slug)
        .join(SLUGS, SLUGS.c.slug == FROZEN.c.slug)
        .where(SLUGS.c.report.in_(reports))
        .distinct()
    )
    return tuple(sorted(connection.execute(query).scalars()))
