"""The search benchmark, small: every query finds something, and all stay under the bar."""

from __future__ import annotations

from pathlib import Path
from random import Random

from benchmarks.search import QUERIES, fill, measure

from consilience.knowledge import load
from consilience.store.sqlite import SqliteStore
from consilience.workspace.search.results import search


def test_every_query_finds_something_in_what_is_made(tmp_path: Path) -> None:
    store = SqliteStore.create(tmp_path / "work.db")
    fill(store, 2000, Random(7))  # noqa: S311  # no secret
    with store.reading() as connection:
        found = {query: search(connection, query, load()).whole for _, query in QUERIES}
    store.close()
    assert all(found.values()), found


def test_a_row_a_query_with_a_peer_where_it_asks_words() -> None:
    rows = measure(1000)
    assert [one.peer for one in rows] == ["LIKE", "LIKE", "LIKE", None, None, None]
    assert all(one.ours > 0 for one in rows)
