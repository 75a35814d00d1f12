"""From a backup to a store in a new place, on either back end."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from consilience.errors import StoreError
from consilience.store.base import Store
from consilience.store.postgres import SCHEMES, PostgresStore
from consilience.store.sqlite import SqliteStore

_REMEDY = "give a file that `consilience backup` wrote"


def restore_store(backup: Path, place: str) -> Store:
    """A new store at a file name or a `postgresql://` address, with everything of a backup.

    The backup itself is not touched: one of an older schema is brought forward in a copy. The new
    place is whole, or as it was.

    Raises:
        StoreError: the backup is missing, damaged, no workspace or of a newer version; the place
            holds something, or cannot be written.
    """
    with _brought_forward(backup) as source:
        if place.startswith(SCHEMES):
            with source.reading() as connection:
                return PostgresStore.filled(place, connection)
        source.backup(Path(place))
    return SqliteStore.open(Path(place))


@contextmanager
def _brought_forward(backup: Path) -> Iterator[SqliteStore]:
    """A copy of the backup with the newest schema, sound, gone when the block ends."""
    if not backup.is_file():
        raise StoreError(backup.name, "no such backup", _REMEDY)
    with tempfile.TemporaryDirectory(prefix="restore-") as folder:
        # Messages name the backup, so its copy has its name.
        copy = Path(folder) / backup.name
        _copy(backup, copy)
        store = SqliteStore.open(copy)
        try:
            if faults := store.faults():
                raise StoreError(backup.name, f"is damaged ({faults[0]})", "take an older backup")
            yield store
        finally:
            store.close()


def _copy(backup: Path, copy: Path) -> None:
    # A backup may lie in a folder that may only be read, where SQLite cannot make the files that
    # stand beside one that is in use; where such a file is, the backup is read with it.
    used = backup.with_name(f"{backup.name}-wal").exists()
    address = f"{backup.absolute().as_uri()}?mode=ro{'' if used else '&immutable=1'}"
    try:
        with (
            closing(sqlite3.connect(address, uri=True)) as source,
            closing(sqlite3.connect(copy)) as target,
        ):
            source.backup(target)
    except sqlite3.Error as error:
        raise StoreError(backup.name, f"cannot be read as a backup ({error})", _REMEDY) from error
