"""The sources page: how much of each publisher is copied, and from whom."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.pages.conftest import words

from consilience.web.pages.sources import percent
from consilience.workspace import Workspace

FIRST = (
    "Customs officers seized 40 kg of heroin in Lyon on 2019-05-03 in a lorry with oranges. The "
    "driver told them that he had been paid by a man whom he met at a petrol station near Metz, "
    "and that he had never looked behind the crates; the officers did not believe a word of it."
)


@pytest.fixture
def page(browser: TestClient, workspace: Workspace) -> str:
    hostile = "<b>Post</b>"
    workspace.add(
        [
            cheap.candidate("w", FIRST, publisher="Wire", published="2019-05-04"),
            cheap.candidate("p", FIRST, publisher=hostile, published="2019-05-05"),
            cheap.candidate("n", "Police seized 7 kg of cocaine in Nice on 2021-06-01."),
        ]
    )
    workspace.catch_up()
    return browser.get("/sources").text


def test_who_copied_whom_stands_in_the_table(page: str) -> None:
    said = words(page)
    assert "3 publishers, 3 reports" in said
    assert "Wire 1 0 0 %" in said
    assert "1 1 100 % Wire (1)" in said
    assert "publisher not stated" in said


def test_the_plot_is_drawn_by_the_server_and_named(page: str) -> None:
    assert page.count("<svg") == 1
    assert 'class="bar copied"' in page
    assert 'aria-labelledby="copied-label"' in page
    assert " style=" not in page


def test_a_publisher_is_never_markup(page: str) -> None:
    assert "<b>Post</b>" not in page
    assert "&lt;b&gt;Post&lt;/b&gt;" in page


def test_without_reports_there_is_no_plot(browser: TestClient) -> None:
    page = browser.get("/sources").text
    assert "<svg" not in page
    assert "No report yet" in page


@pytest.mark.parametrize(
    ("part", "whole", "shown"),
    [(0, 0, "0 %"), (0, 9, "0 %"), (1, 1000, "less than 1 %"), (1, 100, "1 %"), (3, 3, "100 %")],
)
def test_a_share_is_rounded_but_something_is_never_nothing(
    part: int, whole: int, shown: str
) -> None:
    assert percent(part, whole) == shown
