"""Who copied whom."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, or_, select

from consilience.copying import Reuse
from consilience.store.codec import pack, unpack
from consilience.store.tables import REUSES
from consilience.types import ReportId


def put_all(connection: Connection, reuses: Iterable[Reuse]) -> None:
    """Keep these and no others."""
    connection.execute(delete(REUSES))
    rows = [{"source": one.source, "target": one.target, "body": pack(one)} for one in reuses]
    if rows:
        connection.execute(REUSES.insert(), rows)


def reuses(connection: Connection, report: ReportId | None = None) -> tuple[Reuse, ...]:
    """All, or those that one report takes part in; sorted by source and target."""
    query = select(REUSES.c.body).order_by(REUSES.c.source, REUSES.c.target)
    if report is not None:
        query = query.where(or_(REUSES.c.source == report, REUSES.c.target == report))
    return tuple(unpack(Reuse, row.body) for row in connection.execute(query))
