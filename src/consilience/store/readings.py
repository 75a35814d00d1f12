"""What each report says, with what it was read from and the version that read it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, delete, select

from consilience.store.codec import pack, unpack
from consilience.store.tables import READINGS, REPORTS
from consilience.store.upserts import putting
from consilience.types import Reading, ReportId

# A statement may have some thousand parameters at most, on either back end.
_MANY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """What a stored reading was made from.

    Args:
        source: Digest of the report that was read.
        maker: Version of the code and knowledge that read it.
    """

    source: str
    maker: str


def put(connection: Connection, readings: Iterable[tuple[Reading, Made]]) -> None:
    """Keep readings; a newer one takes the place of the older one of its report."""
    rows = [
        {
            "report": one.report,
            "source": made.source,
            "maker": made.maker,
            "relevant": int(one.relevant),
            "body": pack(one),
        }
        for one, made in readings
    ]
    if rows:
        connection.execute(putting(connection, READINGS), rows)


def made(connection: Connection) -> dict[ReportId, Made]:
    """What every stored reading was made from."""
    columns = (READINGS.c.report, READINGS.c.source, READINGS.c.maker)
    return {
        ReportId(row.report): Made(source=row.source, maker=row.maker)
        for row in connection.execute(select(*columns))
    }


def made_of(connection: Connection, some: Sequence[ReportId]) -> dict[ReportId, Made]:
    """What the readings of some reports were made from."""
    found: dict[ReportId, Made] = {}
    for one in some:
        query = select(READINGS.c.source, READINGS.c.maker).where(READINGS.c.report == one)
        row = connection.execute(query).one_or_none()
        if row is not None:
            found[one] = Made(source=row.source, maker=row.maker)
    return found


def readings(connection: Connection) -> Iterator[Reading]:
    """Every reading, sorted by report."""
    for row in connection.execute(select(READINGS.c.body).order_by(READINGS.c.report)):
        yield unpack(Reading, row.body)


def some(connection: Connection, reports: Sequence[ReportId]) -> Iterator[Reading]:
    """The readings of certain reports."""
    for start in range(0, len(reports), _MANY):
        part = reports[start : start + _MANY]
        query = select(READINGS.c.body).where(READINGS.c.report.in_(part))
        for body in connection.execute(query).scalars():
            yield unpack(Reading, body)


def ready(connection: Connection) -> list[tuple[ReportId, str | None, Made]]:
    """Reports that stand and were read: id, date of publication, what the reading is made from."""
    columns = (REPORTS.c.id, REPORTS.c.published, READINGS.c.source, READINGS.c.maker)
    query = (
        select(*columns)
        .join(READINGS, READINGS.c.report == REPORTS.c.id)
        .where(REPORTS.c.replaced_by.is_(None))
    )
    return [
        (ReportId(row.id), row.published, Made(source=row.source, maker=row.maker))
        for row in connection.execute(query)
    ]


def reading(connection: Connection, report: ReportId) -> Reading | None:
    """What one report says, None where it has not been read."""
    query = select(READINGS.c.body).where(READINGS.c.report == report)
    body = connection.execute(query).scalar()
    return unpack(Reading, body) if body is not None else None


def remove(connection: Connection, reports: Iterable[ReportId]) -> None:
    """Forget readings of reports that have another id or another text now."""
    for one in reports:
        connection.execute(delete(READINGS).where(READINGS.c.report == one))
