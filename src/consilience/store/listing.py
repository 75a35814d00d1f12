"""Reports without their texts, a page at a time: lists stay fast however long the texts are."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Row, Select, func, select

from consilience.store.tables import MEMBERS, READINGS, REPORTS
from consilience.types import CaseSlug, ReportId

_MANY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A report as a list shows it.

    Args:
        added: RFC 3339 time at which it was accepted.
        replaced_by: The edition that took its place, None for current ones.
        case: None where it is in none.
        relevant: None where it was not read yet.
    """

    id: ReportId
    title: str | None
    url: str | None
    publisher: str | None
    published: str | None
    byline: str | None
    language: str | None
    retrieved: str | None
    sha256: str
    warnings: tuple[str, ...]
    added: str
    replaced_by: ReportId | None
    case: CaseSlug | None
    relevant: bool | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which reports to list: every condition that is given must hold.

    Args:
        current: True for those that stand, False for earlier editions.
        read: True for those that were read, False for those that wait.
    """

    case: str | None = None
    publisher: str | None = None
    url: str | None = None
    current: bool | None = None
    read: bool | None = None


def page(
    connection: Connection, wanted: Wanted, first: int, size: int
) -> tuple[int, tuple[Listed, ...]]:
    """How many reports fit, and some of them, sorted by id."""
    conditions = _conditions(wanted)
    ids = _joined(select(REPORTS.c.id)).where(*conditions).subquery()
    counted = select(func.count()).select_from(ids)
    query = _rows().where(*conditions).order_by(REPORTS.c.id).offset(first).limit(size)
    whole = connection.execute(counted).scalar_one()
    return whole, tuple(map(_listed, connection.execute(query)))


def some(connection: Connection, reports: Sequence[ReportId]) -> tuple[Listed, ...]:
    """Reports of certain ids, sorted by id; ids that there are not are passed over."""
    found: list[Listed] = []
    for start in range(0, len(reports), _MANY):
        query = _rows().where(REPORTS.c.id.in_(reports[start : start + _MANY]))
        found += map(_listed, connection.execute(query))
    return tuple(sorted(found, key=lambda one: one.id))


def _rows() -> Select[tuple[object, ...]]:
    columns = [one for one in REPORTS.c if one.name not in ("key", "given", "stated", "text")]
    return _joined(select(*columns, MEMBERS.c.slug, READINGS.c.relevant))


def _joined(query: Select[tuple[object, ...]]) -> Select[tuple[object, ...]]:
    return query.select_from(
        REPORTS.outerjoin(MEMBERS, MEMBERS.c.report == REPORTS.c.id).outerjoin(
            READINGS, READINGS.c.report == REPORTS.c.id
        )
    )


def _conditions(wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    if wanted.case is not None:
        found.append(MEMBERS.c.slug == wanted.case)
    if wanted.publisher is not None:
        found.append(REPORTS.c.publisher == wanted.publisher)
    if wanted.url is not None:
        found.append(REPORTS.c.url == wanted.url)
    if wanted.current is not None:
        column = REPORTS.c.replaced_by
        found.append(column.is_(None) if wanted.current else column.is_not(None))
    if wanted.read is not None:
        made = READINGS.c.report
        found.append(made.is_not(None) if wanted.read else made.is_(None))
    return found


def _listed(row: Row[tuple[object, ...]]) -> Listed:
    warnings = (*json.loads(row.warnings), *((row.renaming,) if row.renaming else ()))
    return Listed(
        id=ReportId(row.id), title=row.title, url=row.url, publisher=row.publisher,
        published=row.published, byline=row.byline, language=row.language,
        retrieved=row.retrieved, sha256=row.sha256, warnings=warnings, added=row.added,
        replaced_by=ReportId(row.replaced_by) if row.replaced_by else None,
        case=CaseSlug(row.slug) if row.slug else None,
        relevant=None if row.relevant is None else bool(row.relevant),
    )  # fmt: skip
