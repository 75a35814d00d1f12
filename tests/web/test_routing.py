"""Who may ask, and what a form must carry."""

from __future__ import annotations

import re

import pytest
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.testclient import TestClient

from consilience.web.app import make_app
from consilience.web.guard.forms import hidden
from consilience.web.routing import acting, looking
from consilience.workspace import Workspace


def page(request: Request) -> Response:
    return PlainTextResponse(str(hidden(request)))


def done(_: Request, form: FormData) -> Response:
    return PlainTextResponse(f"done: {form['what']}")


@pytest.fixture
def browser(workspace: Workspace) -> TestClient:
    app = make_app(workspace)
    app.router.routes[:0] = [looking("/page", page), acting("/act", done)]
    return TestClient(app, base_url="http://127.0.0.1")


def test_a_form_of_our_own_page_is_done(browser: TestClient) -> None:
    found = re.search(r'value="([^"]+)"', browser.get("/page").text)
    assert found
    answer = browser.post("/act", data={"token": found[1], "what": "that"})
    assert answer.text == "done: that"


@pytest.mark.parametrize("token", [None, "", "guessed"])
def test_a_form_of_another_site_is_refused(browser: TestClient, token: str | None) -> None:
    browser.get("/page")  # the victim's browser has the cookie
    answer = browser.post("/act", data={"what": "that"} | ({"token": token} if token else {}))
    assert answer.status_code == 403


def test_a_form_without_any_cookie_is_refused(browser: TestClient) -> None:
    assert browser.post("/act", data={"token": "x", "what": "that"}).status_code == 403
