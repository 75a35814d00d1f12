"""A workspace with two cases, and ways to read pages and send their forms."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

import pytest
from starlette.testclient import TestClient
from tests.support import cheap

from consilience.decision import Act, Decision
from consilience.workspace import Workspace

HARBIN = (
    "\U0001f6a8\U0001f6a8 \u54c8\u5c14\u6ee8 \u2014 flash \U0001f46e\U0001f3fd\n\n"
    "\U00020bb7 Officers seized 12 kg of ketamine in Harbin on 2021-06-01. \u65b0\u534e\u793e."
)
Send = Callable[..., str]
LYON, NICE, BREST = "lyon-heroin-2019", "nice-cocaine-2021", "brest-opium-2018"


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    """Cases in Lyon (four reports), Nice (an edition that was replaced) and Brest."""
    workspace.add(cheap.collection())
    workspace.catch_up()
    return workspace


@pytest.fixture
def wide(filled: Workspace) -> Workspace:
    """With a report whose words stand behind wide characters, and one that means no good."""
    filled.add(
        [
            cheap.candidate("zh-1", HARBIN, published="2021-06-02", publisher="\u5feb\u8baf"),
            cheap.candidate(
                "hostile", "<script>alert(1)</script> Police seized 3 kg of khat in Bonn on "
                "2022-02-02.", title='"><img src=x onerror=alert(1)>', url="javascript:alert(1)",
                publisher="{{7*7}}",
            ),
        ]
    )  # fmt: skip
    filled.catch_up()
    return filled


@pytest.fixture
def at_odds(wide: Workspace) -> Workspace:
    """With two texts of one haul that cannot both be right; Eva said that it is one case."""
    wide.add(
        [
            cheap.candidate(
                "c-1", "Rain fell all night. Guards seized 20 kg of hashish in Cadiz on "
                "2019-08-01 beside a lighthouse, says the mayor, who keeps pigeons.",
                published="2019-08-02", publisher="Bay Post",
            ),
            cheap.candidate(
                "c-2", "It was past midnight when the coast guard went out in a storm with waves "
                "as high as houses. Officers seized 25 kg of hashish in Cadiz on 2019-08-01. Two "
                "boats were towed to the pier, and nobody was hurt, a neighbour told us.",
                published="2020-03-04", publisher="Coast News",
            ),
        ]
    )  # fmt: skip
    same = Decision(
        who="Eva Berg", when="2026-11-21", act=Act.SAME, target="report:c-1", value="report:c-2",
        why="one haul",
    )  # fmt: skip
    wide.decide([same])
    wide.catch_up()
    return wide


@pytest.fixture
def page(browser: TestClient, wide: Workspace) -> TestClient:
    """A browser before that workspace."""
    assert wide.cases()
    return browser


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
