"""Lists of reports: each condition, and pages of them."""

from __future__ import annotations

import pytest
from tests.support import cheap

from consilience.store import listing
from consilience.store.base import Store
from consilience.store.listing import Wanted
from consilience.types import ReportId
from consilience.workspace import Workspace
from consilience.workspace.counting import counted


@pytest.fixture
def workspace(store: Store) -> Workspace:
    one = Workspace(store, cheap.stages())
    one.add(cheap.collection())
    one.catch_up()
    one.add([cheap.candidate("z-1", "It rained.", title="Rain")])
    return one


@pytest.mark.parametrize(
    ("wanted", "ids"),
    [
        (Wanted(case="nice-cocaine-2021"), ["b-2"]),
        (Wanted(publisher="Wire"), ["a-1"]),
        (Wanted(url="https://wire.example/nice", current=False), ["b-1"]),
        (Wanted(read=False), ["b-1", "z-1"]),  # an earlier edition is not read
        (Wanted(read=False, current=True), ["z-1"]),
        (Wanted(case="nowhere"), []),
    ],
)
def test_every_condition_must_hold(workspace: Workspace, wanted: Wanted, ids: list[str]) -> None:
    with workspace.store.reading() as connection:
        whole, rows = listing.page(connection, wanted, 0, 20)
    assert ([one.id for one in rows], whole) == (ids, len(ids))


def test_pages_follow_each_other(workspace: Workspace) -> None:
    with workspace.store.reading() as connection:
        pages = [listing.page(connection, Wanted(), first, 4) for first in (0, 4, 8, 12)]
    assert [len(rows) for _, rows in pages] == [4, 4, 1, 0]
    ids = [one.id for _, rows in pages for one in rows]
    assert ids == sorted(ids)
    assert {whole for whole, _ in pages} == {9}


def test_reports_are_found_by_id_and_tell_whether_they_were_read(workspace: Workspace) -> None:
    names = [ReportId("z-1"), ReportId("a-1"), ReportId("nowhere")]
    with workspace.store.reading() as connection:
        first, last = listing.some(connection, names)
    assert (first.id, first.case, first.relevant) == ("a-1", "lyon-heroin-2019", True)
    assert (last.id, last.case, last.relevant, last.title) == ("z-1", None, None, "Rain")


def test_what_there_is_is_counted_alike_everywhere(workspace: Workspace) -> None:
    assert counted(workspace) == workspace.state()
    assert (counted(workspace).reports, counted(workspace).unread) == (8, 1)
