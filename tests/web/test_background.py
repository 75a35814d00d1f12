"""Decisions are worked in beside the server, and a page waits for its own a little."""

from __future__ import annotations

from collections.abc import Callable

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient
from tests.support import cheap

from consilience.store.jobs import State
from consilience.web.app import make_app
from consilience.web.background import settle
from consilience.web.routing import looking
from consilience.workspace import Workspace


def asking(patience: float) -> Callable[[Request], Response]:
    def page(request: Request) -> Response:
        job = settle(request, "Eva", patience)
        return PlainTextResponse(job.state if job else "none")

    return page


def browser(workspace: Workspace, patience: float) -> TestClient:
    app = make_app(workspace)
    app.router.routes[:0] = [looking("/page", asking(patience))]
    return TestClient(app, base_url="http://127.0.0.1")


def test_without_a_worker_the_page_does_it_itself(workspace: Workspace) -> None:
    workspace.add(cheap.collection())
    assert browser(workspace, 0).get("/page").text == "none"
    assert workspace.cases()


def test_with_a_worker_the_page_waits_until_it_is_done(workspace: Workspace) -> None:
    workspace.add(cheap.collection())
    with browser(workspace, 60) as asked:
        assert asked.get("/page").text == State.DONE
    assert workspace.cases()


def test_what_takes_longer_than_a_person_waits_is_left_to_the_worker(workspace: Workspace) -> None:
    workspace.add(cheap.collection())
    asked = browser(workspace, 0)
    asked.app.state.worker = object()  # type: ignore[attr-defined]  # one that takes nothing up
    assert asked.get("/page").text == State.QUEUED
    assert not workspace.cases()
