"""The page of a case in the workspace: the look of `build`, with links and the state of things."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.pages.conftest import LYON, NICE, words

from consilience.web.app import make_app
from consilience.web.settings import Settings
from consilience.workspace import Workspace


def test_the_page_says_what_the_page_of_build_says(browser: TestClient, filled: Workspace) -> None:
    page = browser.get(f"/cases/{LYON}")
    built = dict(filled.files())[f"cases/{LYON}.html"].decode()
    for part in ("first", "timeline", "findings", "copies", "reports"):
        assert (f'id="{part}"' in page.text) == (f'id="{part}"' in built)
    assert "Machine-read; not checked by a person." in words(page.text)
    assert "Cite" in page.text


@pytest.mark.usefixtures("filled")
def test_nothing_on_the_page_needs_style_or_script_in_line(browser: TestClient) -> None:
    page = browser.get(f"/cases/{LYON}").text
    assert " style=" not in page
    assert "<style" not in page
    assert "<script>" not in page


def test_every_value_leads_to_its_decision_and_its_history(
    browser: TestClient, filled: Workspace
) -> None:
    page = browser.get(f"/cases/{LYON}").text
    claims = [claim for one in filled.case(LYON).findings for claim in one.claims]
    assert page.count('href="/decide?target=claim%3A') == len(claims)
    assert page.count('href="/history?target=claim%3A') == len(claims)
    assert 'href="/reports/a-1"' in page


def test_the_page_of_build_has_no_links_of_a_server(filled: Workspace) -> None:
    built = dict(filled.files())[f"cases/{LYON}.html"].decode()
    assert "/decide" not in built
    assert "/reports/" not in built


def test_an_old_name_leads_to_the_new_one(browser: TestClient, filled: Workspace) -> None:
    filled.decide([cheap.decision("merge", f"case:{LYON}", f"case:{NICE}")])
    filled.catch_up()
    now = filled.case(NICE).slug
    old = ({LYON, NICE} - {now}).pop()
    answer = browser.get(f"/cases/{old}", follow_redirects=False)
    assert (answer.status_code, answer.headers["location"]) == (301, f"/cases/{now}")
    assert "no-cache" in answer.headers["cache-control"]


@pytest.mark.usefixtures("filled")
def test_a_name_that_no_case_had_is_not_found(browser: TestClient) -> None:
    assert browser.get("/cases/no-such").status_code == 404


def test_who_checked_it_and_what_people_disagree_on_stands_at_the_top(
    browser: TestClient, filled: Workspace
) -> None:
    claim = filled.case(LYON).findings[0].claims[0]
    target = f"claim:{claim.report}:{claim.span.start}-{claim.span.end}:{claim.role.value}"
    filled.decide([cheap.decision("accept", f"case:{LYON}"), cheap.decision("accept", target)])
    filled.decide([cheap.decision("reject", target, who="Ann")])
    assert "wait to be worked in" in words(browser.get(f"/cases/{LYON}").text)
    filled.catch_up()
    page = words(browser.get(f"/cases/{LYON}").text)
    assert "Checked by Eva on 22 November 2026" in page
    assert "1 disagreement between people" in page
    assert "wait to be worked in" not in page


@pytest.mark.parametrize(("accounts", "seen"), [(False, True), (True, False)])
def test_who_is_not_logged_in_sees_nothing(
    filled: Workspace, *, accounts: bool, seen: bool
) -> None:
    app = make_app(filled, Settings(accounts=accounts))
    asked = TestClient(app, base_url="http://127.0.0.1", follow_redirects=False)
    answer = asked.get(f"/cases/{LYON}")
    assert ("heroin" in answer.text) == seen
    assert answer.status_code == (200 if seen else 303)


@pytest.mark.parametrize("kind", ["json", "markdown", "xlsx", "ftm"])
def test_a_case_can_be_taken_along(browser: TestClient, filled: Workspace, kind: str) -> None:
    address = f"/api/v1/exports/{kind}?case={LYON}"
    assert filled.case(LYON)
    assert f'href="{address}"' in browser.get(f"/cases/{LYON}").text
    answer = browser.get(address)
    assert (answer.status_code, len(answer.content) > 500) == (200, True)
