"""Going through what needs a person, one thing at a time."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.testclient import TestClient
from tests.support import cheap
from tests.web.pages.conftest import words

from consilience.decision import Act, Decision
from consilience.store.matters import MatterKind
from consilience.workspace import Workspace

PAST = "2026-11-22T11:00:00Z"


def send(page: TestClient, path: str, form: str, **more: str) -> str:
    """Send the form of a page that has that act or path, and give where it leads."""
    text = page.get(path).text
    forms = re.findall(r"<form [^>]*method=\"post\".*?</form>", text, re.DOTALL)
    mark = f'action="{form}"' if "/" in form else f'value="{form}"'
    one = next(each for each in forms if mark in each)
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', one)
    fields = {name: unescape(value) for name, value in found} | more
    action = re.search(r'action="([^"]+)"', one)
    assert action
    answer = page.post(action[1], data=fields, follow_redirects=False)
    assert answer.status_code == 303, words(answer.text)
    return answer.headers["location"]


def test_kinds_are_filters_that_stay_while_one_reviews(page: TestClient, wide: Workspace) -> None:
    text = page.get("/inbox?kind=single").text
    assert "Dispute</span>" not in text
    at = page.get("/review?kind=single", follow_redirects=False).headers["location"]
    assert at.endswith("?kind=single")
    behind = send(page, at, "accept").partition("&done=")[0]
    matter = wide.matter(behind.removeprefix("/review/").partition("?")[0])
    assert matter is not None
    assert matter.kind is MatterKind.SINGLE


def test_what_is_decided_leads_to_the_next_and_is_gone(page: TestClient, wide: Workspace) -> None:
    before = [one.key for one in wide.inbox().matters]
    assert send(page, f"/review/{before[0]}", "accept").startswith(f"/review/{before[1]}?done=")
    assert before[0] not in {one.key for one in wide.inbox().matters}
    # Its page, when asked for again, leads to what waits.
    answer = page.get(f"/review/{before[0]}", follow_redirects=False)
    assert answer.headers["location"] == "/review"


def test_the_last_one_leads_to_the_inbox(page: TestClient, wide: Workspace) -> None:
    last = wide.inbox(size=100).matters[-1]
    assert send(page, f"/review/{last.key}", "accept").startswith("/inbox?done=")


def test_an_undo_on_the_next_page_brings_it_back(page: TestClient, wide: Workspace) -> None:
    first = wide.inbox().matters[0].key
    behind = send(page, f"/review/{first}", "accept")
    send(page, behind, "/decide/undo")
    assert wide.inbox().matters[0].key == first
    assert [one.decision.act for one in wide.log()] == [Act.ACCEPT, Act.UNDO]


def test_what_one_person_skips_another_still_sees(page: TestClient, wide: Workspace) -> None:
    first = wide.inbox().matters[0].key
    send(page, f"/review/{first}", "/review/skip")
    assert wide.inbox("local").matters[0].key != first
    assert wide.inbox("Ann").matters[0].key == first
    assert "You put off 1" in words(page.get("/inbox").text)
    send(page, "/inbox", "/inbox/back")
    assert wide.inbox("local").matters[0].key == first
    assert wide.log() == ()


def test_which_of_the_values_is_decided_on_can_be_chosen(
    page: TestClient, at_odds: Workspace
) -> None:
    matter = at_odds.inbox().matters[0]
    for place, choice in enumerate(matter.choices, 1):
        text = page.get(f"/review/{matter.key}?choice={place}").text
        assert f'name="was" value="{choice.shown.replace(">", "&gt;")}"' in text
    assert page.get(f"/review/{matter.key}?choice=99").status_code == 200


def test_a_stale_decision_is_taken_back(page: TestClient, wide: Workspace) -> None:
    one = Decision(
        who="Ann", when=PAST, act=Act.ACCEPT, target="case:atlantis", value=None, why="x"
    )
    wide.decide([one])
    wide.catch_up()
    (matter,) = wide.inbox(kinds=[MatterKind.STALE]).matters
    at = f"/review/{matter.key}"
    assert "no case has or had this name" in words(page.get(at).text)
    send(page, at, "/review/stale")
    assert wide.stale() == ()


@pytest.mark.parametrize(
    ("act", "made", "target"),
    [("yes", Act.COPY, 1), ("other", Act.COPY, 0), ("no", Act.INDEPENDENT, 1)],
)
def test_a_pair_is_decided_either_way(
    page: TestClient, wide: Workspace, act: str, made: Act, target: int
) -> None:
    first = "A boat with seven sailors came from the south at dawn. Police seized 8 kg of opium in "
    told = f"{first}Split on 2020-02-02."
    loose = f"At dawn a boat with seven sailors arrived from the south. {told[54:]}"
    wide.add([cheap.candidate("s-1", told), cheap.candidate("s-2", loose)])
    wide.catch_up()
    found = wide.inbox(kinds=[MatterKind.COPY]).matters
    assert found, "the two texts are no suspected copy any more: write others"
    matter = found[0]
    send(page, f"/review/{matter.key}", "/review/pair", act=act)
    (logged,) = wide.log()
    assert logged.decision.act is made
    assert logged.decision.target == matter.choices[target].target


SEIZED = "Customs officers seized 40 kg of heroin in Lyon on 2019-05-03 in a lorry with oranges."
JAILED = "Jan Novak was sentenced in Lyon on 2019-05-05 with heroin."


@pytest.mark.parametrize(("verdict", "cases"), [("yes", 1), ("no", 2)])
def test_whether_two_cases_are_one_takes_one_key(
    browser: TestClient, workspace: Workspace, verdict: str, cases: int
) -> None:
    workspace.add([cheap.candidate("a", SEIZED), cheap.candidate("b", JAILED)])
    workspace.catch_up()
    assert "Are they of one case?" in words(browser.get("/inbox?kind=merge").text)
    at = browser.get("/review?kind=merge", follow_redirects=False).headers["location"]
    shown = browser.get(at).text
    assert "lorry with oranges" in shown
    assert "was sentenced" in shown
    assert 'data-key="a"' in shown
    send(browser, at, "/review/pair", act=verdict)
    workspace.catch_up()
    assert len(workspace.cases()) == cases
    assert workspace.inbox(kinds=[MatterKind.MERGE]).whole == 0
