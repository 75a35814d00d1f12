"""Forgetting somebody: looked at first, confirmed, and refused while a hold stands."""

from __future__ import annotations

from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.web.pages.conftest import Send

from consilience.web.guard import arriving
from consilience.web.guard.person import Role
from consilience.workspace import Workspace

NAME = "Jan Novak"


class Demoted:
    """Whoever is at this machine is a reviewer only."""

    ADMIN = Role.REVIEWER


def test_a_survey_says_what_would_change_and_changes_nothing(filled: Workspace, send: Send) -> None:
    page = send("/forget/survey", name=" Jan  Novak ")
    assert "What would change" in page
    assert "2 reports a-3 , a-4" in page
    assert NAME in filled.report("a-3").report.text


def test_nothing_is_forgotten_without_the_box_and_a_reason(filled: Workspace, send: Send) -> None:
    assert "was not confirmed" in send("/forget/confirm", name=NAME, why="asked")
    assert "the reason: is empty" in send("/forget/confirm", name=NAME, sure="yes")
    assert NAME in filled.report("a-3").report.text


def test_a_person_is_gone_from_texts_search_and_this_page(
    browser: TestClient, filled: Workspace, send: Send, tmp_path: Path
) -> None:
    filled.backup(tmp_path / "copy.db")
    page = send("/forget/confirm", name=NAME, why="asked by mail", sure="yes")
    assert "Taken out:" in page
    assert "changed too" in page
    assert NAME not in page
    assert NAME not in filled.report("a-3").report.text
    assert "0 reports" in browser.get('/search?q="Jan Novak"').text
    copy = Workspace.open(str(tmp_path / "copy.db"), filled.stages)
    assert NAME not in copy.report("a-3").report.text
    copy.close()


def test_a_hold_forbids_it_until_it_is_lifted(filled: Workspace, send: Send) -> None:
    assert "Held" in send("/forget/hold", name=NAME, why="court order 7")
    assert "court order 7" in send("/forget/survey", name=NAME)
    assert "legal hold" in send("/forget/confirm", name=NAME, why="asked", sure="yes")
    assert NAME in filled.report("a-3").report.text
    assert "The hold is lifted" in send("/forget/release", name=NAME, why="order lifted")
    assert "There was no hold" in send("/forget/release", name=NAME, why="again")


def test_a_reviewer_may_not_forget_anybody(
    browser: TestClient, filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert filled.cases()
    monkeypatch.setattr(arriving, "Role", Demoted)
    assert browser.get("/forget").status_code == 403
    assert browser.get("/log").status_code == 200
