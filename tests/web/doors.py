"""An app with accounts, and browsers that log in to it."""

from __future__ import annotations

import re

from httpx2 import Response
from starlette.testclient import TestClient

from consilience.web.app import make_app
from consilience.web.settings import Settings
from consilience.workspace import Workspace

PASSWORDS = {
    "Ada Admin": "one grey heron here",
    "Rex Viewer": "two green otters swim",
    "Rea Reader": "three red foxes run",
}
ROLES = {"Ada Admin": "admin", "Rex Viewer": "reviewer", "Rea Reader": "reader"}
HOST = "cases.example"


def with_accounts(workspace: Workspace) -> None:
    """Give a workspace an account of each role."""
    for name, password in PASSWORDS.items():
        workspace.accounts.add(name, ROLES[name], password, "a test")


def door(workspace: Workspace, scheme: str = "https", **settings: object) -> TestClient:
    """A browser before a server with accounts."""
    chosen = Settings(accounts=True, hosts=(HOST,), **settings)  # type: ignore[arg-type]  # of the test
    return TestClient(make_app(workspace, chosen), base_url=f"{scheme}://{HOST}")


def token_in(text: str) -> str:
    """The token of the forms of a page."""
    found = re.search(r'name="token" value="([^"]+)"', text)
    assert found, "no form on the page"
    return found[1]


def log_in(
    browser: TestClient, name: str, password: str | None = None, goal: str = "/"
) -> Response:
    """Send the form of the log-in page; the answer is not followed."""
    token = token_in(browser.get("/login").text)
    typed = PASSWORDS.get(name, "") if password is None else password
    form = {"token": token, "name": name, "password": typed, "next": goal}
    return browser.post("/login", data=form, follow_redirects=False)


def inside(workspace: Workspace, name: str, **settings: object) -> TestClient:
    """A browser that has logged in."""
    browser = door(workspace, **settings)  # type: ignore[arg-type]  # handed on
    assert log_in(browser, name).status_code == 303
    return browser
