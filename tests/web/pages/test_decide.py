"""Deciding one thing: seen, accepted, corrected, taken back, and at odds with a colleague."""

from __future__ import annotations

import re
from html import unescape

import pytest
from starlette.testclient import TestClient
from tests.web.pages.conftest import HARBIN, words

from consilience.decision import Act, Decision
from consilience.workspace import Workspace

START = HARBIN.index("12 kg of ketamine")
TARGET = f"claim:zh-1:{START}-{START + 17}:amount"


def form(page: TestClient, act: str, target: str = TARGET) -> dict[str, str]:
    """The hidden fields of the form for an act, as the page of the value holds them."""
    text = page.get("/decide", params={"target": target}).text
    parts = re.findall(r'<form method="post" action="/decide".*?</form>', text, re.DOTALL)
    one = next(each for each in parts if f'name="act" value="{act}"' in each)
    found = re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', one)
    return {name: unescape(value) for name, value in found}


def amounts(workspace: Workspace, slug: str) -> set[str]:
    file = workspace.case(slug)
    return {one.value.show() for one in file.findings if one.role.value == "amount"}


def test_the_page_shows_the_value_its_words_and_that_nobody_saw_it(page: TestClient) -> None:
    text = page.get("/decide", params={"target": TARGET}).text
    assert "12 kg of ketamine" in text
    assert re.search(r'<mark class="l-chosen first-chosen">12 kg of ketamine</mark>', text)
    assert "nobody decided anything about it" in text


def test_a_correction_is_applied_behind_wide_characters_and_taken_back(
    page: TestClient, wide: Workspace
) -> None:
    before = dict(wide.files())
    (slug,) = (one.slug for one in wide.cases() if "harbin" in one.slug)
    sent = form(page, "correct") | {
        "v-kind": "ketamine", "v-bound": ">=", "v-number": "1,200", "v-unit": "g", "why": "smudged",
    }  # fmt: skip
    answer = page.post("/decide", data=sent)
    assert answer.status_code == 200
    assert amounts(wide, slug) == {"ketamine|>=1200 g"}
    (logged,) = wide.log()
    assert logged.decision.quote == "12 kg of ketamine"
    assert (logged.decision.was, logged.decision.who) == ("ketamine|=12 kg", "local")
    assert "corrected to" in words(answer.text)
    token = {"token": sent["token"], "digests": logged.digest, "next": "/cases"}
    assert page.post("/decide/undo", data=token).status_code == 200
    assert dict(wide.files()) == before


@pytest.mark.parametrize(
    ("act", "fields", "told"),
    [
        ("correct", {"v-kind": "ketamine", "v-number": "x", "why": "y"}, "no amount"),
        ("correct", {"v-kind": "ketamine", "v-number": "14", "v-unit": "kq", "why": "y"}, "kq"),
        ("correct", {"v-notation": "ketamine|=14 kg"}, "say why"),
        ("correct", {"v-notation": "ketamine|=12 kg", "why": "y"}, "says already"),
        ("reject", {"why": " "}, "say why"),
        ("note", {}, "what is to be noted"),
        ("factuality", {"factuality": "sure", "why": "y"}, "one of asserted"),
        ("merge", {"why": "y"}, "cannot be decided about a claim"),
    ],
)
def test_what_is_not_right_is_said_and_nothing_is_decided(
    page: TestClient, wide: Workspace, act: str, fields: dict[str, str], told: str
) -> None:
    sent = form(page, "accept") | {"act": act} | fields
    answer = page.post("/decide", data=sent)
    assert answer.status_code == 422
    assert told in words(answer.text)
    assert wide.log() == ()


def test_what_would_change_is_shown_before_it_is_decided(page: TestClient, wide: Workspace) -> None:
    sent = form(page, "correct") | {"v-notation": "ketamine|=14 kg", "why": "smudged"}
    answer = page.post("/decide", data=sent | {"preview": "1"})
    text = words(answer.text)
    assert "Seizure, how much: 12 kg of ketamine: gone (it was single, 1 text)" in text
    assert "Seizure, how much: 14 kg of ketamine: new (single, 1 text)" in text
    assert wide.log() == ()
    confirm = re.search(r'<form method="post" action="/decide" class="buttons">.*?</form>',
                        answer.text, re.DOTALL)  # fmt: skip
    assert confirm
    fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', confirm[0]))
    page.post("/decide", data={name: unescape(value) for name, value in fields.items()})
    assert [one.decision.value for one in wide.log()] == ["ketamine|=14 kg"]


def test_a_decision_that_changes_nothing_says_so_beforehand(page: TestClient) -> None:
    sent = form(page, "factuality") | {"factuality": "asserted", "why": "x", "preview": "1"}
    assert "No finding of any case would change" in words(page.post("/decide", data=sent).text)


def test_accepting_needs_no_reason(page: TestClient, wide: Workspace) -> None:
    assert page.post("/decide", data=form(page, "accept")).status_code == 200
    assert [one.decision.act for one in wide.log()] == [Act.ACCEPT]


def test_a_rejection_of_every_place_takes_the_value_away(page: TestClient, wide: Workspace) -> None:
    target = _lyon(wide)
    sent = form(page, "reject", target) | {"all": "1", "why": "a slip"}
    page.post("/decide", data=sent)
    assert "heroin|=40 kg" not in amounts(wide, "lyon-heroin-2019")
    assert len(wide.log()) == 3  # the sentence stands in three reports


def test_a_rejection_of_one_place_leaves_the_others(page: TestClient, wide: Workspace) -> None:
    page.post("/decide", data=form(page, "reject", _lyon(wide)) | {"why": "a slip"})
    assert "heroin|=40 kg" in amounts(wide, "lyon-heroin-2019")
    assert len(wide.log()) == 1


def test_what_a_colleague_decided_meanwhile_is_shown_first(
    page: TestClient, wide: Workspace
) -> None:
    sent = form(page, "reject") | {"why": "a slip"}
    _colleague(wide)
    answer = page.post("/decide", data=sent)
    assert answer.status_code == 409
    told = words(answer.text)
    assert "Ann decided: correct ketamine|=14 kg" in told
    assert "says ketamine|=14 kg now" in told
    assert len(wide.log()) == 1
    again = re.search(r'<form method="post" action="/decide" class="buttons">.*?</form>',
                      answer.text, re.DOTALL)  # fmt: skip
    assert again
    fields = dict(re.findall(r'name="([^"]+)" value="([^"]*)"', again[0]))
    page.post("/decide", data={name: unescape(value) for name, value in fields.items()})
    assert [one.decision.who for one in wide.log()] == ["Ann", "local"]
    assert len(wide.conflicts()) == 1


def test_ones_own_change_of_mind_is_no_conflict(page: TestClient) -> None:
    sent = form(page, "accept")
    page.post("/decide", data=sent)
    assert page.post("/decide", data=form(page, "check") | {"seen": "0"}).status_code == 200


@pytest.mark.parametrize(
    ("target", "status"),
    [
        ("claim:zh-1:0-99999:amount", 404),
        ("claim:zz:0-1:amount", 404),
        ("rubbish", 404),
        ("claim:zh-1:0-2:amount", 200),  # words that give no claim: a note may stand there
    ],
)
def test_an_address_of_nothing_is_an_error_that_says_so(
    page: TestClient, target: str, status: int
) -> None:
    assert page.get("/decide", params={"target": target}).status_code == status


@pytest.mark.parametrize("address", ["https://evil.example/", "//evil.example", "/\\evil.example"])
def test_nobody_is_led_away(page: TestClient, address: str) -> None:
    sent = form(page, "accept") | {"next": address}
    answer = page.post("/decide", data=sent, follow_redirects=False)
    assert answer.headers["location"].startswith("/decide?")


def _lyon(workspace: Workspace) -> str:
    text = workspace.report("a-1").report.text
    start = text.index("40 kg of heroin")
    return f"claim:a-1:{start}-{start + 15}:amount"


def _colleague(workspace: Workspace) -> None:
    one = Decision(who="Ann", when="2026-11-22", act=Act.CORRECT, target=TARGET,
                   value="ketamine|=14 kg", why="the scan")  # fmt: skip
    workspace.decide([workspace.anchored(one)])
    workspace.catch_up()
