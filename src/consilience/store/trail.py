"""What happened: exports and backups that were made, holds, who was forgotten, who logged in.

Names of people in reports are kept as salted digests only, so that the trail tells of none of them.
"""

from __future__ import annotations

import hashlib
import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select

from consilience.store.marks import mark, put_mark
from consilience.store.tables import FORGOTTEN, HOLDS, TRAIL
from consilience.store.upserts import inserting, putting


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Something that happened.

    Args:
        at: RFC 3339 time.
        what: `export`, `backup`, `restore`, `forget`, `hold`, `release`; of accounts `log-in`,
            `failed log-in`, `log-out`, `account`.
    """

    at: str
    what: str
    stated: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """Why a person must not be forgotten now (a court's order, a running dispute)."""

    at: str
    who: str
    why: str


def put(connection: Connection, step: Step) -> None:
    """Add a step at the end."""
    body = json.dumps(dict(step.stated), ensure_ascii=False)
    connection.execute(TRAIL.insert(), [{"at": step.at, "what": step.what, "body": body}])


def steps(connection: Connection, what: str | None = None) -> tuple[Step, ...]:
    """All steps, or those of one sort, oldest first."""
    query = select(TRAIL).order_by(TRAIL.c.number)
    if what is not None:
        query = query.where(TRAIL.c.what == what)
    return tuple(
        Step(at=row.at, what=row.what, stated=json.loads(row.body))
        for row in connection.execute(query)
    )


def copies(connection: Connection) -> tuple[str, ...]:
    """Files with a copy of the store: backups of it, and the one that it was restored from."""
    found = (one for one in steps(connection) if one.what in {"backup", "restore"})
    return tuple(dict.fromkeys(one.stated["file"] for one in found))


def latest(connection: Connection, first: int, size: int) -> tuple[Step, ...]:
    """A page of all steps, the latest first."""
    query = select(TRAIL).order_by(TRAIL.c.number.desc()).offset(first).limit(size)
    return tuple(
        Step(at=row.at, what=row.what, stated=json.loads(row.body))
        for row in connection.execute(query)
    )


def count(connection: Connection) -> int:
    """How many steps there are."""
    return connection.execute(select(func.count()).select_from(TRAIL)).scalar_one()


def hold(connection: Connection, name: str) -> Hold | None:
    """The hold on a person, None where there is none."""
    if mark(connection, "salt") is None:
        return None  # nobody was ever held here
    held = select(HOLDS).where(HOLDS.c.digest == digest(connection, name))
    found = connection.execute(held).one_or_none()
    return Hold(at=found.at, who=found.who, why=found.why) if found else None


def put_hold(connection: Connection, name: str, one: Hold) -> None:
    """Hold a person; an earlier hold is replaced."""
    row = {"digest": digest(connection, name), "at": one.at, "who": one.who, "why": one.why}
    connection.execute(putting(connection, HOLDS), [row])


def remove_hold(connection: Connection, name: str) -> bool:
    """Lift a hold, and say whether there was one."""
    statement = delete(HOLDS).where(HOLDS.c.digest == digest(connection, name))
    return connection.execute(statement).rowcount > 0


def put_forgotten(connection: Connection, name: str, at: str) -> None:
    """Remember that a name is to be taken out of whatever comes in."""
    row = {"digest": digest(connection, name), "words": len(name.split()), "at": at}
    connection.execute(inserting(connection, FORGOTTEN), [row])


def forgotten(connection: Connection) -> dict[str, int]:
    """Digest of each name that was forgotten -> how many words it has."""
    return {row.digest: row.words for row in connection.execute(select(FORGOTTEN))}


def digest(connection: Connection, name: str) -> str:
    """What stands for a name here; another workspace has another salt.

    Args:
        connection: For writing, the first time.
        name: In any case, words apart by any blanks.
    """
    salt = mark(connection, "salt")
    if salt is None:
        salt = secrets.token_hex(16)
        put_mark(connection, "salt", salt)
    return _digest(salt, name)


def digests(connection: Connection) -> Callable[[str], str]:
    """The same of many names: the salt is looked up once. Before the first, a fleeting one."""
    salt = mark(connection, "salt") or ""
    return lambda name: _digest(salt, name)


def _digest(salt: str, name: str) -> str:
    folded = " ".join(name.casefold().split())
    return hashlib.sha256(f"{salt} {folded}".encode("utf-8", "surrogatepass")).hexdigest()
