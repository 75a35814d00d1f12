"""How a value came to be what it is."""

from __future__ import annotations

from starlette.testclient import TestClient
from tests.web.pages.conftest import HARBIN, words

from consilience.decision import Act, Decision
from consilience.workspace import Workspace

START = HARBIN.index("12 kg of ketamine")
TARGET = f"claim:zh-1:{START}-{START + 17}:amount"


def decided(workspace: Workspace, act: Act, value: str | None = None) -> None:
    one = Decision(who="Ann", when="2026-11-22T10:00:00Z", act=act, target=TARGET, value=value,
                   why="the scan")  # fmt: skip
    workspace.decide([workspace.anchored(one)])
    workspace.catch_up()


def test_who_printed_decided_and_froze_a_value_is_told(page: TestClient, wide: Workspace) -> None:
    slug = wide.case_of(wide.report("zh-1").report.id)
    assert slug
    decided(wide, Act.CORRECT, "ketamine|=14 kg")
    wide.freeze(slug, "Eva Berg", "for Monday")
    text = words(page.get("/history", params={"target": TARGET}).text)
    assert "printed: 14 kg of ketamine" in text
    assert "Ann corrected to 14 kg of ketamine (it was ketamine|=12 kg)" in text
    assert "Version 1 cites 14 kg of ketamine for Monday" in text


def test_a_value_that_nobody_decided_on_says_that_it_is_machine_read(page: TestClient) -> None:
    text = words(page.get("/history", params={"target": TARGET}).text)
    assert "Machine-read; nobody decided anything about it." in text


def test_a_rejected_value_still_has_a_history(page: TestClient, wide: Workspace) -> None:
    decided(wide, Act.REJECT)
    text = words(page.get("/history", params={"target": TARGET}).text)
    assert "Ann rejected (it was ketamine|=12 kg) the scan" in text
