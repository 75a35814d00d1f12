"""Findings as they are searched: by figure, day, and the words that name a place or a person."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    delete,
    exists,
    func,
    insert,
    or_,
    select,
    tuple_,
)

from consilience.store import words
from consilience.store.conditions import Asked, Days, Figure, Term
from consilience.store.tables import CASES, FACTS, MEMBERS, TERMS
from consilience.store.upserts import inserting
from consilience.types import CaseSlug


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One finding of a case.

    Args:
        terms: (kind, folded word) that it is found by (`("place", "hebei")`).
        substance: Folded name, for figures of a substance.
        dimension: Of the figure, None where it has none (`mass`).
        figure: The figure as printed and its upper end, in base units of the dimension.
        interval: What the figure allows, in base units; None is unbounded.
        days: First and last ISO day that a date allows; None where open or no date.
    """

    event: str
    type: str
    role: str
    shown: str
    status: str
    lineages: int
    terms: tuple[tuple[str, str], ...] = ()
    substance: str | None = None
    dimension: str | None = None
    figure: tuple[float, float] | None = None
    interval: tuple[float | None, float | None] = (None, None)
    days: tuple[str | None, str | None] = (None, None)


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A finding that fits."""

    slug: CaseSlug
    title: str
    event: str
    type: str
    role: str
    shown: str
    status: str
    lineages: int


def put(connection: Connection, slug: str, facts: Sequence[Fact]) -> None:
    """Keep the findings of a case, in the place of its earlier ones."""
    remove(connection, [slug])
    if not facts:
        return
    rows = [_row(slug, one) for one in facts]
    made = connection.execute(
        insert(FACTS).returning(FACTS.c.id, sort_by_parameter_order=True), rows
    ).scalars()
    terms = [
        {"kind": kind, "term": term, "slug": slug, "event": one.event, "fact": number}
        for one, number in zip(facts, made, strict=True)
        for kind, term in dict.fromkeys(one.terms)
    ]
    if terms:
        connection.execute(inserting(connection, TERMS), terms)


def remove(connection: Connection, slugs: Iterable[str]) -> None:
    """Drop the findings of cases that are no more."""
    for one in slugs:
        connection.execute(delete(FACTS).where(FACTS.c.slug == one))
        connection.execute(delete(TERMS).where(TERMS.c.slug == one))


def search(
    connection: Connection, asked: Asked, limit: int, offset: int, *, slug: str | None = None
) -> tuple[int, tuple[Found, ...]]:
    """Findings for which every condition holds: those that most texts tell first.

    Args:
        connection: For reading.
        asked: What is asked for.
        limit: Most findings to give.
        offset: How many of the first to leave out.
        slug: Only of this case; None takes all.

    Returns:
        How many there are in all, and a page of them.
    """
    conditions = _conditions(connection, asked)
    if slug is not None:
        conditions.append(FACTS.c.slug == slug)
    order = (FACTS.c.lineages.desc(), FACTS.c.slug, FACTS.c.id)
    # Looking up what fits costs more than all else here: once, for the page and the count.
    whole = func.count().over().label("whole")
    best = select(FACTS.c.id, whole).where(*conditions).order_by(*order)
    some = connection.execute(best.limit(limit).offset(offset)).all()
    if some or not offset:
        count = some[0].whole if some else 0
    else:
        rest = select(func.count()).select_from(FACTS).where(*conditions)
        count = connection.execute(rest).scalar_one()
    page = (
        select(FACTS, CASES.c.title)
        .join(CASES, CASES.c.slug == FACTS.c.slug)
        .where(FACTS.c.id.in_([one.id for one in some]))
        .order_by(*order)
    )
    return count, tuple(
        Found(
            slug=CaseSlug(row.slug),
            title=row.title,
            event=row.event,
            type=row.type,
            role=row.role,
            shown=row.shown,
            status=row.status,
            lineages=row.lineages,
        )
        for row in connection.execute(page)
    )


def _conditions(connection: Connection, asked: Asked) -> list[ColumnElement[bool]]:
    found = [_term(one) for one in asked.terms]
    found += [_figure(one) for one in asked.figures]
    found += [exists(_date(one)) for one in asked.days]
    for phrase in asked.phrases:
        named = words.holders(connection, phrase).subquery()
        slugs = select(MEMBERS.c.slug).join(named, named.c.report == MEMBERS.c.report)
        found.append(FACTS.c.slug.not_in(slugs) if phrase.without else FACTS.c.slug.in_(slugs))
    return found


def _term(one: Term) -> ColumnElement[bool]:
    if one.kind in ("status", "type", "role"):
        column = FACTS.c[one.kind]
        return column.not_in(one.words) if one.without else column.in_(one.words)
    first, *others = one.words
    table = TERMS.alias()
    # Not tied to the row outside: the few rows of a name are found once, by the table's key.
    columns = (table.c.fact,) if one.own else (table.c.slug, table.c.event)
    query = select(*columns).where(table.c.kind == one.kind, table.c.term == first)
    for word in others:
        again = TERMS.alias()
        query = query.join(
            again,
            and_(again.c.fact == table.c.fact, again.c.kind == one.kind, again.c.term == word),
        )
    own = FACTS.c.id if one.own else tuple_(FACTS.c.slug, FACTS.c.event)
    return own.not_in(query) if one.without else own.in_(query)


def _figure(one: Figure) -> ColumnElement[bool]:
    low, high = FACTS.c.figure_low, FACTS.c.figure_high
    compared: dict[str, ColumnElement[bool]] = {
        ">": high > one.low,
        ">=": high >= one.low,
        "<": low < one.low,
        "<=": low <= one.low,
        "=": and_(
            or_(FACTS.c.low.is_(None), FACTS.c.low <= one.high),
            or_(FACTS.c.high.is_(None), FACTS.c.high >= one.low),
        ),
    }
    return and_(FACTS.c.dimension == one.dimension, compared[one.sign])


def _date(one: Days) -> Select[tuple[int]]:
    table = FACTS.alias()
    query = select(table.c.id).where(
        table.c.slug == FACTS.c.slug, table.c.event == FACTS.c.event, table.c.role == "date"
    )
    if one.first is not None:
        query = query.where(table.c.first >= one.first)
    if one.last is not None:
        query = query.where(table.c.last <= one.last)
    return query.correlate(FACTS)


def _row(slug: str, one: Fact) -> dict[str, object]:
    low, high = one.figure or (None, None)
    return {
        "slug": slug,
        "event": one.event,
        "type": one.type,
        "role": one.role,
        "shown": one.shown,
        "status": one.status,
        "lineages": one.lineages,
        "substance": one.substance,
        "dimension": one.dimension,
        "figure_low": low,
        "figure_high": high,
        "low": one.interval[0],
        "high": one.interval[1],
        "first": one.days[0],
        "last": one.days[1],
    }
