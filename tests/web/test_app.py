"""Every page of the app stands behind the same door."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


def test_an_empty_workspace_has_a_list_that_says_what_to_do_next(browser: TestClient) -> None:
    answer = browser.get("/")
    assert answer.status_code == 200
    assert "add reports" in answer.text


@pytest.mark.parametrize("path", ["/cases", "/no-such-page", "/static/review.css"])
def test_every_answer_forbids_what_is_not_ours_to_run(browser: TestClient, path: str) -> None:
    policy = browser.get(path).headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy


def test_a_foreign_name_that_points_here_is_refused(browser: TestClient) -> None:
    answer = browser.get("/cases", headers={"host": "evil.example"})
    assert answer.status_code == 400


def test_a_page_that_is_not_there_is_a_page_that_says_so(browser: TestClient) -> None:
    answer = browser.get("/no-such-page")
    assert (answer.status_code, "Not Found" in answer.text) == (404, True)


def test_a_program_gets_its_errors_as_problems(browser: TestClient) -> None:
    answer = browser.get("/api/no-such-thing")
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["status"] == 404
