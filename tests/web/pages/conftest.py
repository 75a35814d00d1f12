"""A workspace with two cases, and ways to read pages and send their forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from starlette.testclient import TestClient
from tests.support import cheap

from consilience.workspace import Workspace

Send = Callable[..., str]
LYON, NICE, BREST = "lyon-heroin-2019", "nice-cocaine-2021", "brest-opium-2018"


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """Cases in Lyon (four reports), Nice (an edition that was replaced) and Brest."""
    workspace.add(cheap.collection())
    workspace.catch_up()
    return workspace


@pytest.fixture
def send(browser: TestClient, filled: Workspace) -> Send:
    """Sends a form as a page of ours would, and gives the words of the page that comes next."""
    assert filled

    def sending(path: str, **fields: str) -> str:
        found = re.search(r'name="token" value="([^"]+)"', browser.get("/log").text)
        assert found
        answer = browser.post(path, data={"token": found[1], **fields})
        return words(answer.text)

    return sending


def words(page: str) -> str:
    """What a page says, without tags."""
    return " ".join(unescape(re.sub(r"<[^>]+>", " ", page)).split())
