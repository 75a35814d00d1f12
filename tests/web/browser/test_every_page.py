"""Every page at both widths: nothing that axe finds serious, no sideways scroll, keys suffice."""

from __future__ import annotations

from importlib.resources import files

import pytest
from playwright.sync_api import Page
from starlette.testclient import TestClient
from tests.web.browser.conftest import PHONE, WIDE, Axing, Keep, Open
from tests.web.walk import address, looks, shows

from consilience.web.app import make_app
from consilience.web.rendering import environment
from consilience.workspace import Workspace

ERROR, INTERFACE = "/no-such-page", "/api/v1/"
LOOKS = ((PHONE, "light"), (WIDE, "dark"))
# Shown after a form or to somebody who is not known yet: tests of their own look at them.
ELSEWHERE = frozenset({"login.html", "account.html", "preview.html"})
_SIDEWAYS = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"
_INSIDE = "() => document.getElementById('main').contains(document.activeElement)"


def check(page: Page, axe: Axing) -> None:
    """What holds of every page, whatever it shows."""
    assert page.evaluate(_SIDEWAYS) <= 0, "it scrolls sideways"
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")  # the first stop is the link past the menu
    assert page.evaluate(_INSIDE), "two keys do not lead to the content"
    assert page.locator("h1").count() == 1
    assert axe(page) == []


@pytest.mark.parametrize("look", LOOKS, ids=lambda one: f"{one[0]}-{one[1]}")
@pytest.mark.parametrize("path", [*shows(), ERROR, INTERFACE])
def test_a_page_is_for_everybody_on_a_phone_by_day_and_wide_by_night(
    path: str,
    look: tuple[int, str],
    *,
    shown: str,
    peopled: Workspace,
    opened: Open,
    axe: Axing,
    keep: Keep,
) -> None:
    width, scheme = look
    where = shown + address(peopled, path)
    # Axe brings a script and styles of its own; it alone may pass the policy.
    page = opened(where, width=width, color_scheme=scheme, bypass_csp=True)
    if "text/html" in page.evaluate("() => document.contentType"):
        keep(page, f"{path}-{width}-{scheme}")
        check(page, axe)


@pytest.mark.parametrize("path", shows())
def test_a_page_breaks_no_rule_of_what_may_be_loaded(
    path: str, shown: str, peopled: Workspace, opened: Open
) -> None:
    opened(shown + address(peopled, path)).wait_for_load_state("networkidle")


def test_no_page_is_forgotten_by_the_walk(
    peopled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: set[str] = set()
    templates = environment()
    load = templates.get_template

    def loading(name: str, *rest: object) -> object:
        seen.add(name)
        return load(name, *rest)  # type: ignore[arg-type]  # handed on as they came

    monkeypatch.setattr(templates, "get_template", loading)
    browser = TestClient(make_app(peopled), base_url="http://127.0.0.1")
    for path in [*looks(), ERROR, INTERFACE]:
        assert browser.get(address(peopled, path)).status_code in (200, 404), path
    folder = files("consilience.web") / "templates"
    whole = {one.name for one in folder.iterdir() if '{% extends "' in one.read_text("utf-8")}
    assert whole - ELSEWHERE <= seen, "add their addresses to tests/web/walk.py"
