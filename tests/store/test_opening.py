"""The contract of opening: one who writes, refusals with a remedy, backups; on every store."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.store.conftest import made
from tests.store.test_contract import LATER, NOON, decision, entries

from consilience.errors import StoreError
from consilience.store import decisions, marks, reports
from consilience.store.base import Store
from consilience.store.opening import create_store, open_store


def _break(store: Store) -> None:
    with store.writing() as connection:
        marks.put_mark(connection, "half", "written")
        raise KeyboardInterrupt


def test_a_write_that_is_broken_off_leaves_nothing(store: Store) -> None:
    with pytest.raises(KeyboardInterrupt):
        _break(store)
    with store.reading() as connection:
        assert marks.mark(connection, "half") is None


def test_a_reader_sees_one_state_while_another_writes(store: Store) -> None:
    with store.reading() as reader:
        assert marks.mark(reader, "new") is None
        with store.writing() as connection:
            marks.put_mark(connection, "new", "1")
        assert marks.mark(reader, "new") is None
    with store.reading() as reader:
        assert marks.mark(reader, "new") == "1"


@pytest.fixture(name="hasty")
def _hasty(place: str) -> Iterator[tuple[Store, Store]]:
    first = made(place)
    second = open_store(place, patience=50)
    yield first, second
    first.close()
    second.close()


def _write_twice(first: Store, second: Store) -> None:
    with first.writing() as connection:
        marks.put_mark(connection, "writer", "1")
        with second.writing() as other:
            marks.put_mark(other, "writer", "2")


def test_a_second_writer_is_told_so_and_the_first_goes_on(hasty: tuple[Store, Store]) -> None:
    first, second = hasty
    with pytest.raises(StoreError, match="another program is writing to it"):
        _write_twice(first, second)
    with second.writing() as connection:
        marks.put_mark(connection, "writer", "3")
    with first.reading() as connection:
        assert marks.mark(connection, "writer") == "3"


def test_a_store_is_made_once(place: str) -> None:
    create_store(place).close()
    with pytest.raises(StoreError, match="exists already"):
        create_store(place)
    open_store(place).close()


def test_a_store_that_was_not_made_is_told_with_its_remedy(place: str) -> None:
    with pytest.raises(StoreError, match="consilience init"):
        open_store(place)


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("/postgres?", "/nowhere?", "there is no such database"),
        ("//tester@", "//nobody_here@", "the server knows no such user"),
        ("?", "?options=-csearch_path%3Dnowhere&", "its schema is not there"),
        ("host=", "host=/nowhere", "the server does not answer"),
    ],
)
def test_what_a_server_refuses_is_told_apart(
    address: str, before: str, after: str, told: str
) -> None:
    with pytest.raises(StoreError, match=told):
        create_store(address.replace(before, after))


def test_a_sound_store_has_no_faults(store: Store) -> None:
    with store.writing() as connection:
        reports.put(connection, entries())
    assert store.faults() == ()


def test_a_backup_opens_and_holds_everything(store: Store, tmp_path: Path) -> None:
    with store.writing() as connection:
        reports.put(connection, entries())
        decisions.append(connection, [decision()], NOON)
    target = tmp_path / "copy.db"
    store.backup(target)
    copy = open_store(str(target))
    with copy.reading() as connection:
        assert list(reports.entries(connection)) == entries()
        assert [one.decision for one in decisions.log(connection)] == [decision()]
    copy.close()
    with pytest.raises(StoreError, match="exists already"):
        store.backup(target)


def test_a_backup_can_be_written_to(store: Store, tmp_path: Path) -> None:
    with store.writing() as connection:
        decisions.append(connection, [decision()], NOON)
    store.backup(tmp_path / "copy.db")
    copy = open_store(str(tmp_path / "copy.db"))
    with copy.writing() as connection:
        assert decisions.append(connection, [decision("report:b")], LATER) == 1
    copy.close()
