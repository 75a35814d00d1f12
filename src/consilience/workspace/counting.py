"""How much there is, counted by the store: no text and no reading is opened for it."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import Connection, FromClause, func, select

from consilience.store.tables import CASES, DECISIONS, READINGS, REPORTS
from consilience.workspace.holdings import Holdings
from consilience.workspace.working import State, is_behind


def counted(there: Holdings) -> State:
    """What `state` tells, but for one thing: `unread` are reports that were never read.

    A report whose date was stated better since waits too; that opens every report to find out,
    and `behind` says it.
    """
    with there.store.reading() as connection:
        current = REPORTS.c.replaced_by.is_(None)
        joined = REPORTS.outerjoin(READINGS, READINGS.c.report == REPORTS.c.id)
        reports = _count(connection, select(REPORTS.c.key).where(current).subquery())
        waiting = select(REPORTS.c.key).select_from(joined)
        waiting = waiting.where(current, READINGS.c.report.is_(None))
        older = select(READINGS.c.report).where(READINGS.c.maker != there.stages.reader)
        found = State(
            reports=reports,
            editions=_count(connection, REPORTS) - reports,
            cases=_count(connection, CASES),
            decisions=_count(connection, DECISIONS),
            unread=_count(connection, waiting.subquery()),
            older=_count(connection, older.subquery()),
            behind=False,
        )
    return replace(found, behind=is_behind(there.store))


def _count(connection: Connection, rows: FromClause) -> int:
    return connection.execute(select(func.count()).select_from(rows)).scalar_one()
