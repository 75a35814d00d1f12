"""What waits for a person, most valuable first, and what somebody put off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import ColumnElement, Connection, delete, exists, func, select, tuple_

from consilience.store.codec import dumps, loads
from consilience.store.tables import MATTERS, SKIPS
from consilience.store.upserts import inserting
from consilience.types import CaseSlug, ReportId, Score, Span


class MatterKind(StrEnum):
    """Why something needs a person."""

    DISPUTE = "dispute"
    SINGLE = "single"
    MERGE = "merge"
    COPY = "copy"
    STALE = "stale"
    UNSURE = "unsure"


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of the values, or one of the things, that a person may decide on.

    Args:
        target: Address for a decision (docs/reference/decisions.md).
        shown: The value in the notation of docs/reference/format.md, a name, or a title.
        report: Where the words stand, None where the address is of no report.
        span: The words, None where the address is of a whole report.
        texts: Least and most independent texts that give the value.
    """

    target: str
    shown: str
    report: ReportId | None = None
    span: Span | None = None
    texts: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Matter:
    """Something that needs a person.

    Args:
        key: Names it as long as it is the same question; the same in every workspace.
        slug: The case; empty where it is of none (a decision that leads nowhere).
        score: How much it is worth a person's time, 0 to 1, and why.
        what: The event and slot, or the decision, in the words of the notation
            (`seizure amount`).
        choices: The values of a dispute, the two sides of a merge or copy, else the one value.
    """

    key: str
    kind: MatterKind
    slug: str
    score: Score
    what: str
    choices: tuple[Choice, ...]


def put(
    connection: Connection, slug: str, matters: Iterable[Matter], kind: MatterKind | None = None
) -> None:
    """Keep what waits in a case, in the place of what waited before.

    Args:
        connection: For writing.
        slug: Empty for what is of no case.
        matters: That wait.
        kind: All of them are of it, and only those of it go; None for all kinds.
    """
    if kind is None:
        remove(connection, [slug])
    else:
        own = (MATTERS.c.slug == slug) & (MATTERS.c.kind == kind.value)
        connection.execute(delete(MATTERS).where(own))
    rows = [
        {
            "slug": slug,
            "key": one.key,
            "kind": one.kind.value,
            "score": one.score.value,
            "body": dumps(one),
        }
        for one in {each.key: each for each in matters}.values()
    ]
    if rows:
        connection.execute(MATTERS.insert(), rows)


def remove(connection: Connection, slugs: Iterable[str]) -> None:
    """Drop what waited in cases that are no more."""
    for one in slugs:
        connection.execute(delete(MATTERS).where(MATTERS.c.slug == one))


def page(
    connection: Connection,
    *,
    who: str | None,
    kinds: Sequence[MatterKind],
    slug: str | None,
    first: int,
    size: int,
) -> tuple[tuple[Matter, ...], dict[MatterKind, int]]:
    """Some matters, those with the highest score first, and how many there are of each kind.

    Args:
        connection: For reading.
        who: What this person put off is left out; None leaves nothing out.
        kinds: Only these; empty takes all.
        slug: Only of this case; None takes all.
        first: How many to leave out.
        size: Most matters to give.

    Returns:
        The page, and the counts over all pages and kinds.
    """
    conditions = _conditions(who, slug)
    counted = select(MATTERS.c.kind, func.count()).where(*conditions).group_by(MATTERS.c.kind)
    counts = {MatterKind(kind): count for kind, count in connection.execute(counted)}
    if kinds:
        conditions.append(MATTERS.c.kind.in_([one.value for one in kinds]))
    query = (
        select(MATTERS.c.body)
        .where(*conditions)
        .order_by(MATTERS.c.score.desc(), MATTERS.c.key.desc())
        .limit(size)
        .offset(first)
    )
    return tuple(loads(Matter, body) for body in connection.execute(query).scalars()), counts


def one(connection: Connection, key: str) -> Matter | None:
    """The matter of that key, None where nobody needs to decide it any more."""
    found = connection.execute(select(MATTERS.c.body).where(MATTERS.c.key == key)).scalars().first()
    return loads(Matter, found) if found else None


def around(
    connection: Connection,
    at: Matter,
    *,
    who: str | None,
    kinds: Sequence[MatterKind],
    slug: str | None,
) -> tuple[str | None, str | None]:
    """Keys of the matters before and behind one in the order of `page`; None at either end."""
    conditions = _conditions(who, slug)
    if kinds:
        conditions.append(MATTERS.c.kind.in_([each.value for each in kinds]))
    place, here = tuple_(MATTERS.c.score, MATTERS.c.key), tuple_(at.score.value, at.key)
    up = (MATTERS.c.score.asc(), MATTERS.c.key.asc())
    down = (MATTERS.c.score.desc(), MATTERS.c.key.desc())
    before = select(MATTERS.c.key).where(*conditions, place > here).order_by(*up).limit(1)
    behind = select(MATTERS.c.key).where(*conditions, place < here).order_by(*down).limit(1)
    return connection.execute(before).scalar(), connection.execute(behind).scalar()


def _conditions(who: str | None, slug: str | None) -> list[ColumnElement[bool]]:
    """What is not put off by a person, and of one case."""
    conditions: list[ColumnElement[bool]] = []
    if who is not None:
        put_off = select(SKIPS.c.key).where(SKIPS.c.who == who, SKIPS.c.key == MATTERS.c.key)
        conditions.append(~exists(put_off))
    if slug is not None:
        conditions.append(MATTERS.c.slug == slug)
    return conditions


def slugs(connection: Connection, kind: MatterKind) -> tuple[CaseSlug, ...]:
    """The cases in which a matter of some kind waits, sorted."""
    query = select(MATTERS.c.slug).distinct().where(MATTERS.c.kind == kind.value)
    found = connection.execute(query.where(MATTERS.c.slug != "").order_by(MATTERS.c.slug))
    return tuple(CaseSlug(one) for one in found.scalars())


def skip(connection: Connection, who: str, key: str, at: str) -> None:
    """Note that a person puts a matter off."""
    connection.execute(inserting(connection, SKIPS), [{"who": who, "key": key, "at": at}])


def unskip(connection: Connection, who: str, key: str | None = None) -> int:
    """Bring back what a person put off, all or one, and say how many."""
    statement = delete(SKIPS).where(SKIPS.c.who == who)
    if key is not None:
        statement = statement.where(SKIPS.c.key == key)
    return connection.execute(statement).rowcount
