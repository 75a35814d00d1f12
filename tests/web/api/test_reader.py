"""What is not as described is refused by name, before anything is done."""

from __future__ import annotations

import json

import pytest
from starlette.testclient import TestClient

from consilience.shapes.reports import LONGEST_TEXT

JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    ("query", "place"),
    [
        ("sizes=1", "query: sizes"),  # a slip of the hand never means "all"
        ("size=0", "query: size"),
        ("size=201", "query: size"),  # 200 is the most
        ("size=1.0", "query: size"),
        ("size=%201", "query: size"),
        ("size=1_0", "query: size"),
        ("size=٣", "query: size"),  # a digit, but none of JSON's
        ("size=1&size=2", "query: size"),
        ("first=-1", "query: first"),
        ("first=99999999999999999999", "query: first"),
        ("current=yes", "query: current"),
        ("current=1", "query: current"),
        ("publisher=", "query: publisher"),
    ],
)
def test_a_parameter_that_is_not_as_described_is_named(
    api: TestClient, query: str, place: str
) -> None:
    answer = api.get(f"reports?{query}")
    assert answer.status_code == 422
    assert [one["place"] for one in answer.json()["faults"]] == [place]
    assert place in answer.json()["detail"]


@pytest.mark.parametrize("query", ["size=200", "first=0&size=1", "current=true", ""])
def test_a_parameter_at_its_limit_is_taken(api: TestClient, query: str) -> None:
    assert api.get(f"reports?{query}").status_code == 200


def test_a_parameter_that_must_be_there_is_asked_for(api: TestClient) -> None:
    (fault,) = api.get("search").json()["faults"]
    assert fault == {"place": "query: q", "reason": "missing"}


@pytest.mark.parametrize(
    ("content", "status", "place"),
    [
        (b'{"text": "Two men."}', 202, None),
        (b"{", 400, "body: whole"),
        (b'{"text": "' + b"\xff" + b'"}', 400, "body: whole"),
        (b"[" * 100_000, 400, "body: whole"),  # no depth fills the memory
        (b"[]", 422, "body: whole"),
        (b"{}", 422, "body: text"),
        (b'{"text": 5}', 422, "body: text"),
        (b'{"text": ""}', 422, "body: text"),
        (b'{"text": " ... "}', 422, "body: text"),  # no word in it
        (b'{"text": "Two men.", "id": "mine"}', 422, "body: id"),
        (b'{"text": "Two men.", "title": null}', 202, None),
    ],
)
def test_a_body_is_read_strictly(
    api: TestClient, content: bytes, status: int, place: str | None
) -> None:
    answer = api.post("reports", content=content, headers=JSON)
    assert answer.status_code == status
    places = [one["place"] for one in answer.json().get("faults", ())]
    assert places == ([] if place is None else [place])


@pytest.mark.parametrize(
    "headers",
    [
        {"Content-Type": "application/xml"},
        {},
        {**JSON, "Content-Encoding": "gzip"},  # nothing that may grow is unpacked
    ],
)
def test_a_body_of_another_sort_is_refused_unread(api: TestClient, headers: dict[str, str]) -> None:
    answer = api.post("reports", content=b"{}", headers=headers)
    assert answer.status_code == 415
    told = "send it plain" if "Content-Encoding" in headers else "application/json"
    assert told in answer.json()["detail"]


@pytest.mark.parametrize("stated", [True, False])
def test_a_body_that_is_too_large_is_refused(api: TestClient, *, stated: bool) -> None:
    why = json.dumps({"act": "note", "target": "report:a-1", "why": "x" * 70_000}).encode()

    def pieces() -> object:
        yield why

    content = why if stated else pieces()
    answer = api.post("decisions", content=content, headers=JSON)  # type: ignore[arg-type]  # pieces are given
    assert answer.status_code == 413


def test_the_longest_text_is_taken_and_a_longer_one_is_not(api: TestClient) -> None:
    for more, status in ((0, 202), (1, 422)):
        text = "a" * (LONGEST_TEXT + more)
        assert api.post("reports", json={"text": text}).status_code == status
