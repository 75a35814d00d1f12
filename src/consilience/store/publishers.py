"""Who published how much, and how much of that stands in what others published before."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from consilience.store.tables import BORROWED, REPORTS, REUSES


@dataclass(frozen=True, slots=True, kw_only=True)
class Taken:
    """What one publisher has from another.

    Args:
        publisher: None for reports that name none.
        reports: How many reports take text.
        characters: How much they take; a passage that two others have too counts for both.
    """

    publisher: str | None
    reports: int
    characters: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Publisher:
    """A publisher, with what it copied.

    Copies whose direction is not known, and those that are only suspected, are not counted.

    Args:
        name: As the reports give it, None for all that name none.
        reports: How many, without earlier editions.
        copying: How many of them take text from another report.
        characters: Length of all of them.
        copied: How many of these characters stand in an earlier report; each once.
        sources: Whom it copies, itself too: those it takes most from first.
        takers: Who copies it, likewise.
    """

    name: str | None
    reports: int
    copying: int
    characters: int
    copied: int
    sources: tuple[Taken, ...]
    takers: tuple[Taken, ...]


def publishers(connection: Connection) -> tuple[Publisher, ...]:
    """All publishers, those with most reports first."""
    sources, takers = defaultdict(list), defaultdict(list)
    for source, target, reports, characters in _flows(connection):
        sources[target].append(_taken(source, reports, characters))
        takers[source].append(_taken(target, reports, characters))
    join = REPORTS.outerjoin(BORROWED, BORROWED.c.report == REPORTS.c.id)
    query = (
        select(
            REPORTS.c.publisher,
            func.count(),
            func.count(BORROWED.c.report),
            func.sum(REPORTS.c.characters),
            func.coalesce(func.sum(BORROWED.c.characters), 0),
        )
        .select_from(join)
        .where(REPORTS.c.replaced_by.is_(None))
        .group_by(REPORTS.c.publisher)
    )
    found = [
        Publisher(
            name=name,
            reports=reports,
            copying=copying,
            characters=int(characters),
            copied=int(copied),
            sources=_most_first(sources[name]),
            takers=_most_first(takers[name]),
        )
        for name, reports, copying, characters, copied in connection.execute(query)
    ]
    return tuple(sorted(found, key=lambda one: (-one.reports, one.name or "")))


def _flows(connection: Connection) -> list[tuple[str | None, str | None, int, int]]:
    source, target = REPORTS.alias(), REPORTS.alias()
    query = (
        select(
            source.c.publisher,
            target.c.publisher,
            func.count(func.distinct(REUSES.c.target)),
            func.sum(REUSES.c.characters),
        )
        .select_from(REUSES)
        .join(source, source.c.id == REUSES.c.source)
        .join(target, target.c.id == REUSES.c.target)
        .where(REUSES.c.certain == 1)
        .group_by(source.c.publisher, target.c.publisher)
    )
    return [(row[0], row[1], row[2], int(row[3])) for row in connection.execute(query)]


def _taken(publisher: str | None, reports: int, characters: int) -> Taken:
    return Taken(publisher=publisher, reports=reports, characters=characters)


def _most_first(some: list[Taken]) -> tuple[Taken, ...]:
    return tuple(sorted(some, key=lambda one: (-one.characters, one.publisher or "")))
