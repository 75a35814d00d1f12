"""From one back end to another, row by row."""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from consilience.store import words
from consilience.store.tables import META, METADATA, SESSIONS
from consilience.store.upserts import putting

# Rows that are held in memory at once.
_MANY = 1000


def copy_rows(source: Connection, target: Connection) -> None:
    """Put every row of one store into another one, which is new and of the same schema."""
    for table in METADATA.sorted_tables:
        if table is SESSIONS:  # a copy lets nobody in who was logged in when it was made
            continue
        found = source.execute(select(table)).mappings()
        while some := found.fetchmany(_MANY):
            rows = [dict(one) for one in some]
            target.execute(putting(target, table) if table is META else table.insert(), rows)
    words.rebuild(target)


def count_on(connection: Connection) -> None:
    """Let PostgreSQL number new rows after those that were copied with their numbers.

    SQLite does so by itself.
    """
    for table in METADATA.sorted_tables:
        column = table.autoincrement_column
        if column is not None:
            sequence = func.pg_get_serial_sequence(table.name, column.name)
            # Of an empty table the highest number is null, and then nothing is set.
            connection.execute(select(func.setval(sequence, func.max(column))))
