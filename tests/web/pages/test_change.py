"""Changing a case: shown first, done once confirmed, refused beside the form."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient
from tests.web.pages.conftest import LYON, NICE, Send, words

from consilience.web.changing.wishes import KINDS
from consilience.workspace import Workspace


@pytest.mark.usefixtures("filled")
def test_every_change_has_a_form(browser: TestClient) -> None:
    page = browser.get(f"/cases/{LYON}/change").text
    assert set(re.findall(r'name="kind" value="(\w+)"', page)) == set(KINDS)


def test_a_merge_is_shown_before_it_is_done(filled: Workspace, send: Send) -> None:
    merge = {"kind": "merge", "case": NICE, "why": "one lorry"}
    page = send(f"/cases/{LYON}/preview", **merge)
    assert "Now: 2 cases" in page
    assert "Then: 1 case" in page
    assert not filled.log()
    page = send(f"/cases/{LYON}/change", **merge)
    assert filled.case(NICE).slug == filled.case(LYON).slug
    assert "one lorry" in page
    assert filled.log()[0].decision.who == "local"


def test_a_report_is_split_off_and_set_aside(filled: Workspace, send: Send) -> None:
    split = {"kind": "split", "report": "a-4", "why": "another haul"}
    assert "Then: 2 cases" in send(f"/cases/{LYON}/preview", **split)
    send(f"/cases/{LYON}/change", **split)
    slug = filled.case_of(filled.report("a-4").report.id)
    assert slug != LYON
    aside = {"kind": "aside", "report": "a-4", "why": "a column"}
    send(f"/cases/{slug}/change", **aside)
    assert not filled.case(str(slug)).findings


def test_a_value_that_the_machine_missed_is_added(filled: Workspace, send: Send) -> None:
    event = next(one.id for one in filled.case(LYON).events if one.type.value == "seizure")
    added = {
        "kind": "claim", "report": "a-1", "event": event, "words": "a lorry with oranges",
        "role": "conveyance", "value": "truck", "why": "it says so",
    }  # fmt: skip
    assert "Findings that come" in send(f"/cases/{LYON}/preview", **added)
    send(f"/cases/{LYON}/change", **added)
    assert "truck" in {one.value.show() for one in filled.case(LYON).findings}


def test_an_answer_changes_no_finding_and_stands_in_the_log(filled: Workspace, send: Send) -> None:
    was = filled.case(LYON).findings
    sent = {"kind": "reply", "person": "Jan Novak", "said": "It was not me", "why": "by mail"}
    assert "Nothing that the case says" in send(f"/cases/{LYON}/preview", **sent) or was
    send(f"/cases/{LYON}/change", **sent)
    assert filled.case(LYON).findings == was
    assert filled.log()[0].decision.value == "It was not me"


def test_what_is_wrong_stands_beside_its_form_with_what_was_typed(
    browser: TestClient, filled: Workspace, send: Send
) -> None:
    assert browser.get("/log").status_code == 200
    sent = {"kind": "event", "report": "a-2", "words": "not there", "type": "arrest", "why": "so"}
    page = send(f"/cases/{LYON}/preview", **sent)
    assert "does not stand in the report" in page
    assert "not there" in page
    assert not filled.log()


def test_a_change_that_fits_nothing_is_told_before(filled: Workspace, send: Send) -> None:
    sent = {"kind": "event", "report": "a-1", "words": "seized", "type": "seizure", "why": "so"}
    page = send(f"/cases/{LYON}/preview", **sent)
    assert "applied to nothing: there is such an event already" in page
    assert filled.case(LYON)


def test_hidden_fields_of_the_preview_are_what_was_sent_and_stay_text(
    browser: TestClient, filled: Workspace
) -> None:
    assert filled.cases()
    found = re.search(r'name="token" value="([^"]+)"', browser.get("/log").text)
    assert found
    hostile = '"><script>alert(1)</script>'
    sent = {"token": found[1], "kind": "note", "why": hostile}
    page = browser.post(f"/cases/{LYON}/preview", data=sent).text
    assert "<script>alert" not in page
    assert "alert(1)" in words(page)
