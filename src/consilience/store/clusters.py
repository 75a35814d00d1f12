"""What grouping knows of each report: its copy cluster, its island, its keys. Derived."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Column, Connection, delete, select

from consilience.store.tables import CLUSTERS
from consilience.store.upserts import putting
from consilience.types import ReportId

_MANY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where grouping has put a report.

    Args:
        speaker: The report that speaks for its copy cluster.
        island: What is linked together, named by its first speaker.
        words: Digest of its words: reports with one digest are one text.
        keys: Digests of what it is looked up by, eight bytes each; None unless it speaks.
    """

    report: ReportId
    speaker: ReportId
    island: ReportId
    words: str
    keys: bytes | None


def keys(connection: Connection) -> dict[ReportId, bytes]:
    """The keys of every report that speaks."""
    query = select(CLUSTERS.c.report, CLUSTERS.c.codes).where(CLUSTERS.c.codes.is_not(None))
    return {ReportId(row.report): row.codes for row in connection.execute(query)}


def of(connection: Connection, reports: Iterable[str]) -> tuple[Place, ...]:
    """Where some reports are; those that are nowhere are left out."""
    return _where(connection, CLUSTERS.c.report, reports)


def spoken_by(connection: Connection, speakers: Iterable[str]) -> tuple[Place, ...]:
    """All reports of some copy clusters."""
    return _where(connection, CLUSTERS.c.speaker, speakers)


def on(connection: Connection, islands: Iterable[str]) -> tuple[Place, ...]:
    """All reports of some islands."""
    return _where(connection, CLUSTERS.c.island, islands)


def printing(connection: Connection, words: Iterable[str]) -> tuple[Place, ...]:
    """All reports that print one of some texts."""
    return _where(connection, CLUSTERS.c.words, words)


def replace(connection: Connection, old: Iterable[str], new: Iterable[Place]) -> None:
    """Take reports out and put others in."""
    gone = sorted(set(old))
    for start in range(0, len(gone), _MANY):
        some = gone[start : start + _MANY]
        connection.execute(delete(CLUSTERS).where(CLUSTERS.c.report.in_(some)))
    rows = [
        {"report": one.report, "speaker": one.speaker, "island": one.island, "words": one.words,
         "codes": one.keys}
        for one in new
    ]  # fmt: skip
    if rows:
        connection.execute(putting(connection, CLUSTERS), rows)


def clear(connection: Connection) -> None:
    """Forget everything here: it is made again with the cases."""
    connection.execute(delete(CLUSTERS))


def _where(connection: Connection, column: Column[str], wanted: Iterable[str]) -> tuple[Place, ...]:
    names, found = sorted(set(wanted)), []
    for start in range(0, len(names), _MANY):
        query = select(CLUSTERS).where(column.in_(names[start : start + _MANY]))
        found += [
            Place(
                report=ReportId(row.report),
                speaker=ReportId(row.speaker),
                island=ReportId(row.island),
                words=row.words,
                keys=row.codes,
            )
            for row in connection.execute(query)
        ]
    return tuple(found)
