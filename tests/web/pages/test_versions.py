"""Freezing a case in the browser, citing it, and seeing what changed since."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.pages.conftest import LYON, NICE, Send, words

from consilience.workspace import Workspace


def test_a_case_is_frozen_with_who_and_why(filled: Workspace, send: Send) -> None:
    page = send(f"/cases/{LYON}/versions", why="for the printed story")
    assert f"Version {LYON} 1" in page
    assert "frozen by local" in page
    assert [one.why for one in filled.versions(LYON)] == ["for the printed story"]


def test_a_version_stays_and_says_what_changed_since(
    browser: TestClient, filled: Workspace
) -> None:
    filled.freeze(LYON, "Eva", "cited")
    was = browser.get(f"/cases/{LYON}/versions/1").text
    assert "Nothing changed since" in browser.get(f"/cases/{LYON}/versions").text
    claim = next(
        one
        for finding in filled.case(LYON).findings
        for one in finding.claims
        if one.role.value == "amount" and one.report == "a-4"
    )
    place = f"claim:a-4:{claim.span.start}-{claim.span.end}:amount"
    filled.decide([cheap.decision("correct", place, "heroin|=43 kg")])
    filled.catch_up()
    assert browser.get(f"/cases/{LYON}/versions/1").text == was
    since = words(browser.get(f"/cases/{LYON}/versions").text)
    assert "43 kg of heroin Seizure: how much not told" in since


def test_a_version_is_found_under_the_name_it_was_cited_by(
    browser: TestClient, filled: Workspace
) -> None:
    for slug in (LYON, NICE):
        filled.freeze(slug, "Eva", "cited")
    filled.decide([cheap.decision("merge", f"case:{LYON}", f"case:{NICE}")])
    filled.catch_up()
    for slug in (LYON, NICE):
        answer = browser.get(f"/cases/{slug}/versions/1", follow_redirects=False)
        assert (answer.status_code, f"Version {slug} 1" in answer.text) == (200, True)
    assert "2 frozen versions" in words(browser.get(f"/cases/{NICE}").text)


def test_a_version_has_no_links_to_decide_on_what_was(
    browser: TestClient, filled: Workspace
) -> None:
    filled.freeze(LYON, "Eva", "cited")
    assert "/decide" not in browser.get(f"/cases/{LYON}/versions/1").text


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize("path", [f"/cases/{LYON}/versions/7", "/cases/gone/versions"])
def test_a_version_that_is_not_there_is_not_found(browser: TestClient, path: str) -> None:
    assert browser.get(path).status_code == 404
