"""Search and findings over the interface."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient


def test_words_give_reports_with_what_was_found_marked(api: TestClient) -> None:
    found = api.get("search?q=oranges&size=1").json()
    (hit,) = found["reports"]
    assert "oranges" in {one["text"] for one in hit["snippet"] if one["found"]}
    assert found["whole"] == 3


def test_values_give_findings(api: TestClient) -> None:
    found = api.get("search?q=cocaine > 1 kg").json()
    assert [one["value"] for one in found["findings"]] == ["cocaine|=7 kg"]
    assert found["reports"] == []


@pytest.mark.parametrize("query", ["-heroin", "colour:red", "heroin > 1 parsec", "..."])
def test_a_query_that_asks_for_nothing_known_says_so(api: TestClient, query: str) -> None:
    answer = api.get("search", params={"q": query})
    assert (answer.status_code, bool(answer.json()["detail"])) == (422, True)


@pytest.mark.parametrize(
    ("query", "values"),
    [
        ("slot=amount&case=nice-cocaine-2021", {"cocaine|=7 kg"}),
        ("slot=amount&q=in 2018", {"opium|=9 kg"}),
        ("type=sentence&slot=person", {"Jan Novak"}),
        ("slot=amount&case=nowhere", set()),
    ],
)
def test_findings_have_filters(api: TestClient, query: str, values: set[str]) -> None:
    found = api.get(f"findings?{query}").json()
    assert {one["value"] for one in found["rows"]} == values
