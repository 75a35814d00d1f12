"""The list of cases."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.web.pages.conftest import LYON, NICE


@pytest.mark.usefixtures("filled")
def test_every_case_stands_in_the_list(browser: TestClient) -> None:
    page = browser.get("/cases").text
    assert f'href="/cases/{LYON}"' in page
    assert f'href="/cases/{NICE}"' in page
