"""Uncertain merges wait for a person, at one of the two cases, until somebody decides."""

from __future__ import annotations

from tests.support import cheap

from consilience.store.matters import Matter, MatterKind
from consilience.types import ReportId
from consilience.workspace import Workspace

SEIZED = "Customs officers seized 40 kg of heroin in Lyon on 2019-05-03 in a lorry with oranges."
JAILED = "Jan Novak was sentenced in Lyon on 2019-05-05 with heroin."
AWAY = "Police seized 7 kg of cocaine in Nice on 2021-06-01 in a boat near the old harbour."


def merges(workspace: Workspace) -> tuple[Matter, ...]:
    """Those that wait."""
    return workspace.inbox(kinds=[MatterKind.MERGE], size=100).matters


def add(workspace: Workspace, **texts: str) -> None:
    """Reports by their ids, and cases of them."""
    workspace.add([cheap.candidate(name, text) for name, text in texts.items()])
    workspace.catch_up()


def test_two_cases_that_are_nearly_one_wait_with_the_reason(workspace: Workspace) -> None:
    add(workspace, a=SEIZED, b=JAILED, c=AWAY)
    (one,) = merges(workspace)
    assert [each.target for each in one.choices] == ["report:a", "report:b"]
    assert one.slug == workspace.case_of(ReportId("a"))
    assert "points are missing to make them one case" in one.score.reason
    assert "lyon within days" in one.score.reason
    assert 0.4 <= one.score.value <= 0.8


def test_whoever_says_that_they_are_one_gets_one_case(workspace: Workspace) -> None:
    add(workspace, a=SEIZED, b=JAILED)
    workspace.decide([cheap.decision("merge", "report:a", "report:b")])
    workspace.catch_up()
    assert merges(workspace) == ()
    assert len(workspace.cases()) == 1


def test_whoever_says_that_they_are_two_is_not_asked_again(workspace: Workspace) -> None:
    add(workspace, a=SEIZED, b=JAILED)
    workspace.decide([cheap.decision("split", "report:a", "report:b")])
    workspace.catch_up()
    assert merges(workspace) == ()
    assert len(workspace.cases()) == 2
    workspace.undo(workspace.log()[0].digest, "Eva", "a slip")
    workspace.catch_up()
    assert len(merges(workspace)) == 1


def test_what_comes_later_is_asked_too_and_gives_what_a_rebuild_gives(workspace: Workspace) -> None:
    add(workspace, b=JAILED)
    assert merges(workspace) == ()
    add(workspace, c=AWAY)
    add(workspace, a=SEIZED)
    before = merges(workspace)
    assert len(before) == 1
    workspace.decide([cheap.decision("note", "report:a"), cheap.decision("note", "report:c")])
    workspace.catch_up()
    assert merges(workspace) == before
    workspace.rebuild()
    assert merges(workspace) == before


def test_a_report_that_gives_way_to_a_later_edition_is_not_asked_about(
    workspace: Workspace,
) -> None:
    url = "https://wire.example/a"
    first = cheap.candidate("b-1", f"{JAILED} So it was.", url=url, retrieved="2020-01-01")
    later = cheap.candidate("b-2", f"{JAILED} So it was not.", url=url, retrieved="2020-01-02")
    workspace.add([cheap.candidate("a", SEIZED), first])
    workspace.catch_up()
    assert [one.report for one in merges(workspace)[0].choices] == ["a", "b-1"]
    workspace.add([later])
    workspace.catch_up()
    assert [one.report for each in merges(workspace) for one in each.choices] == ["a", "b-2"]
