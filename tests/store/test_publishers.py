"""How much of a publisher's reports is copied, each character once, on both back ends alike."""

from __future__ import annotations

from tests.store.test_contract import NOON

from consilience.copying import Alignment, Reuse, ReuseKind
from consilience.store import lineages, publishers, reports
from consilience.store.base import Store
from consilience.store.publishers import Taken
from consilience.types import Report, ReportId, Span


def entry(name: str, publisher: str | None, replaced: bool = False) -> reports.Entry:
    report = Report(id=ReportId(name), text=f"🚢{name:09}", publisher=publisher)
    by = ReportId("w-1") if replaced else None
    return reports.Entry(
        key=name, report=report, given=name, stated=True, added=NOON, replaced_by=by
    )


def reuse(source: str, target: str, *spans: tuple[int, int], directed: bool = True,
          suspected: bool = False) -> Reuse:  # fmt: skip
    alignments = tuple(
        Alignment(source=Span(*one, ""), target=Span(*one, ""), similarity=1.0, evidence="")
        for one in spans
    )
    return Reuse(
        source=ReportId(source), target=ReportId(target), kind=ReuseKind.EDITED, directed=directed,
        suspected=suspected, reason="", alignments=alignments,
    )  # fmt: skip


def test_a_passage_that_two_sources_have_is_copied_once(store: Store) -> None:
    there = [entry("w-1", "Wire"), entry("p-1", "Post"), entry("p-2", "Post"), entry("n-1", None),
             entry("p-0", "Post", replaced=True)]  # fmt: skip
    with store.writing() as connection:
        reports.put(connection, there)
        lineages.put_all(connection, [
            reuse("w-1", "p-1", (0, 4), (2, 6)),  # overlapping sentences
            reuse("n-1", "p-1", (5, 8)),
            reuse("w-1", "p-2", (0, 9), suspected=True),  # perhaps none
            reuse("p-2", "w-1", (0, 9), directed=False),  # nobody knows who took from whom
        ])  # fmt: skip
    with store.reading() as connection:
        post, nobody, wire = publishers.publishers(connection)
    assert (post.name, post.reports, post.copying) == ("Post", 2, 1)
    assert (post.characters, post.copied) == (20, 8)
    assert post.sources == (
        Taken(publisher="Wire", reports=1, characters=6),
        Taken(publisher=None, reports=1, characters=3),
    )
    assert nobody.takers == (Taken(publisher="Post", reports=1, characters=3),)
    assert (wire.copying, wire.copied, wire.sources) == (0, 0, ())


def test_no_reports_no_publishers(store: Store) -> None:
    with store.reading() as connection:
        assert publishers.publishers(connection) == ()
