"""The log page: who decided what and why, what was undone, and logs of colleagues."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.pages.conftest import LYON, NICE, Send, words

from consilience.reconciling.lines import to_lines
from consilience.workspace import Workspace


def test_every_decision_stands_there_with_who_and_why(
    browser: TestClient, filled: Workspace
) -> None:
    filled.decide([cheap.decision("merge", f"case:{LYON}", f"case:{NICE}")])
    page = browser.get("/log").text
    assert "Eva , 2026-11-22T12:00:00Z: merge" in words(page)
    assert f'href="/cases/{LYON}"' in page


def test_a_decision_is_undone_and_brought_back_by_further_lines(
    filled: Workspace, send: Send
) -> None:
    filled.decide([cheap.decision("merge", f"case:{LYON}", f"case:{NICE}")])
    filled.catch_up()
    count = len(filled.cases())
    digest = filled.log()[0].digest
    page = send("/log/undo", digest=digest, why="two towns")
    assert len(filled.cases()) == count + 1
    assert "two towns" in page
    assert "(undone)" in page
    send("/log/undo", digest=filled.log()[1].digest, why="one after all")
    assert len(filled.cases()) == count
    assert [one.decision.act.value for one in filled.log()] == ["merge", "undo", "undo"]
    assert filled.log()[2].decision.who == "local"


def test_undoing_what_is_not_there_says_so(send: Send) -> None:
    assert "no such decision" in send("/log/undo", digest="abc", why="x")


def test_disagreements_and_stale_ones_can_be_picked_out(
    browser: TestClient, filled: Workspace
) -> None:
    filled.decide([cheap.decision("merge", f"case:{LYON}", f"case:{NICE}")])
    filled.decide([cheap.decision("split", f"case:{LYON}", f"case:{NICE}", who="Ann")])
    filled.decide([cheap.decision("reject", "claim:gone:1-2:amount")])
    filled.catch_up()
    conflicts = words(browser.get("/log?only=conflicts").text)
    assert "2 decisions." in conflicts
    assert "Ann decided otherwise" in conflicts
    stale = words(browser.get("/log?only=stale").text)
    assert "1 decision." in stale
    assert "Stale: its report is in no case" in stale
    assert "1 decision." in words(browser.get("/log?who=Ann").text)
    assert browser.get("/log?only=nonsense").status_code == 422


def test_a_log_goes_to_colleagues_and_comes_from_them_each_line_once(
    browser: TestClient, filled: Workspace
) -> None:
    filled.decide([cheap.decision("note", f"case:{LYON}")])
    exported = browser.get("/log.jsonl")
    assert "attachment" in exported.headers["content-disposition"]
    theirs = to_lines([cheap.decision("note", f"case:{NICE}", who="Colleague")])
    token = re.search(r'name="token" value="([^"]+)"', browser.get("/log").text)
    assert token
    for _ in range(2):
        body = exported.text + theirs
        files = {"file": ("theirs.jsonl", body.encode(), "application/jsonl")}
        browser.post("/log/import", data={"token": token[1]}, files=files)
    assert [one.decision.who for one in filled.log()] == ["Eva", "Colleague"]


@pytest.mark.parametrize(
    ("body", "told"), [(b"", "none was chosen"), (b"\xff\xfe", "UTF-8"), (b"{}", "lacks who")]
)
@pytest.mark.usefixtures("filled")
def test_a_file_that_is_no_log_is_refused_with_the_reason(
    browser: TestClient, body: bytes, told: str
) -> None:
    token = re.search(r'name="token" value="([^"]+)"', browser.get("/log").text)
    assert token
    files = {"file": ("x.jsonl", body, "text/plain")}
    answer = browser.post("/log/import", data={"token": token[1]}, files=files)
    assert answer.status_code == 422
    assert told in words(answer.text)
