"""Logging in and out: sessions, cookies, limits."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.web.doors import HOST, PASSWORDS, door, inside, log_in, token_in, with_accounts

from consilience.web.guard.attempts import OF_A_NAME, OF_AN_ADDRESS
from consilience.web.pages.login import WRONG
from consilience.workspace import Workspace

EVA = "Ada Admin"


@pytest.fixture(autouse=True)
def _accounts(workspace: Workspace) -> None:
    with_accounts(workspace)


@pytest.fixture
def browser(workspace: Workspace) -> TestClient:
    return door(workspace)


def test_who_is_not_known_is_led_to_the_log_in_and_then_on(browser: TestClient) -> None:
    first = browser.get("/cases", follow_redirects=False)
    assert (first.status_code, first.headers["location"]) == (303, "/login?next=/cases")
    assert log_in(browser, EVA, goal="/cases").headers["location"] == "/cases"
    assert EVA in browser.get("/cases").text


def test_the_cookie_of_a_session_is_for_this_host_and_for_no_script(browser: TestClient) -> None:
    given = log_in(browser, EVA).headers.get_list("set-cookie")
    (session,) = (one for one in given if "session=" in one and "Max-Age=0" not in one)
    assert session.startswith("__Host-consilience_session=")
    for word in ("HttpOnly", "Path=/", "SameSite=lax", "Secure"):
        assert word in session, word
    assert "Domain" not in session


def test_without_tls_the_cookie_goes_over_http(workspace: Workspace) -> None:
    browser = door(workspace, "http")
    given = log_in(browser, EVA).headers["set-cookie"]
    assert given.startswith("consilience_session=")
    assert "Secure" not in given.split(",")[0]
    assert browser.get("/cases", follow_redirects=False).status_code == 200


def test_a_session_that_somebody_put_there_before_is_not_taken_over(browser: TestClient) -> None:
    browser.cookies.set("__Host-consilience_session", "chosen-by-another", domain=HOST)
    log_in(browser, EVA)
    taken = {one.value for one in browser.cookies.jar if one.name.endswith("_session")}
    assert taken - {"chosen-by-another"}
    other = door_with(browser, "chosen-by-another")
    assert other.get("/cases", follow_redirects=False).status_code == 303


def test_logging_in_again_ends_the_session_before(workspace: Workspace) -> None:
    browser = inside(workspace, EVA)
    before = session_of(browser)
    form = {"token": token_in(browser.get("/account").text), "name": EVA}
    browser.post("/login", data=form | {"password": PASSWORDS[EVA]})
    assert session_of(browser) != before
    assert workspace.accounts.of_session(before) is None


def test_logging_out_ends_it_on_the_server_too(workspace: Workspace) -> None:
    browser = inside(workspace, EVA)
    stolen = session_of(browser)
    out = browser.post(
        "/logout", data={"token": token_in(browser.get("/account").text)}, follow_redirects=False
    )
    assert out.headers["location"] == "/login"
    assert door_with(browser, stolen).get("/cases", follow_redirects=False).status_code == 303


def test_a_token_of_forms_ends_with_its_session(workspace: Workspace) -> None:
    browser = inside(workspace, EVA)
    token = token_in(browser.get("/account").text)
    browser.post("/logout", data={"token": token})
    log_in(browser, EVA)
    assert browser.post("/logout", data={"token": token}).status_code == 403


def test_a_form_that_another_site_sent_is_refused_even_with_the_token(
    workspace: Workspace,
) -> None:
    browser = inside(workspace, EVA)
    token = token_in(browser.get("/account").text)
    for site in ("cross-site", "same-site"):
        answer = browser.post("/logout", data={"token": token}, headers={"sec-fetch-site": site})
        assert answer.status_code == 403, site
    assert browser.get("/cases", follow_redirects=False).status_code == 200


@pytest.mark.parametrize(
    "goal",
    ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "evil",
     "javascript:alert(1)", "", "/login"],
)  # fmt: skip
def test_after_the_log_in_nobody_is_sent_elsewhere(browser: TestClient, goal: str) -> None:
    assert log_in(browser, EVA, goal=goal).headers["location"] == "/"


def test_a_wrong_name_and_a_wrong_password_get_one_answer(browser: TestClient) -> None:
    wrong = log_in(browser, EVA, "not the password")
    unknown = log_in(browser, "Nobody Known", "not the password")
    assert (wrong.status_code, unknown.status_code) == (403, 403)
    assert WRONG in wrong.text
    assert wrong.text.replace(EVA, "") == unknown.text.replace("Nobody Known", "")


def test_a_name_is_tried_so_often_and_then_waits_whatever_the_password(
    browser: TestClient,
) -> None:
    for _ in range(OF_A_NAME):
        assert log_in(browser, EVA, "not the password").status_code == 403
    refused = log_in(browser, EVA)
    assert refused.status_code == 429
    assert int(refused.headers["retry-after"]) > 0
    assert "wait" in refused.text
    assert log_in(browser, "Rea Reader").status_code == 303  # others still come in


def test_an_address_is_tried_so_often_with_whatever_names(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(workspace.accounts), "log_in", lambda *_: None)
    browser = door(workspace)
    for number in range(OF_AN_ADDRESS):
        assert log_in(browser, f"name {number}", "x").status_code == 403
    assert log_in(browser, "another name", "x").status_code == 429


def test_what_a_proxy_says_of_the_address_counts_only_from_that_proxy(
    workspace: Workspace,
) -> None:
    far = {"x-forwarded-for": "198.51.100.9", "x-forwarded-proto": "https"}
    for proxies, expected in ((("192.0.2.1",), "198.51.100.9"), ((), "192.0.2.1")):
        browser = door(workspace, proxies=proxies)
        browser._transport.client = ("192.0.2.1", 4711)  # type: ignore[attr-defined]  # who the test client says it is
        token = token_in(browser.get("/login", headers=far).text)
        browser.post(
            "/login",
            data={"token": token, "name": EVA, "password": "wrong"},
            headers=far,
        )
        assert workspace.accounts.trail()[0][0].stated["address"] == expected


def test_without_accounts_a_request_by_way_of_a_proxy_is_refused(workspace: Workspace) -> None:
    from consilience.web.app import make_app  # noqa: PLC0415  # beside the one with accounts

    browser = TestClient(make_app(workspace), base_url="http://127.0.0.1")
    answer = browser.get("/cases", headers={"x-forwarded-for": "198.51.100.9"})
    assert answer.status_code == 403
    assert "--accounts" in answer.text
    assert browser.get("/cases").status_code == 200


def test_pages_behind_a_log_in_are_kept_by_no_browser(workspace: Workspace) -> None:
    browser = inside(workspace, EVA)
    answer = browser.get("/cases")
    assert answer.headers["cache-control"] == "no-store"
    assert "max-age" in answer.headers["strict-transport-security"]


def session_of(browser: TestClient) -> str:
    """What the browser shows to be known by."""
    (found,) = (one.value for one in browser.cookies.jar if one.name.endswith("_session"))
    assert found is not None
    return found


def door_with(browser: TestClient, session: str) -> TestClient:
    """Another browser with a session of one's choice."""
    other = TestClient(browser.app, base_url=f"https://{HOST}")
    other.cookies.set("__Host-consilience_session", session)
    return other
