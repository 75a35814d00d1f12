"""What needs a person."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.web.pages.conftest import words

from consilience.store.matters import MatterKind
from consilience.workspace import Workspace

PAST = "2026-11-22T11:00:00Z"


def test_the_inbox_says_what_why_which_case_and_who_printed_it(
    page: TestClient, at_odds: Workspace
) -> None:
    assert at_odds.inbox().matters[0].kind is MatterKind.DISPUTE
    text = words(page.get("/inbox").text)
    assert "Dispute Seizure: how much 20 kg of hashish / 25 kg of hashish" in text
    assert "2 independent texts disagree, nothing explains it (superseded)." in text
    assert "Cadiz hashish case, 2019" in text
    assert "Bay Post, 2 August 2019" in text
    assert "machine-read" in text


def test_an_empty_inbox_says_what_to_do_next(browser: TestClient) -> None:
    text = words(browser.get("/inbox").text)
    assert "Nothing waits" in text
    answer = browser.get("/review", follow_redirects=False)
    assert answer.headers["location"] == "/inbox"


@pytest.mark.parametrize("path", ["/inbox?kind=weather", "/review?kind=weather", "/inbox?page=x"])
def test_what_cannot_be_asked_is_refused_with_the_reason(page: TestClient, path: str) -> None:
    assert page.get(path).status_code == 422
