"""Words that a person chooses in a report become values, events and remarks."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient
from tests.web.pages.conftest import HARBIN, words

from consilience.decision import Act
from consilience.types import Role
from consilience.workspace import Workspace

SEIZED = HARBIN.index("seized")
EVENT = f"event:zh-1:{SEIZED}-{SEIZED + 6}:seizure"


def units(text: str) -> int:
    """What JavaScript calls `text.length`."""
    return len(text.encode("utf-16-le")) // 2


def token(page: TestClient) -> str:
    found = re.search(r'name="token" value="([^"]+)"', page.get("/marking/zh-1?words=kg").text)
    assert found
    return found[1]


@pytest.mark.parametrize(
    "quote", ["\u65b0\u534e\u793e", "\U00020bb7", "\U0001f46e\U0001f3fd", "Harbin"]
)
def test_what_a_browser_selected_is_what_is_marked(page: TestClient, quote: str) -> None:
    before = units(HARBIN[: HARBIN.index(quote)])
    asked = {"start": str(before), "end": str(before + units(quote)), "words": "whatever"}
    text = page.get("/marking/zh-1", params=asked).text
    assert f"<h1>\u201c{quote}\u201d</h1>" in text
    start = HARBIN.index(quote)
    assert f'name="at" value="{start}-{start + len(quote)}"' in text


def test_words_typed_by_hand_are_found_whatever_their_blanks(page: TestClient) -> None:
    text = page.get("/marking/zh-1", params={"words": "  12  kg of\nketamine "}).text
    assert "<h1>\u201c12 kg of ketamine\u201d</h1>" in text
    assert "how much: 12 kg of ketamine" in words(text)


def test_words_that_stand_at_two_places_are_asked_about(page: TestClient) -> None:
    text = page.get("/marking/a-3", params={"words": "Lyon"}).text
    assert "Which of the 2 places?" in text
    addresses = re.findall(r'href="(/marking/a-3\?at=[^"]+)"', text)
    assert [page.get(one).status_code for one in addresses] == [200, 200]


@pytest.mark.parametrize(
    "asked",
    [{"words": "xylophone"}, {"words": " "}, {"start": "0", "end": "99999"}, {"at": "5-5"}],
)
def test_words_that_are_not_there_are_refused(page: TestClient, asked: dict[str, str]) -> None:
    answer = page.get("/marking/zh-1", params=asked)
    assert answer.status_code == 422
    assert 'role="alert"' in answer.text


def test_a_value_is_added_on_chinese_words(page: TestClient, wide: Workspace) -> None:
    start = HARBIN.index("\u65b0\u534e\u793e")
    sent = {
        "token": token(page), "at": f"{start}-{start + 3}", "what": "value", "slot": "organization",
        "event": EVENT, "v-whole": "\u65b0\u534e\u793e", "why": "the agency is named",
    }  # fmt: skip
    answer = page.post("/marking/zh-1", data=sent)
    assert answer.status_code == 200
    assert "Undo" in answer.text
    (found,) = (
        one
        for row in wide.cases()
        for one in wide.case(row.slug).findings
        if one.role is Role.ORGANIZATION
    )
    assert found.claims[0].span.text == "\u65b0\u534e\u793e"
    assert wide.stale() == ()


def test_a_value_takes_the_place_of_one_on_other_words(page: TestClient, wide: Workspace) -> None:
    start = HARBIN.index("12 kg")
    old = f"claim:zh-1:{start}-{start + 17}:amount"
    sent = {
        "token": token(page), "at": f"{start}-{start + 5}", "what": "value", "slot": "amount",
        "event": EVENT, "v-kind": "ketamine", "v-number": "12", "v-unit": "kg", "v-bound": "~",
        "instead": old, "why": "only these words",
    }  # fmt: skip
    assert page.post("/marking/zh-1", data=sent).status_code == 200
    found = [
        (claim.span.text, claim.value.show())
        for row in wide.cases()
        for one in wide.case(row.slug).findings
        for claim in one.claims
        if claim.report == "zh-1" and one.role is Role.AMOUNT
    ]
    assert found == [("12 kg", "ketamine|~12 kg")]


def test_an_event_is_added_and_takes_values(page: TestClient, wide: Workspace) -> None:
    at = f"{HARBIN.index('flash')}-{HARBIN.index('flash') + 5}"
    sent = {"token": token(page), "at": at, "what": "event", "type": "arrest",
            "factuality": "alleged", "why": "it says so"}  # fmt: skip
    assert page.post("/marking/zh-1", data=sent).status_code == 200
    assert any(
        one.type.value == "arrest" for row in wide.cases() for one in wide.case(row.slug).events
    )
    assert "Arrest: \u201cflash\u201d" in words(page.get("/marking/zh-1?words=Harbin").text)


@pytest.mark.parametrize(("what", "act"), [("aside", Act.SET_ASIDE), ("note", Act.NOTE)])
def test_a_passage_is_set_aside_or_noted(
    page: TestClient, wide: Workspace, what: str, act: Act
) -> None:
    sent = {"token": token(page), "at": f"{SEIZED}-{SEIZED + 6}", "what": what, "why": "a caption"}
    page.post("/marking/zh-1", data=sent)
    (logged,) = wide.log()
    assert (logged.decision.act, logged.decision.quote) == (act, "seized")


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ({"why": ""}, "say why"),
        ({"v-number": "twelve"}, "no amount"),
        ({"event": "event:b-1:0-4:seizure"}, "no event of this report"),
        ({"event": "event:zh-1:0-4:seizure"}, "no event of this report"),
        ({"slot": "weather"}, "none that there is"),
        ({"what": "song"}, "cannot be made of words"),
    ],
)
def test_what_is_not_right_is_said_and_nothing_is_added(
    page: TestClient, wide: Workspace, more: dict[str, str], told: str
) -> None:
    sent = {
        "token": token(page), "at": f"{SEIZED}-{SEIZED + 6}", "what": "value", "slot": "amount",
        "event": EVENT, "v-kind": "ketamine", "v-number": "12", "v-unit": "kg", "why": "x",
    }  # fmt: skip
    answer = page.post("/marking/zh-1", data=sent | more)
    assert answer.status_code == 422
    assert told in words(answer.text)
    assert wide.log() == ()
