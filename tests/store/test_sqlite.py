"""What the store in one file does that the contract does not ask of every store."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path

from consilience.store.sqlite import SqliteStore


def test_sixty_may_look_at_once(tmp_path: Path) -> None:
    store = SqliteStore.create(tmp_path / "work.db")
    with ExitStack() as open_now:
        for _ in range(60):
            connection = open_now.enter_context(store.reading())
            assert connection.exec_driver_sql("SELECT 1").scalar() == 1
    store.close()
