"""What tracing knows of each report, and of those that hang together: derived, made again at will.

Reports hang together where they share rare runs of words or rare facts, directly or through
others, or where a person decided on who copied whom: a component. No other report can change what
tracing says of a component.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Column, Connection, delete, select

from consilience.copying import Tracing
from consilience.store.codec import pack, unpack
from consilience.store.readings import Made
from consilience.store.tables import PRINTS, TRACKED, TRACKS
from consilience.store.upserts import putting
from consilience.types import ReportId

# A statement may have some thousand parameters at most, on either back end.
_MANY = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """The prints of a report, and what they and its reading were made from.

    Args:
        age: Sorts reports from the earliest to the latest.
    """

    made: Made
    age: str
    body: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Partners:
    """Two reports worth a closer look: they share rare runs of words, rare facts or both."""

    earlier: ReportId
    later: ReportId
    wording: bool
    alike: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Track:
    """A component.

    Args:
        reports: All of it, sorted.
        partners: Sorted by later, then earlier report.
        tracing: With what people decided.
    """

    reports: tuple[ReportId, ...]
    partners: tuple[Partners, ...]
    tracing: Tracing


def kept(connection: Connection) -> dict[ReportId, Kept]:
    """The prints of all reports, sorted by age."""
    rows = connection.execute(select(PRINTS).order_by(PRINTS.c.age))
    found = {
        ReportId(row.report): Kept(
            made=Made(source=row.source, maker=row.maker), age=row.age, body=row.body
        )
        for row in rows
    }
    # The back ends sort letters differently.
    return dict(sorted(found.items(), key=lambda one: one[1].age))


def keep(connection: Connection, gone: Iterable[str], fresh: Mapping[ReportId, Kept]) -> None:
    """Put prints of new reports in, and take those of others out."""
    _delete(connection, PRINTS.c.report, gone)
    rows = [
        {"report": name, "source": one.made.source, "maker": one.made.maker, "age": one.age,
         "body": one.body}
        for name, one in fresh.items()
    ]  # fmt: skip
    if rows:
        connection.execute(putting(connection, PRINTS), rows)


def tracks(connection: Connection, reports: Sequence[ReportId]) -> tuple[Track, ...]:
    """The components in which some reports are, each once; a report alone has none."""
    names: set[str] = set()
    for some in _parts(reports):
        query = select(TRACKED.c.component).where(TRACKED.c.report.in_(some))
        names.update(connection.execute(query).scalars())
    found: list[Track] = []
    for some in _parts(sorted(names)):
        rows = connection.execute(select(TRACKS.c.body).where(TRACKS.c.component.in_(some)))
        found += (unpack(Track, body) for body in rows.scalars())
    return tuple(sorted(found, key=lambda one: one.reports))


def replace(connection: Connection, old: Iterable[Track], new: Iterable[Track]) -> None:
    """Put components in the place of others; each is named by its first report."""
    gone = [one.reports[0] for one in old]
    _delete(connection, TRACKS.c.component, gone)
    _delete(connection, TRACKED.c.component, gone)
    made = list(new)
    if made:
        rows = [{"component": one.reports[0], "body": pack(one)} for one in made]
        connection.execute(putting(connection, TRACKS), rows)
        named = [
            {"report": each, "component": one.reports[0]} for one in made for each in one.reports
        ]
        connection.execute(putting(connection, TRACKED), named)


def clear(connection: Connection) -> None:
    """Forget everything here: it is made again with the cases."""
    for one in (PRINTS, TRACKED, TRACKS):
        connection.execute(delete(one))


def _delete(connection: Connection, column: Column[str], some: Iterable[str]) -> None:
    for part in _parts(list(some)):
        connection.execute(delete(column.table).where(column.in_(part)))


def _parts(some: Sequence[str]) -> Iterable[Sequence[str]]:
    return (some[start : start + _MANY] for start in range(0, len(some), _MANY))
