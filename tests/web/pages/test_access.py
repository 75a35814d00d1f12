"""Who may work here, and what happened at the door."""

from __future__ import annotations

import pytest
from tests.web.doors import inside, log_in, with_accounts

from consilience.web.pages.access import SIZE
from consilience.workspace import Workspace


@pytest.fixture(autouse=True)
def _accounts(workspace: Workspace) -> None:
    with_accounts(workspace)


def test_an_administrator_sees_log_ins_failed_ones_and_exports(workspace: Workspace) -> None:
    browser = inside(workspace, "Ada Admin")
    log_in(inside(workspace, "Rea Reader"), "Rex Viewer", "<script>alert(1)</script>")
    workspace.note("export", folder="/exports/<b>out</b>", who="Rex Viewer")
    page = browser.get("/access").text
    assert "failed log-in" in page
    assert "&lt;b&gt;out&lt;/b&gt;" in page
    assert "<b>out" not in page


@pytest.mark.parametrize("name", ["Rea Reader", "Rex Viewer"])
def test_nobody_else_does(workspace: Workspace, name: str) -> None:
    assert inside(workspace, name).get("/access").status_code == 403


@pytest.mark.parametrize(("asked", "shown"), [("2", "Page 2 of 2"), ("x", "Page 1 of 2")])
def test_it_comes_in_pages(workspace: Workspace, asked: str, shown: str) -> None:
    browser = inside(workspace, "Ada Admin")
    for number in range(SIZE):
        workspace.accounts.note("export", folder=f"out-{number}")
    assert shown in browser.get(f"/access?page={asked}").text
