"""Deciding over the interface: who, on what, and what cannot mean anything."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient
from tests.support.interface import AMOUNT, at

from consilience.workspace import Workspace

# Nobody rejected this one.
OTHER = "claim:a-2:24-39:amount"
LINES = {"Content-Type": "application/jsonl"}


def new(act: str, target: str, value: str | None = None, **more: str) -> dict[str, str]:
    stated = {"act": act, "target": target, "value": value, "why": "seen", **more}
    return {name: one for name, one in stated.items() if one is not None}


@pytest.mark.parametrize(
    "body",
    [
        new("correct", AMOUNT, "heroin|=41 kg"),
        new("accept", AMOUNT),
        new("same", "person:Jan Novak", "person:J. Novak"),
        new("confidential", "report:a-1"),
        new("merge", "case:lyon-heroin-2019", "case:nice-cocaine-2021"),
        new("set_aside", "span:a-1:0-7"),
        new("accept", OTHER, was="heroin|=40 kg"),
    ],
)
def test_a_decision_is_the_accounts_own_and_is_applied_by_a_job(
    filled: Workspace, api: TestClient, body: dict[str, str]
) -> None:
    answer = api.post("decisions", json=body)
    assert answer.status_code == 201, answer.text
    logged = filled.log()[-1]
    assert answer.json()["decision"] == api.get(at(answer.headers["location"])).json()
    assert (logged.decision.who, logged.decision.when) == ("local", "2026-11-22T12:00:00Z")
    assert logged.decision.act.value == body["act"]
    assert filled.job(answer.json()["job"]["number"]).kind.value == "catch-up"


def test_a_decision_keeps_the_words_and_the_value_that_it_is_about(api: TestClient) -> None:
    made = api.post("decisions", json=new("check", OTHER)).json()["decision"]
    assert (made["quote"], made["was"]) == ("40 kg of heroin", "heroin|=40 kg")


@pytest.mark.parametrize(
    ("body", "places"),
    [
        ({**new("note", "report:a-1"), "who": "Eva Berg"}, ["body: who"]),  # never a field
        ({**new("note", "report:a-1"), "when": "2020"}, ["body: when"]),
        (new("undo", "report:a-1"), ["body: act"]),
        (new("praise", "report:a-1"), ["body: act"]),
        (new("note", "report:nowhere"), ["body: target"]),
        (new("note", "case:nowhere"), ["body: target"]),
        (new("note", "decision:0a1b2c3d4e5f"), ["body: target"]),
        (new("accept", "claim:a-1:24-39"), ["body: target"]),
        (new("accept", "claim:a-1:24-39:colour"), ["body: target"]),
        (new("accept", "event:a-1:17-23:party"), ["body: target"]),
        (new("set_aside", "span:a-1:39-24"), ["body: target"]),
        (new("set_aside", "span:a-1:80-87"), ["body: target"]),  # the text has 86 characters
        (new("copy", AMOUNT, "report:a-2"), ["body: act"]),
        (new("correct", AMOUNT), ["body: value"]),
        (new("correct", AMOUNT, "a lot"), ["body: value"]),
        (new("factuality", AMOUNT, "maybe"), ["body: value"]),
        (new("merge", "case:lyon-heroin-2019"), ["body: value"]),
        ({"act": "note", "target": "report:a-1"}, ["body: why"]),
    ],
)
def test_what_can_mean_nothing_is_refused_and_not_logged(
    filled: Workspace, api: TestClient, body: dict[str, str], places: list[str]
) -> None:
    before = len(filled.log())
    answer = api.post("decisions", json=body)
    assert answer.status_code == 422, answer.text
    assert [one["place"] for one in answer.json()["faults"]] == places
    assert len(filled.log()) == before


def test_who_saw_another_value_is_told_before_deciding(filled: Workspace, api: TestClient) -> None:
    before = len(filled.log())
    answer = api.post("decisions", json=new("accept", OTHER, was="heroin|=7 kg"))
    assert (answer.status_code, len(filled.log())) == (409, before)
    assert "heroin|=40 kg" in answer.json()["detail"]


def test_a_decision_by_somebody_else_meanwhile_is_noticed(api: TestClient) -> None:
    tag = api.get("decisions").headers["etag"]
    stated = {"If-Match": tag}
    assert api.post("decisions", json=new("note", "report:a-1"), headers=stated).status_code == 201
    late = api.post("decisions", json=new("note", "report:a-2"), headers=stated)
    assert late.status_code == 412


def test_an_undo_takes_back_and_may_be_undone(api: TestClient) -> None:
    made = api.post("decisions", json=new("note", "report:a-2")).json()["decision"]["digest"]
    undo = api.post(f"decisions/{made}/undo", json={"why": "a slip"}).json()["decision"]["digest"]
    assert api.get(f"decisions/{made}").json()["stands"] is False
    api.post(f"decisions/{undo}/undo", json={"why": "no slip"})
    assert api.get(f"decisions/{made}").json()["stands"] is True
    assert api.get(f"decisions/{undo}").json()["stands"] is False


def test_a_decision_that_is_not_there_cannot_be_undone(api: TestClient) -> None:
    answer = api.post("decisions/0a1b2c3d4e5f/undo", json={"why": "x"})
    assert answer.status_code == 404


def test_decisions_of_colleagues_keep_who_took_them_and_are_marked(
    filled: Workspace, api: TestClient
) -> None:
    line = {"who": "Ida Lund", "when": "2026-11-20", "act": "note", "target": "report:a-2",
            "why": "on paper"}  # fmt: skip
    known = api.get("exports/decisions").text
    answer = api.post("decisions", content=known + json.dumps(line) + "\n", headers=LINES)
    assert (answer.json()["new"], answer.json()["known"]) == (1, len(filled.log()) - 1)
    (made,) = api.get("decisions?who=Ida Lund").json()["rows"]
    assert (made["when"], made["imported_by"]) == ("2026-11-20", "local")
    assert api.get("decisions").json()["rows"][0]["imported_by"] is None


@pytest.mark.parametrize(
    "content",
    [b"{", b"{}\n", b"\xff\n", b"[" * 100_000,
     b'{"who": "E", "when": "2026", "act": "praise", "target": "report:x", "why": "y"}\n',
     b'{"who": "\\ud800", "when": "2026", "act": "note", "target": "report:x", "why": "y"}\n'],
)  # fmt: skip
def test_lines_that_are_no_decisions_bring_in_nothing(
    filled: Workspace, api: TestClient, content: bytes
) -> None:
    before = len(filled.log())
    answer = api.post("decisions", content=content, headers=LINES)
    assert (answer.status_code, len(filled.log())) == (422, before)


@pytest.mark.parametrize(
    ("query", "count"),
    [("who=Ole Dahl", 1), ("act=reject", 2), (f"target={AMOUNT}", 2), ("stands=false", 1),
     ("act=reject&who=Eva Berg", 1), ("size=1", 1)],
)  # fmt: skip
def test_the_log_has_filters(api: TestClient, query: str, count: int) -> None:
    assert len(api.get(f"decisions?{query}").json()["rows"]) == count
