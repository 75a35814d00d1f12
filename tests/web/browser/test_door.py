"""The log-in, one's account and the trail in a real browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page
from tests.web.browser.conftest import PHONE, WIDE, Axing, Keep, Open, serving
from tests.web.browser.test_every_page import check
from tests.web.doors import PASSWORDS, with_accounts

from consilience.web.app import make_app
from consilience.web.settings import Settings
from consilience.workspace import Workspace

ADA = "Ada Admin"


@pytest.fixture
def guarded(workspace: Workspace) -> Iterator[str]:
    with_accounts(workspace)
    with serving(make_app(workspace, Settings(accounts=True))) as address:
        yield address


def log_in(page: Page, password: str) -> None:
    """By keyboard alone, as somebody does who comes to work."""
    page.get_by_label("Name").fill(ADA)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")


def test_somebody_logs_in_by_keyboard_makes_a_token_and_goes(
    guarded: str, opened: Open, keep: Keep, workspace: Workspace
) -> None:
    page = opened(guarded + "/cases")
    assert page.url == f"{guarded}/login?next=/cases"
    log_in(page, "not the password")
    assert "do not belong together" in page.get_by_role("alert").inner_text()
    log_in(page, PASSWORDS[ADA])
    page.wait_for_url(guarded + "/cases")
    page.get_by_role("link", name=ADA).click()
    page.get_by_label("What it is for").fill("nightly feed")
    page.get_by_role("button", name="Make a token").click()
    secret = page.get_by_role("status").locator("code").inner_text()
    assert workspace.accounts.of_token(secret) is not None
    keep(page, "token")
    page.get_by_role("button", name="Log out", exact=True).click()
    page.wait_for_url(guarded + "/login")
    page.goto(guarded + "/account")
    assert page.url == f"{guarded}/login?next=/account"


@pytest.mark.parametrize(("width", "scheme"), [(PHONE, "light"), (WIDE, "dark")])
def test_its_pages_are_for_everybody(
    width: int, scheme: str, guarded: str, *, opened: Open, axe: Axing, keep: Keep
) -> None:
    page = opened(guarded + "/login", width=width, color_scheme=scheme, bypass_csp=True)
    for name, where in (("login", "/login"), ("account", "/account"), ("access", "/access")):
        if name != "login":
            page.goto(guarded + where)
        keep(page, f"{name}-{width}-{scheme}")
        check(page, axe)
        if name == "login":
            log_in(page, PASSWORDS[ADA])
            page.wait_for_url(guarded + "/cases")
