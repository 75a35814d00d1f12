"""Cases that grouping nearly joined, by a report of each. Derived, made again at will."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import Connection, delete, select

from consilience.grouping import Nearly
from consilience.store.tables import NEARLY
from consilience.store.upserts import putting
from consilience.types import ReportId

_MANY = 500


def replace(
    connection: Connection, again: Iterable[str], touched: Iterable[str], found: Iterable[Nearly]
) -> None:
    """Keep what was found, in the place of what was known.

    Args:
        connection: For writing.
        again: Reports that were grouped again: what was known of two of them goes.
        touched: Those of them that are not as they were, and reports that left: all that was known
            of them goes, for they were compared with everything anew.
        found: Pairs of reports that were grouped again.
    """
    _remove(connection, touched)
    names = sorted(set(again))
    here = set(names)
    for one in of(connection, map(ReportId, names)):
        if one.right in here:
            where = (NEARLY.c.left_report == one.left) & (NEARLY.c.right_report == one.right)
            connection.execute(delete(NEARLY).where(where))
    made = [
        {"left_report": one.left, "right_report": one.right, "lack": one.lack, "reason": one.reason}
        for one in found
    ]
    if made:
        connection.execute(putting(connection, NEARLY), made)


def _remove(connection: Connection, reports: Iterable[str]) -> None:
    names = sorted(set(reports))
    for start in range(0, len(names), _MANY):
        some = names[start : start + _MANY]
        for column in (NEARLY.c.left_report, NEARLY.c.right_report):
            connection.execute(delete(NEARLY).where(column.in_(some)))


def of(connection: Connection, reports: Iterable[ReportId]) -> tuple[Nearly, ...]:
    """The pairs of which some reports are the left one, the nearest first."""
    names, found = sorted(set(reports)), list[Nearly]()
    for start in range(0, len(names), _MANY):
        some = names[start : start + _MANY]
        query = select(NEARLY).where(NEARLY.c.left_report.in_(some))
        found += [
            Nearly(
                left=ReportId(row.left_report),
                right=ReportId(row.right_report),
                lack=row.lack,
                reason=row.reason,
            )
            for row in connection.execute(query)
        ]
    return tuple(sorted(found, key=lambda one: (one.lack, one.left, one.right)))


def clear(connection: Connection) -> None:
    """Forget everything here: it is made again with the cases."""
    connection.execute(delete(NEARLY))
