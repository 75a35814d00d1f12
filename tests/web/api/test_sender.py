"""Media types, ETags and links, as HTTP has them."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from consilience.web.api.sender import tagged


@pytest.mark.parametrize(
    ("accept", "status"),
    [
        ("application/json", 200),
        ("*/*", 200),
        ("text/html, application/*;q=0.5", 200),
        ("", 200),
        ("text/html", 406),
        ("application/json;q=0", 406),
        ("application/json; q=0.0, text/csv", 406),
    ],
)
def test_an_answer_has_a_media_type_that_the_caller_takes(
    api: TestClient, accept: str, status: int
) -> None:
    answer = api.get("state", headers={"Accept": accept})
    assert answer.status_code == status
    if status == 406:
        assert answer.headers["content-type"] == "application/problem+json"


def test_what_has_not_changed_is_not_sent_again(api: TestClient) -> None:
    tag = api.get("cases/lyon-heroin-2019/versions").headers["etag"]
    again = api.get("cases/lyon-heroin-2019/versions", headers={"If-None-Match": f'"x", {tag}'})
    assert (again.status_code, again.content) == (304, b"")
    api.post("cases/lyon-heroin-2019/versions", json={"why": "again"})
    after = api.get("cases/lyon-heroin-2019/versions", headers={"If-None-Match": tag})
    assert after.status_code == 200


@pytest.mark.parametrize(
    ("stated", "held"),
    [('"a"', True), ('W/"a"', True), ("*", True), ('"b", "a"', True), ('"b"', False), ("a", False)],
)
def test_a_list_of_tags_holds_a_tag(stated: str, *, held: bool) -> None:
    assert tagged(stated, '"a"') == held


def test_links_lead_through_every_page_and_keep_what_was_asked(api: TestClient) -> None:
    seen: list[str] = []
    address: str | None = "reports?current=true&size=3"
    while address:
        answer = api.get(address)
        seen += [one["id"] for one in answer.json()["rows"]]
        found = re.findall(r'<([^>]+)>; rel="(\w+)"', answer.headers["link"])
        links = {name: f"http://127.0.0.1{where}" for where, name in found}
        address = links.get("next")
        assert "current=true" in links["first"]
    assert seen == sorted(seen)
    assert len(seen) == answer.json()["whole"] == 7


def test_an_answer_is_for_whoever_asked_alone(api: TestClient) -> None:
    headers = api.get("state").headers
    assert headers["cache-control"] == "private, no-cache"
    assert "Authorization" in headers["vary"]
