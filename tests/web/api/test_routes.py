"""Who may, with which method, and what a browser is made to send by somebody else."""

from __future__ import annotations

from urllib.parse import quote

import pytest
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send
from tests.support import cheap

from consilience.web import api as interface
from consilience.web.api.operation import Operation
from consilience.web.api.table import OPERATIONS
from consilience.web.failing import refused
from consilience.web.guard.forms import COOKIE
from consilience.web.guard.person import Person, Role
from consilience.web.settings import Settings
from consilience.workspace import Workspace

NOTE = {"act": "note", "target": "report:a-1", "why": "seen"}

TOKEN = "t" * 43  # as long as ours are


class Known:
    """Middleware by which everybody is somebody, or nobody."""

    def __init__(self, app: ASGIApp, role: Role | None) -> None:
        self._app = app
        self._person = None if role is None else Person(name="Ole Dahl", role=role)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        scope.setdefault("state", {})["person"] = self._person
        await self._app(scope, receive, send)


def known(workspace: Workspace, role: Role | None) -> TestClient:
    app = Starlette(
        routes=list(interface.ROUTES),
        middleware=[Middleware(Known, role=role)],
        exception_handlers={HTTPException: refused},
    )
    app.state.workspace, app.state.settings = workspace, Settings()
    return TestClient(app, base_url="http://127.0.0.1")


def status(workspace: Workspace, role: Role | None, one: Operation) -> int:
    path = one.path
    for name in one.names:
        path = path.replace(f"{{{name}}}", "1")
    return known(workspace, role).request(one.method, f"/api/v1{path}?no-such").status_code


@pytest.mark.parametrize("one", OPERATIONS, ids=lambda one: one.name)
def test_every_operation_asks_for_its_role_before_anything_else(
    workspace: Workspace, one: Operation
) -> None:
    if one.role is None:
        assert status(workspace, None, one) == 422
        return
    assert status(workspace, None, one) == 401
    for role in Role:
        assert status(workspace, role, one) == (422 if role >= one.role else 403)


def test_nobody_is_told_how_to_say_who_they_are(workspace: Workspace) -> None:
    answer = known(workspace, None).get("/api/v1/state")
    assert answer.headers["www-authenticate"] == 'Bearer realm="consilience"'


def test_only_an_admin_brings_in_decisions_of_others(workspace: Workspace) -> None:
    line = '{"who": "E", "when": "2026", "act": "note", "target": "report:x", "why": "y"}\n'
    headers = {"Content-Type": "application/jsonl"}
    for role, expected in ((Role.REVIEWER, 403), (Role.ADMIN, 201)):
        answer = known(workspace, role).post("/api/v1/decisions", content=line, headers=headers)
        assert answer.status_code == expected


def test_only_a_reviewer_has_the_names_of_people_under_protection(workspace: Workspace) -> None:
    for role, expected in ((Role.READER, 403), (Role.REVIEWER, 200)):
        answer = known(workspace, role).get("/api/v1/exports/findings?names=nobody")
        assert answer.status_code == expected
    assert known(workspace, Role.READER).get("/api/v1/exports/findings").status_code == 200


@pytest.mark.parametrize(
    ("headers", "expected"),
    [
        ({}, 201),  # a program of this machine
        ({"Origin": "https://evil.example"}, 403),
        ({"Sec-Fetch-Site": "cross-site"}, 403),
        ({"Cookie": "consilience_session=x"}, 403),
        ({"Cookie": f"{COOKIE}={TOKEN}", "X-Form-Token": "guessed"}, 403),
        ({"Cookie": f"{COOKIE}={TOKEN}", "X-Form-Token": ""}, 403),
        ({"Origin": "http://127.0.0.1", "Cookie": f"{COOKIE}={TOKEN}", "X-Form-Token": TOKEN}, 201),
        ({"Origin": "https://evil.example", "X-Form-Token": "t"}, 403),  # no cookie of ours
        # No page of somebody else can send this header without being asked first (CORS).
        ({"Origin": "http://127.0.0.1", "Authorization": "Bearer t"}, 201),
        # But a browser may send what somebody once told it for this address.
        ({"Origin": "http://127.0.0.1", "Authorization": "Basic dDp0"}, 403),
    ],
)
def test_a_browser_shows_that_a_page_of_ours_asks(
    api: TestClient, headers: dict[str, str], expected: int
) -> None:
    assert api.post("decisions", json=NOTE, headers=headers).status_code == expected


def test_looking_needs_no_form_token(api: TestClient) -> None:
    assert api.get("state", headers={"Origin": "https://evil.example"}).status_code == 200


@pytest.mark.parametrize("name", ["a/b", "50 % off?", "ä#1", "a%2Fb", "a/text"])
def test_a_name_may_hold_any_character(workspace: Workspace, name: str) -> None:
    workspace.add([cheap.candidate(name, "Police held two men in Nice.")])
    program = known(workspace, Role.READER)
    where = f"/api/v1/reports/{quote(name, safe='')}"
    assert program.get(where).json()["id"] == name
    assert program.get(f"{where}/text").text == "Police held two men in Nice."


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("PUT", "reports", {"GET", "HEAD", "POST"}),
        ("DELETE", "reports/a-1", {"GET", "HEAD"}),
        ("GET", "jobs/1/cancel", {"POST"}),
    ],
)
def test_another_method_is_told_which_there_are(
    api: TestClient, method: str, path: str, allowed: set[str]
) -> None:
    answer = api.request(method, path)
    assert answer.status_code == 405
    assert set(answer.headers["allow"].split(", ")) == allowed


def test_a_head_is_a_get_without_its_body(api: TestClient) -> None:
    head, whole = api.head("state"), api.get("state")
    assert head.headers["etag"] == whole.headers["etag"]


@pytest.mark.parametrize("path", ["reportz", "reports/", "reports/a-1/texts", "cases//versions"])
def test_a_path_that_is_not_there_is_a_problem(api: TestClient, path: str) -> None:
    answer = api.get(path, follow_redirects=False)
    assert (answer.status_code, answer.json()["type"]) == (404, "/api/v1/#missing")
