"""Inserts that mind what is there already, in the words of either database."""

from __future__ import annotations

from sqlalchemy import Connection, Insert, Table
from sqlalchemy.dialects.postgresql import insert as postgresql_insert
from sqlalchemy.dialects.sqlite import insert as sqlite_insert


def inserting(connection: Connection, table: Table) -> Insert:
    """An insert that leaves rows with a known key as they are."""
    make = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    return make(table).on_conflict_do_nothing()


def putting(connection: Connection, table: Table) -> Insert:
    """An insert that takes the place of a row with the same primary key."""
    make = sqlite_insert if connection.dialect.name == "sqlite" else postgresql_insert
    statement = make(table)
    keys = [one.name for one in table.primary_key]
    new = {one.name: statement.excluded[one.name] for one in table.c if one.name not in keys}
    return statement.on_conflict_do_update(index_elements=keys, set_=new)
