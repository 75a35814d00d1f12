"""One's own account: the password, and tokens for programs."""

from __future__ import annotations

import re

import pytest
from httpx2 import Response
from starlette.testclient import TestClient
from tests.web.doors import HOST, PASSWORDS, door, inside, log_in, token_in, with_accounts

from consilience.workspace import Workspace

REX = "Rex Viewer"
NEW = "four blue whales sing"


@pytest.fixture(autouse=True)
def _accounts(workspace: Workspace) -> None:
    with_accounts(workspace)


def change(browser: TestClient, old: str, new: str, again: str) -> Response:
    form = {"token": token_in(browser.get("/account").text), "old": old, "new": new, "again": again}
    return browser.post("/account/password", data=form, follow_redirects=False)


def test_a_new_password_logs_out_everywhere_else(workspace: Workspace) -> None:
    here, there = inside(workspace, REX), inside(workspace, REX)
    assert change(here, PASSWORDS[REX], NEW, NEW).status_code == 303
    assert here.get("/account", follow_redirects=False).status_code == 200
    assert there.get("/account", follow_redirects=False).status_code == 303
    assert log_in(door(workspace), REX, NEW).status_code == 303
    assert log_in(door(workspace), REX).status_code == 403


@pytest.mark.parametrize(
    ("old", "new", "again", "said"),
    [
        ("wrong password", NEW, NEW, "do not belong together"),
        (PASSWORDS[REX], NEW, "four blue whales", "not typed alike"),
        (PASSWORDS[REX], "short", "short", "too short"),
        (PASSWORDS[REX], "rex viewer 2026", "rex viewer 2026", "easily guessed"),
    ],
)
def test_a_change_that_cannot_be_is_told_and_changes_nothing(
    workspace: Workspace, old: str, new: str, again: str, said: str
) -> None:
    browser = inside(workspace, REX)
    answer = change(browser, old, new, again)
    assert answer.status_code in (403, 422)
    assert said in answer.text
    assert log_in(door(workspace), REX).status_code == 303


def made(browser: TestClient, **form: str) -> Response:
    whole = {"label": "nightly", "role": "reader", "days": "30"} | form
    token = token_in(browser.get("/account").text)
    return browser.post("/account/tokens", data=whole | {"token": token})


def test_a_token_is_shown_once_and_ends_when_its_owner_says_so(workspace: Workspace) -> None:
    browser = inside(workspace, REX)
    found = re.search(r"<code>([\w-]{43})</code>", made(browser).text)
    assert found
    assert workspace.accounts.of_token(found[1]) is not None
    page = browser.get("/account").text
    assert found[1] not in page
    assert "nightly" in page
    (one,) = workspace.accounts.tokens(REX)
    browser.post("/account/tokens/end", data={"token": token_in(page), "id": one.id})
    assert workspace.accounts.of_token(found[1]) is None


@pytest.mark.parametrize("form", [{"role": "admin"}, {"days": "9999"}, {"days": "-1"}])
def test_a_token_for_more_than_one_may_do_is_refused(
    workspace: Workspace, form: dict[str, str]
) -> None:
    browser = inside(workspace, REX)
    assert made(browser, **form).status_code == 422
    assert workspace.accounts.tokens(REX) == ()


def test_a_token_cannot_make_itself_another_one(workspace: Workspace) -> None:
    secret = workspace.accounts.new_token(REX, "feed", role="reader", days=3, by=REX)
    program = TestClient(door(workspace).app, base_url=f"https://{HOST}")
    program.headers["authorization"] = f"Bearer {secret}"
    assert program.get("/cases").status_code == 200
    assert program.get("/account").status_code == 403


def test_a_token_that_opens_nothing_is_told_so(workspace: Workspace) -> None:
    answer = door(workspace).get("/api/x", headers={"authorization": "Bearer nothing"})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["status"] == 401


def test_where_nobody_logs_in_there_is_no_account(browser: TestClient) -> None:
    assert browser.get("/account").status_code == 404
    assert browser.get("/login", follow_redirects=False).status_code == 303
