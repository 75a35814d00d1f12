"""A backup becomes a store again, on either back end, or the place stays as it was."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
from sqlalchemy import Connection, func, select
from tests.store.conftest import made
from tests.support import cheap

from consilience.errors import StoreError
from consilience.store import accounts, keys, trail
from consilience.store.accounts import Account
from consilience.store.base import Store
from consilience.store.migrations import newest
from consilience.store.opening import create_store, open_store
from consilience.store.restoring import restore_store
from consilience.store.tables import METADATA, SESSIONS
from consilience.store.trail import Step
from consilience.workspace import Workspace

NOON = "2026-11-22T12:00:00Z"
Rows = dict[str, list[tuple[object, ...]]]


def rows(store: Store) -> Rows:
    with store.reading() as connection:
        return {table.name: _rows(connection, table.name) for table in METADATA.sorted_tables}


def _rows(connection: Connection, name: str) -> list[tuple[object, ...]]:
    found = connection.execute(select(METADATA.tables[name]))
    return sorted((tuple(one) for one in found), key=repr)


@pytest.fixture
def backup(store: Store, tmp_path: Path) -> Path:
    """Of a workspace with cases, decisions, an account that is logged in, and a trail."""
    workspace = Workspace(store, cheap.stages())
    workspace.add(cheap.collection())
    workspace.decide([cheap.decision("note", "report:a-1", "seen")])
    workspace.catch_up()
    with store.writing() as connection:
        accounts.put(connection, Account(name="Eva", role="admin", password=None, added=NOON))
        keys.put_session(connection, "secret", "Eva", NOON, "2027")
    workspace.backup(tmp_path / "copy.db")
    return tmp_path / "copy.db"


def test_a_restored_store_has_every_row_of_the_backup(
    store: Store, backup: Path, elsewhere: str
) -> None:
    before = backup.read_bytes()
    restored = restore_store(backup, elsewhere)
    assert backup.read_bytes() == before
    copy = open_store(str(backup))
    kept = rows(copy)
    copy.close()
    assert rows(restored) == kept
    assert kept["cases"]
    # Against what the backup was made of: what came after it, and who was logged in, is not there.
    missing = {name for name, found in rows(store).items() if found != kept[name]}
    assert missing == {"trail", "sessions"}
    with restored.reading() as connection:
        assert connection.execute(select(func.count()).select_from(SESSIONS)).scalar() == 0
    restored.close()


def test_exports_are_the_same_bytes(store: Store, backup: Path, elsewhere: str) -> None:
    there = Workspace.restore(backup, elsewhere, cheap.stages())
    assert dict(there.files()) == dict(Workspace(store, cheap.stages()).files())
    assert [one.decision for one in there.log()] == [cheap.decision("note", "report:a-1", "seen")]
    assert there.search("heroin").whole == Workspace(store, cheap.stages()).search("heroin").whole
    there.close()


def test_new_rows_are_numbered_after_those_that_came_along(backup: Path, elsewhere: str) -> None:
    there = Workspace.restore(backup, elsewhere, cheap.stages())
    assert there.decide([cheap.decision("note", "report:a-2", "seen")]) == 1
    assert [one.number for one in there.log()] == [1, 2]
    there.add([cheap.candidate("z-9", "seizure amount=heroin 3 kg place=Lyon")])
    there.catch_up()
    job = there.ask_catch_up("Eva")
    assert job.number == 1  # of an empty table the first number is given
    there.close()


def test_the_trail_leads_to_the_file_that_it_came_from(backup: Path, elsewhere: str) -> None:
    there = Workspace.restore(backup, elsewhere, cheap.stages())
    assert there.survey("Jan Novak").backups == (str(backup),)
    there.close()


def test_a_backup_of_an_older_version_is_brought_forward_and_left_as_it_is(
    tmp_path: Path, elsewhere: str
) -> None:
    old = tmp_path / "old.db"
    store = made(str(old), target=newest() - 1)
    with store.writing() as connection:
        trail.put(connection, Step(at=NOON, what="export", stated={"folder": "/out"}))
    store.close()
    before = old.read_bytes()
    restored = restore_store(old, elsewhere)
    with restored.reading() as connection:
        assert [one.what for one in trail.steps(connection)] == ["export"]
        assert accounts.accounts(connection) == ()
    assert old.read_bytes() == before
    restored.close()


def test_a_place_that_holds_something_stays_as_it_is(backup: Path, place: str) -> None:
    with pytest.raises(StoreError, match=r"exists already|holds something already"):
        restore_store(backup, place)
    open_store(place).close()


def test_a_backup_of_a_newer_version_is_refused(tmp_path: Path, elsewhere: str) -> None:
    file = tmp_path / "new.db"
    create_store(str(file)).close()
    _run(file, "UPDATE meta SET value = value + 1 WHERE name = 'schema'")
    with pytest.raises(StoreError, match=r"new\.db: was written by a newer consilience"):
        restore_store(file, elsewhere)
    restore_store(_emptied(tmp_path), elsewhere).close()  # nothing was left in the place


def test_a_damaged_backup_is_refused(tmp_path: Path, elsewhere: str) -> None:
    """A text is gone that a report refers to: every page of the file is well formed."""
    file = tmp_path / "holed.db"
    workspace = Workspace.create(str(file), cheap.stages())
    workspace.add(cheap.collection())
    workspace.close()
    _run(file, "DELETE FROM texts")
    with pytest.raises(StoreError, match=r"holed\.db: is damaged"):
        restore_store(file, elsewhere)


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (None, "no such backup"),  # a name that leads nowhere
        (b"notes " * 1000, "file is not a database"),
        (b"", "is no workspace"),  # SQLite takes an empty file for an empty database
    ],
)
def test_what_is_no_backup_is_refused(
    words: bytes | None, told: str, tmp_path: Path, elsewhere: str
) -> None:
    file = tmp_path / "copy.db"
    if words is not None:
        file.write_bytes(words)
    with pytest.raises(StoreError, match=told):
        restore_store(file, elsewhere)


def _emptied(folder: Path) -> Path:
    create_store(str(folder / "empty.db")).close()
    return folder / "empty.db"


def _run(file: Path, statement: str) -> None:
    connection = sqlite3.connect(file)
    connection.execute(statement)
    connection.commit()
    connection.close()
