"""The store for teams: the same tables on a PostgreSQL server."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, inspect
from sqlalchemy.engine import make_url
from sqlalchemy.exc import OperationalError

from consilience.errors import StoreError
from consilience.store.base import PATIENCE
from consilience.store.copying import copy_rows, count_on
from consilience.store.migrations import migrate, newest
from consilience.store.refusals import refusing
from consilience.store.sqlite import SqliteStore

SCHEMES = ("postgresql://", "postgres://", "postgresql+psycopg://")
# Any fixed number: whoever writes holds this lock until the transaction ends.
_WRITER = 6_202_611
_ELSEWHERE = "give another database or schema"


class PostgresStore:
    """A store in one schema of a PostgreSQL database.

    Args:
        url: `postgresql://user:password@host/database`; `options=-csearch_path=NAME` in its query
            chooses a schema, which must exist.
    """

    def __init__(self, url: str, *, patience: int = PATIENCE) -> None:
        made = make_url(url).set(drivername="postgresql+psycopg")
        self._name = made.set(drivername="postgresql").render_as_string(hide_password=True)
        self._patience = patience
        try:
            self._engine = create_engine(
                made, isolation_level="REPEATABLE READ", pool_pre_ping=True
            )
        except ModuleNotFoundError as error:
            remedy = "install it: pip install 'psycopg[binary]'"
            raise StoreError(self._name, "needs the driver psycopg", remedy) from error

    @classmethod
    def create(cls, url: str, *, target: int | None = None) -> PostgresStore:
        """A new, empty store.

        Raises:
            StoreError: there is one already, or the server does not answer.
        """
        with _kept(cls(url)) as store, store.writing() as connection:
            if connection.dialect.has_table(connection, "meta"):
                raise StoreError(store.name, "exists already", _ELSEWHERE)
            migrate(connection, store.name, target)
        return store

    @classmethod
    def filled(cls, url: str, source: Connection) -> PostgresStore:
        """A new store with every row of another one of the newest schema, or nothing.

        Raises:
            StoreError: the schema holds something already, or the server does not answer.
        """
        with _kept(cls(url)) as store, store.writing() as connection:
            if there := inspect(connection).get_table_names():
                reason = f"holds something already (the table {min(there)})"
                raise StoreError(store.name, reason, _ELSEWHERE)
            migrate(connection, store.name)
            copy_rows(source, connection)
            count_on(connection)
        return store

    @classmethod
    def open(cls, url: str, *, patience: int = PATIENCE) -> PostgresStore:
        """A store that is there, brought forward to the newest schema.

        Raises:
            StoreError: there is none, or it is newer than this program.
        """
        with _kept(cls(url, patience=patience)) as store:
            with store.reading() as connection:
                if not connection.dialect.has_table(connection, "meta"):
                    raise StoreError(store.name, "no such workspace", "make one: consilience init")
                sql = "SELECT value FROM meta WHERE name = 'schema'"
                before = int(connection.exec_driver_sql(sql).scalar() or 0)
            if before != newest():
                with store.writing() as connection:
                    migrate(connection, store.name)
        return store

    @property
    def name(self) -> str:
        """The address without its password."""
        return self._name

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection for reading."""
        with refusing(self.name), self._engine.connect() as connection, connection.begin():
            connection.exec_driver_sql("SET TRANSACTION READ ONLY")
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """A connection for writing; the only one, as with a file."""
        with refusing(self.name), self._engine.connect() as plain:
            # The lock must come before the snapshot, or the second writer sees an old state.
            connection = plain.execution_options(isolation_level="READ COMMITTED")
            with connection.begin():
                connection.exec_driver_sql(f"SET LOCAL lock_timeout = {self._patience}")
                connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({_WRITER})")
                yield connection

    def backup(self, target: Path) -> None:
        """Copy every row, as of one moment, into a file that opens as a workspace of its own."""
        copy = SqliteStore.create(target)
        try:
            with self.reading() as source, copy.writing() as connection:
                copy_rows(source, connection)
        except BaseException:
            copy.close()
            target.unlink(missing_ok=True)
            raise
        copy.close()

    def faults(self) -> tuple[str, ...]:
        """Empty: a server checks itself."""
        return ()

    def scrub(self) -> bool:
        """Write every table anew: rows that were deleted or changed stay in the old files."""
        with refusing(self.name), self._engine.connect() as plain:
            connection = plain.execution_options(isolation_level="AUTOCOMMIT")
            connection.exec_driver_sql(f"SET lock_timeout = {self._patience}")
            try:
                for name in inspect(connection).get_table_names():
                    connection.exec_driver_sql(f'VACUUM (FULL) "{name}"')
            except OperationalError:  # somebody reads, and does not end within our patience
                return False
            finally:
                connection.exec_driver_sql("RESET lock_timeout")
        return True

    def close(self) -> None:
        """Close all connections."""
        self._engine.dispose()


@contextmanager
def _kept(store: PostgresStore) -> Iterator[PostgresStore]:
    """The store, closed only where the block fails."""
    try:
        yield store
    except BaseException:
        store.close()
        raise
