"""Who copied whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, delete, or_, select

from consilience.copying import Reuse
from consilience.store.codec import pack, unpack
from consilience.store.tables import BORROWED, REUSES
from consilience.types import ReportId, Span

# A statement may have some thousand parameters at most, on either back end.
_MANY = 500


def put_all(connection: Connection, reuses: Iterable[Reuse]) -> None:
    """Keep these and no others."""
    connection.execute(delete(REUSES))
    connection.execute(delete(BORROWED))
    _put(connection, reuses)


def renew(connection: Connection, reports: Iterable[ReportId], reuses: Iterable[Reuse]) -> None:
    """Keep these in the place of all that some reports took; nobody else took from them."""
    names = sorted(set(reports))
    for start in range(0, len(names), _MANY):
        some = names[start : start + _MANY]
        connection.execute(delete(REUSES).where(REUSES.c.target.in_(some)))
        connection.execute(delete(REUSES).where(REUSES.c.source.in_(some)))
        connection.execute(delete(BORROWED).where(BORROWED.c.report.in_(some)))
    _put(connection, reuses)


def _put(connection: Connection, reuses: Iterable[Reuse]) -> None:
    taken: dict[ReportId, list[Span]] = defaultdict(list)
    rows = []
    for one in reuses:
        spans = [each.target for each in one.alignments]
        certain = one.directed and not one.suspected
        if certain:
            taken[one.target] += spans
        rows.append(
            {
                "source": one.source,
                "target": one.target,
                "body": pack(one),
                "characters": covered(spans),
                "certain": int(certain),
            }
        )
    if rows:
        connection.execute(REUSES.insert(), rows)
    if taken:
        borrowed = [{"report": one, "characters": covered(taken[one])} for one in sorted(taken)]
        connection.execute(BORROWED.insert(), borrowed)


def reuses(connection: Connection, report: ReportId | None = None) -> tuple[Reuse, ...]:
    """All, or those that one report takes part in; sorted by source and target."""
    query = select(REUSES.c.body).order_by(REUSES.c.source, REUSES.c.target)
    if report is not None:
        query = query.where(or_(REUSES.c.source == report, REUSES.c.target == report))
    return tuple(unpack(Reuse, row.body) for row in connection.execute(query))


def covered(spans: Iterable[Span]) -> int:
    """How many characters stand in at least one of some spans of one text."""
    count = end = 0
    for one in sorted(spans):
        count += max(0, one.end - max(one.start, end))
        end = max(end, one.end)
    return count
