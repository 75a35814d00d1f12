"""The default store: one file, nothing to install, no server."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.pool import ConnectionPoolEntry

from consilience.errors import StoreError
from consilience.store.base import PATIENCE
from consilience.store.migrations import migrate, newest
from consilience.store.refusals import refusing

# Connections that stay open: as many as the threads of a server.
_KEPT = 40


class SqliteStore:
    """A store in one SQLite file, with write-ahead logging: readers never wait for a writer."""

    def __init__(self, path: Path, *, patience: int = PATIENCE) -> None:
        self._path = path
        self._patience = patience
        self._engine = self._made()

    @classmethod
    def create(cls, path: Path, *, target: int | None = None) -> SqliteStore:
        """A new, empty store.

        Raises:
            StoreError: there is a file already, or none can be written.
        """
        if path.exists():
            raise StoreError(path.name, "exists already", "give another name")
        with _kept(cls(path)) as store, store.writing() as connection:
            migrate(connection, store.name, target)
        return store

    @classmethod
    def open(cls, path: Path, *, patience: int = PATIENCE) -> SqliteStore:
        """A store that is there, brought forward to the newest schema.

        Raises:
            StoreError: there is none, it is something else, or it is newer than this program.
        """
        if not path.is_file():
            raise StoreError(path.name, "no such workspace", "make one: consilience init")
        with _kept(cls(path, patience=patience)) as store:
            with store.reading() as connection:
                before = _schema(connection, store.name)
            if before != newest():
                with store.writing() as connection:
                    migrate(connection, store.name)
        return store

    @property
    def name(self) -> str:
        """The file's name without its folder."""
        return self._path.name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for reading."""
        with refusing(self.name), self._engine.connect() as connection, connection.begin():
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection for writing; the only one, from its first statement on."""
        with refusing(self.name), self._engine.connect() as plain:
            connection = plain.execution_options(begin="BEGIN IMMEDIATE")
            with connection.begin():
                yield connection

    def backup(self, target: Path) -> None:
        """Copy the file page by page, as of one moment."""
        if target.exists():
            raise StoreError(target.name, "exists already", "give another name")
        with refusing(target.name), self.reading() as connection:
            own = connection.connection.driver_connection
            assert isinstance(own, sqlite3.Connection)  # noqa: S101  # the driver of this engine
            try:
                with closing(sqlite3.connect(target)) as copy:
                    own.backup(copy)
                    # A copy lets nobody in who was logged in when it was made.
                    copy.execute("DELETE FROM sessions")
                    copy.commit()
            except sqlite3.Error as error:
                target.unlink(missing_ok=True)
                reason = f"cannot be written ({error})"
                raise StoreError(target.name, reason, "check its place and room") from error

    def faults(self) -> tuple[str, ...]:
        """What SQLite's own checks find."""
        with self.reading() as connection:
            found = connection.exec_driver_sql("PRAGMA integrity_check").scalars().all()
            broken = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
        lines = [str(one) for one in found if one != "ok"]
        return (*lines, *(f"{row[0]} row {row[1]}: its {row[2]} is missing" for row in broken))

    def scrub(self) -> bool:
        """Empty the write-ahead log: what is freed in the file itself is overwritten at once."""
        with refusing(self.name), closing(self._engine.raw_connection()) as connection:
            own = connection.driver_connection
            assert isinstance(own, sqlite3.Connection)  # noqa: S101  # the driver of this engine
            busy, *_ = own.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            return not busy

    def close(self) -> None:
        """Close the file."""
        self._engine.dispose()

    def _made(self) -> Engine:
        seconds = self._patience / 1000
        engine = create_engine(
            f"sqlite:///{self._path}",
            connect_args={"timeout": seconds, "check_same_thread": False, "isolation_level": None},
            # A server asks from forty threads: none shall wait for a file that all can open.
            pool_size=_KEPT,
            max_overflow=-1,
        )
        event.listen(engine, "connect", _prepare)
        event.listen(engine, "begin", _begin)
        return engine


def _schema(connection: Connection, name: str) -> int:
    if not connection.dialect.has_table(connection, "meta"):
        raise StoreError(name, "is no workspace", "give the file that `consilience init` made")
    sql = "SELECT value FROM meta WHERE name = 'schema'"
    return int(connection.exec_driver_sql(sql).scalar() or 0)


@contextmanager
def _kept(store: SqliteStore) -> Iterator[SqliteStore]:
    """The store, closed only where the block fails."""
    try:
        yield store
    except BaseException:
        store.close()
        raise


def _prepare(driver: sqlite3.Connection, _record: ConnectionPoolEntry) -> None:
    # A file that may only be read cannot change its journal, and need not.
    if driver.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
        try:
            driver.execute("PRAGMA journal_mode = WAL")
        except sqlite3.OperationalError as error:
            if "readonly" not in str(error):
                raise
    # FULL: what was accepted is on the disk, not on its way, when the command says so.
    driver.execute("PRAGMA synchronous = FULL")
    driver.execute("PRAGMA foreign_keys = ON")
    # Deleted words are overwritten: a person who is forgotten is not left in free pages.
    driver.execute("PRAGMA secure_delete = ON")


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql(connection.get_execution_options().get("begin", "BEGIN"))
