"""The list of cases: one short row a case, and what it is filtered by."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, case, delete, func, select

from consilience.store import words
from consilience.store.tables import CASES, LABELS, MEMBERS, OVERVIEWS
from consilience.store.upserts import inserting, putting
from consilience.store.words import Phrase
from consilience.types import CaseSlug


class Order(StrEnum):
    """What stands first in the list of cases."""

    LATEST = "latest"
    LARGEST = "largest"
    DISPUTED = "disputed"
    TITLE = "title"


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """A case as a line of the list.

    Args:
        size: How many reports.
        texts: Least and most independent texts among them.
        days: First and last ISO day that an event of the case allows; None where none is dated.
        stage: Furthest step that is reported as done (an event type), None where none is.
        sided: Whether everybody whom the reports cite is of one side.
        checked: Whether a person accepted or checked the case as a whole.
        disputes: How many slots are disputed with nothing to explain it.
        substances: Those that most reports name first.
        countries: ISO 3166 codes, sorted.
        labels: What it is found by: (`substance` or `country`, folded name), classes too, and
            (`name`, every name of a person as printed).
    """

    slug: CaseSlug
    title: str
    size: int
    texts: tuple[int, int]
    days: tuple[str | None, str | None]
    stage: str | None
    sided: bool
    checked: bool
    disputes: int
    substances: tuple[str, ...]
    countries: tuple[str, ...]
    labels: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which cases to list: every condition that is given must hold.

    Args:
        substance: Folded name of a drug or class.
        country: Folded code.
        since, until: ISO days; a case fits that may have an event between them, both included.
        stage: An event type.
        sided, checked, disputed: True for those that are, False for those that are not.
        phrases: Words that stand in a report of the case.
    """

    substance: str | None = None
    country: str | None = None
    since: str | None = None
    until: str | None = None
    stage: str | None = None
    sided: bool | None = None
    checked: bool | None = None
    disputed: bool | None = None
    phrases: tuple[Phrase, ...] = ()


def put(connection: Connection, one: Overview) -> None:
    """Keep the line of a case, in the place of its earlier one."""
    connection.execute(delete(LABELS).where(LABELS.c.slug == one.slug))
    row = {
        "slug": one.slug,
        "title": one.title,
        "size": one.size,
        "least": one.texts[0],
        "most": one.texts[1],
        "first": one.days[0],
        "last": one.days[1],
        "stage": one.stage,
        "sided": int(one.sided),
        "checked": int(one.checked),
        "disputes": one.disputes,
        "substances": json.dumps(one.substances, ensure_ascii=False),
        "countries": json.dumps(one.countries),
    }
    connection.execute(putting(connection, OVERVIEWS), [row])
    labels = [{"kind": kind, "label": label, "slug": one.slug} for kind, label in one.labels]
    if labels:
        connection.execute(inserting(connection, LABELS), labels)


def remove(connection: Connection, slugs: Iterable[str]) -> None:
    """Drop the lines of cases that are no more."""
    for one in slugs:
        connection.execute(delete(OVERVIEWS).where(OVERVIEWS.c.slug == one))
        connection.execute(delete(LABELS).where(LABELS.c.slug == one))


def page(
    connection: Connection, wanted: Wanted, order: Order, first: int, size: int
) -> tuple[int, tuple[Overview, ...]]:
    """Cases for which every condition holds.

    Returns:
        How many there are in all, and a page of them; ties are by slug, without `labels`.
    """
    conditions = _conditions(connection, wanted)
    query = select(OVERVIEWS).where(*conditions).order_by(*_ORDERS[order], OVERVIEWS.c.slug)
    if wanted.phrases:
        # Looking words up costs more than all else here: once, for the page and the count.
        query = query.add_columns(func.count().over().label("whole"))
    rows = connection.execute(query.limit(size).offset(first)).all()
    if wanted.phrases and rows:
        whole = rows[0].whole
    else:
        count = select(func.count()).select_from(OVERVIEWS).where(*conditions)
        whole = connection.execute(count).scalar_one()
    return whole, tuple(
        Overview(
            slug=CaseSlug(row.slug),
            title=row.title,
            size=row.size,
            texts=(row.least, row.most),
            days=(row.first, row.last),
            stage=row.stage,
            sided=bool(row.sided),
            checked=bool(row.checked),
            disputes=row.disputes,
            substances=tuple(json.loads(row.substances)),
            countries=tuple(json.loads(row.countries)),
        )
        for row in rows
    )


def choices(connection: Connection, kind: str) -> tuple[tuple[str, int], ...]:
    """What cases can be filtered by (`substance`, `country`), with how many have it, most first."""
    count = func.count()
    query = (
        select(LABELS.c.label, count)
        .where(LABELS.c.kind == kind)
        .group_by(LABELS.c.label)
        .order_by(count.desc(), LABELS.c.label)
    )
    return tuple((label, number) for label, number in connection.execute(query))


def with_label(connection: Connection, kind: str, labels: Sequence[str]) -> frozenset[str]:
    """Those of some labels that a case has."""
    found: set[str] = set()
    for start in range(0, len(labels), _MANY):
        some = labels[start : start + _MANY]
        query = select(LABELS.c.label).where(LABELS.c.kind == kind, LABELS.c.label.in_(some))
        found.update(connection.execute(query).scalars())
    return frozenset(found)


def labelled(
    connection: Connection, kind: str, fits: Callable[[str], bool]
) -> tuple[CaseSlug, ...] | None:
    """Cases with a label that fits, sorted; None where not every case has its line yet."""
    counts = [
        connection.execute(select(func.count()).select_from(one)).scalar_one()
        for one in (OVERVIEWS, CASES)
    ]
    if counts[0] != counts[1]:
        return None
    labels = connection.execute(select(LABELS.c.label).where(LABELS.c.kind == kind).distinct())
    found: set[CaseSlug] = set()
    for one in filter(fits, labels.scalars()):
        query = select(LABELS.c.slug).where(LABELS.c.kind == kind, LABELS.c.label == one)
        found.update(map(CaseSlug, connection.execute(query).scalars()))
    return tuple(sorted(found))


def having(connection: Connection, kind: str, labels: Sequence[str]) -> frozenset[CaseSlug]:
    """The cases that have one of some labels."""
    found: set[CaseSlug] = set()
    for start in range(0, len(labels), _MANY):
        some = labels[start : start + _MANY]
        query = select(LABELS.c.slug).where(LABELS.c.kind == kind, LABELS.c.label.in_(some))
        found.update(CaseSlug(one) for one in connection.execute(query).scalars())
    return frozenset(found)


# A statement may have some thousand parameters at most, on either back end.
_MANY = 500
# A case without a date stands behind all others, on either back end.
_ORDERS: dict[Order, tuple[ColumnElement[object], ...]] = {
    Order.LATEST: (case((OVERVIEWS.c.last.is_(None), 1), else_=0), OVERVIEWS.c.last.desc()),
    Order.LARGEST: (OVERVIEWS.c.size.desc(),),
    Order.DISPUTED: (OVERVIEWS.c.disputes.desc(),),
    Order.TITLE: (OVERVIEWS.c.title.asc(),),
}


def _conditions(connection: Connection, wanted: Wanted) -> list[ColumnElement[bool]]:
    found: list[ColumnElement[bool]] = []
    for kind, label in (("substance", wanted.substance), ("country", wanted.country)):
        if label is not None:
            slugs = select(LABELS.c.slug).where(LABELS.c.kind == kind, LABELS.c.label == label)
            found.append(OVERVIEWS.c.slug.in_(slugs))
    if wanted.since is not None:
        found.append(OVERVIEWS.c.last >= wanted.since)
    if wanted.until is not None:
        found.append(OVERVIEWS.c.first <= wanted.until)
    if wanted.stage is not None:
        found.append(OVERVIEWS.c.stage == wanted.stage)
    for name in ("sided", "checked"):
        value = getattr(wanted, name)
        if value is not None:
            found.append(OVERVIEWS.c[name] == int(value))
    if wanted.disputed is not None:
        found.append(OVERVIEWS.c.disputes > 0 if wanted.disputed else OVERVIEWS.c.disputes == 0)
    for phrase in wanted.phrases:
        named = words.holders(connection, phrase).subquery()
        slugs = select(MEMBERS.c.slug).join(named, named.c.report == MEMBERS.c.report)
        found.append(
            OVERVIEWS.c.slug.not_in(slugs) if phrase.without else OVERVIEWS.c.slug.in_(slugs)
        )
    return found
