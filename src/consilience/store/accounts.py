"""Who may work here over the network: names, roles and digests of passwords."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass

from sqlalchemy import Connection, select, update

from consilience.store.tables import ACCOUNTS


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """Somebody who may log in.

    Args:
        name: Stands beside decisions.
        role: `reader`, `reviewer` or `admin`.
        password: What argon2 made of it; None for one that only programs use, with tokens.
        added: RFC 3339 time.
        removed: When it was closed; None while it is open. A closed one keeps its name, because
            that stands beside decisions and must not become somebody else's.
    """

    name: str
    role: str
    password: str | None
    added: str
    removed: str | None = None


def folded(name: str) -> str:
    """What a name is looked up by: case, blanks and forms of a letter make no other person."""
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())


def put(connection: Connection, one: Account) -> None:
    """Add an account, whose name must be new."""
    row = {
        "folded": folded(one.name),
        "name": one.name,
        "role": one.role,
        "password": one.password,
        "added": one.added,
        "removed": one.removed,
    }
    connection.execute(ACCOUNTS.insert(), [row])


def account(connection: Connection, name: str) -> Account | None:
    """The account of a name, a closed one too; None where there never was one."""
    query = select(ACCOUNTS).where(ACCOUNTS.c.folded == folded(name))
    row = connection.execute(query).one_or_none()
    return None if row is None else _account(row)


def accounts(connection: Connection) -> tuple[Account, ...]:
    """All of them, closed ones too, by name."""
    query = select(ACCOUNTS).order_by(ACCOUNTS.c.folded)
    return tuple(_account(row) for row in connection.execute(query))


def change(connection: Connection, name: str, **values: str | None) -> None:
    """Set `role`, `password` or `removed` of an account."""
    changed = update(ACCOUNTS).where(ACCOUNTS.c.folded == folded(name))
    connection.execute(changed.values(**values))


def _account(row: object) -> Account:
    return Account(**{one: getattr(row, one) for one in Account.__dataclass_fields__})
