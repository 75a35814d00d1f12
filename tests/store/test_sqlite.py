"""What the store in one file does that the contract does not ask of every store."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from consilience.store.marks import mark, put_mark
from consilience.store.sqlite import SqliteStore


def test_sixty_may_look_at_once(tmp_path: Path) -> None:
    store = SqliteStore.create(tmp_path / "work.db")
    with ExitStack() as open_now:
        for _ in range(60):
            connection = open_now.enter_context(store.reading())
            assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    store.close()


def test_nothing_of_what_was_changed_is_left_in_the_files(tmp_path: Path) -> None:
    store = SqliteStore.create(tmp_path / "work.db")
    for words in ("a name to forget " * 500, "x"):
        with store.writing() as connection:
            put_mark(connection, "told", words)
    assert any(b"to forget" in one.read_bytes() for one in tmp_path.iterdir())
    assert store.scrub()
    assert not any(b"to forget" in one.read_bytes() for one in tmp_path.iterdir())
    store.close()


def test_who_reads_an_older_state_is_waited_for_and_told(tmp_path: Path) -> None:
    SqliteStore.create(tmp_path / "work.db").close()
    store = SqliteStore.open(tmp_path / "work.db", patience=10)
    with store.reading() as reader:
        assert mark(reader, "told") is None
        with store.writing() as connection:
            put_mark(connection, "told", "x")
        assert not store.scrub()
    assert store.scrub()
    store.close()
