"""Places of reports are found by cluster, island and text, on both back ends alike."""

from __future__ import annotations

from consilience.store import clusters
from consilience.store.base import Store
from consilience.store.clusters import Place
from consilience.types import ReportId

A, B, C = (ReportId(one) for one in "abc")
SPEAKS = Place(report=A, speaker=A, island=A, words="w1", keys=b"\0" * 8)
COPIES = Place(report=B, speaker=A, island=A, words="w1", keys=None)
OTHER = Place(report=C, speaker=C, island=A, words="w2", keys=b"")


def test_places_are_found_by_report_cluster_island_and_text(store: Store) -> None:
    with store.writing() as connection:
        clusters.replace(connection, (), [SPEAKS, COPIES, OTHER])
        clusters.replace(connection, (), [OTHER])
    with store.reading() as connection:
        assert clusters.of(connection, ["b", "nobody"]) == (COPIES,)
        assert set(clusters.spoken_by(connection, ["a"])) == {SPEAKS, COPIES}
        assert set(clusters.on(connection, ["a"])) == {SPEAKS, COPIES, OTHER}
        assert set(clusters.printing(connection, ["w1"])) == {SPEAKS, COPIES}
        assert clusters.keys(connection) == {A: b"\0" * 8, C: b""}


def test_what_leaves_is_found_no_more(store: Store) -> None:
    with store.writing() as connection:
        clusters.replace(connection, (), [SPEAKS, COPIES, OTHER])
        clusters.replace(connection, ["a", "b"], [])
    with store.reading() as connection:
        assert clusters.on(connection, ["a"]) == (OTHER,)
    with store.writing() as connection:
        clusters.clear(connection)
        assert clusters.keys(connection) == {}
