"""Short notes of the store about itself, by name."""

from __future__ import annotations

from sqlalchemy import Connection, select

from consilience.store.tables import META
from consilience.store.upserts import putting


def mark(connection: Connection, name: str) -> str | None:
    """The note of that name, None where there is none."""
    return connection.execute(select(META.c.value).where(META.c.name == name)).scalar()


def put_mark(connection: Connection, name: str, value: str) -> None:
    """Write a note; an earlier one of that name goes."""
    connection.execute(putting(connection, META), [{"name": name, "value": value}])
