"""The style of the pages of `build`, served."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


@pytest.mark.parametrize(
    ("name", "kind"), [("style.css", "text/css"), ("comfort.js", "javascript")]
)
def test_style_and_script_of_the_case_page_are_files(
    browser: TestClient, name: str, kind: str
) -> None:
    answer = browser.get(f"/dress/{name}")
    assert kind in answer.headers["content-type"]
    assert len(answer.text) > 1000


@pytest.mark.parametrize("name", ["shell.py", "__init__.py", "..%2Fview.py", "style.css.bak"])
def test_no_other_file_of_the_package_is_served(browser: TestClient, name: str) -> None:
    assert browser.get(f"/dress/{name}").status_code == 404
