"""The log of decisions: lines are added at its end, and none is ever changed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import Connection, Select, func, select

from consilience.decision import Act, Decision
from consilience.reconciling.log import digest_of
from consilience.store.codec import dumps, loads
from consilience.store.tables import DECISIONS
from consilience.store.upserts import inserting


@dataclass(frozen=True, slots=True, kw_only=True)
class Logged:
    """A decision in the log.

    Args:
        number: Its place in the log, from 1; later ones are larger, gaps mean nothing.
        digest: What names it everywhere, in another workspace too.
        recorded: RFC 3339 time at which this workspace took it.
    """

    number: int
    digest: str
    recorded: str
    decision: Decision


def append(connection: Connection, decisions: Iterable[Decision], recorded: str) -> int:
    """Add decisions at the end, in the order given; those that are there already stay once.

    Returns:
        How many were new.
    """
    known = set(connection.execute(select(DECISIONS.c.digest)).scalars())
    new: dict[str, str] = {}
    for one in decisions:
        digest = digest_of(one)
        if digest not in known:
            new[digest] = dumps(one)
    # One by one: the numbers shall follow the order.
    for digest, body in new.items():
        row = {"digest": digest, "recorded": recorded, "body": body}
        connection.execute(inserting(connection, DECISIONS), row)
    return len(new)


def log(connection: Connection) -> tuple[Logged, ...]:
    """Every decision, oldest first."""
    return _logged(connection, select(DECISIONS))


def page(connection: Connection, first: int, size: int) -> tuple[int, tuple[Logged, ...]]:
    """How many decisions there are, and some of them, oldest first."""
    whole = connection.execute(select(func.count()).select_from(DECISIONS)).scalar_one()
    return whole, _logged(connection, select(DECISIONS).offset(first).limit(size))


def decision(connection: Connection, digest: str) -> Logged | None:
    """The decision of that digest, None where there is none."""
    found = _logged(connection, select(DECISIONS).where(DECISIONS.c.digest == digest))
    return found[0] if found else None


def on(connection: Connection, target: str, *, whole: bool = True) -> tuple[Logged, ...]:
    """The decisions on an address, undone ones too, oldest first.

    Args:
        connection: For reading.
        target: As in docs/reference/decisions.md.
        whole: Whether it is the whole address; else all are given that begin so.
    """
    # The body is JSON: its words stand there as the codec writes them.
    words = dumps(target)[: None if whole else -1]
    query = select(DECISIONS).where(DECISIONS.c.body.contains(words, autoescape=True))
    found = _logged(connection, query)
    if whole:
        return tuple(one for one in found if one.decision.target == target)
    return tuple(one for one in found if one.decision.target.startswith(target))


def undos(connection: Connection) -> tuple[Decision, ...]:
    """The decisions that take others back, oldest first: all that decides what stands."""
    return of_act(connection, Act.UNDO)


def of_act(connection: Connection, act: Act) -> tuple[Decision, ...]:
    """The decisions of one kind, those that were taken back too, oldest first."""
    # Others may say these words too; they are left out once they are read.
    words = DECISIONS.c.body.contains(f'"{act.value}"', autoescape=True)
    found = (one.decision for one in _logged(connection, select(DECISIONS).where(words)))
    return tuple(one for one in found if one.act is act)


def _logged(connection: Connection, query: Select[tuple[object, ...]]) -> tuple[Logged, ...]:
    return tuple(
        Logged(
            number=row.number,
            digest=row.digest,
            recorded=row.recorded,
            decision=loads(Decision, row.body),
        )
        for row in connection.execute(query.order_by(DECISIONS.c.number))
    )
