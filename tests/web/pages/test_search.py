"""The search page: hits with the words marked, figures by value, help where it is needed."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.pages.conftest import LYON, words

from consilience.web.pages.search import EXAMPLES
from consilience.workspace import Workspace


@pytest.mark.usefixtures("filled")
def test_words_find_reports_with_the_words_marked(browser: TestClient) -> None:
    page = browser.get("/search", params={"q": "oranges"}).text
    assert "3 reports" in words(page)
    assert "<mark>oranges</mark>" in page
    assert 'href="/reports/a-1"' in page


@pytest.mark.usefixtures("filled")
def test_a_figure_finds_findings_in_plain_words(browser: TestClient) -> None:
    page = browser.get("/search", params={"q": "heroin > 10 kg in 2019"}).text
    assert "40 kg of heroin" in words(page)
    assert f'href="/cases/{LYON}#findings"' in page


@pytest.mark.usefixtures("filled")
@pytest.mark.parametrize(
    ("query", "status", "told"),
    [
        ("colour:red", 422, "is no key"),
        ("-heroin", 422, "asks for nothing"),
        ("nowherefound", 200, "nothing fits"),
        ("", 200, "How to ask"),
    ],
)
def test_what_cannot_be_answered_is_said_on_the_page(
    browser: TestClient, query: str, status: int, told: str
) -> None:
    answer = browser.get("/search", params={"q": query})
    assert answer.status_code == status
    assert told in words(answer.text)
    assert "How to ask" in answer.text


@pytest.mark.parametrize("example", [written for written, _ in EXAMPLES if written[0] != "-"])
def test_every_example_of_the_help_can_be_asked(
    browser: TestClient, filled: Workspace, example: str
) -> None:
    assert filled.search(example)
    assert browser.get("/search", params={"q": example}).status_code == 200


def test_many_hits_come_in_pages(browser: TestClient, workspace: Workspace) -> None:
    text = "Police seized {} kg of heroin in Lyon on 2019-05-03."
    workspace.add([cheap.candidate(f"r-{one}", text.format(one)) for one in range(1, 46)])
    first, last = (browser.get(f"/search?q=heroin&page={page}").text for page in (1, 3))
    assert "45 reports" in words(first)
    assert (first.count("<article"), last.count("<article")) == (20, 5)
    assert 'href="/search?q=heroin&amp;page=2" rel="next"' in first
    assert "Page 3 of 3" in words(last)


@pytest.mark.parametrize("page", ["0", "-1", "x", "²", "9" * 40])
def test_a_page_that_is_no_number_is_refused(browser: TestClient, page: str) -> None:
    assert browser.get("/search", params={"q": "heroin", "page": page}).status_code == 422


def test_words_of_a_report_stay_words(browser: TestClient, workspace: Workspace) -> None:
    hostile = "<script>alert(1)</script> heroin {{ 7*7 }}"
    workspace.add([cheap.candidate("h", hostile, title="<img src=x onerror=alert(1)>")])
    page = browser.get("/search?q=heroin").text
    assert "<script>alert" not in page
    assert "<img" not in page
    assert "{{ 7*7 }}" in page
