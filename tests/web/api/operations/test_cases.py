"""Cases and their versions over the interface."""

from __future__ import annotations

import json

import pytest
from jsonschema import Draft202012Validator
from starlette.testclient import TestClient
from tests.support import interface
from tests.support.interface import at

from consilience.workspace import Workspace
from consilience.writing.schemas import schema

LYON = "lyon-heroin-2019"


@pytest.mark.parametrize(
    ("query", "cases"),
    [
        ("substance=opioids", {LYON, "brest-opium-2018"}),  # a class finds what belongs to it
        ("substance=cocaine", {"nice-cocaine-2021"}),
        ("country=FR&since=2021", {"nice-cocaine-2021"}),
        ("until=2018-12", {"brest-opium-2018"}),
        ("stage=sentence", {LYON}),
        ("text=lorry", {LYON}),
        ("unchecked=false", set()),
    ],
)
def test_a_list_has_the_cases_that_fit(api: TestClient, query: str, cases: set[str]) -> None:
    found = api.get(f"cases?{query}").json()
    assert {one["case"] for one in found["rows"]} == cases
    assert found["whole"] == len(cases)


def test_an_order_is_kept(api: TestClient) -> None:
    rows = api.get("cases?order=largest").json()["rows"]
    sizes = [one["reports"] for one in rows]
    assert sizes == sorted(sizes, reverse=True)


@pytest.mark.parametrize("query", ["stage=party", "since=yesterday", "since=2019-13", "order=best"])
def test_a_filter_that_means_nothing_is_refused(api: TestClient, query: str) -> None:
    assert api.get(f"cases?{query}").status_code == 422


def test_a_case_is_the_object_that_build_writes(filled: Workspace, api: TestClient) -> None:
    written = json.loads(dict(filled.files())[f"cases/{LYON}.json"])
    assert api.get(f"cases/{LYON}").json() == written
    Draft202012Validator(json.loads(schema("case-file-1"))).validate(written)


def test_an_old_name_leads_to_the_new_one(filled: Workspace, api: TestClient) -> None:
    filled.decide([interface.decision("merge", f"case:{LYON}", "case:nice-cocaine-2021")])
    filled.catch_up()
    (gone,) = {LYON, "nice-cocaine-2021"} - {one.slug for one in filled.cases()}
    answer = api.get(f"cases/{gone}", follow_redirects=False)
    assert answer.status_code == 301
    assert api.get(at(answer.headers["location"])).json()["reports"][0] == "a-1"


def test_a_case_that_is_not_there_cannot_be_seen_or_frozen(api: TestClient) -> None:
    why = {"why": "x"}
    assert api.get("cases/nowhere").status_code == 404
    assert api.get("cases/nowhere/versions").status_code == 404
    assert api.post("cases/nowhere/versions", json=why).status_code == 404
    stated = {"If-Match": '"x"'}
    assert api.post("cases/nowhere/versions", json=why, headers=stated).status_code == 404
    assert api.get(f"cases/{LYON}/versions/9").status_code == 404
    assert api.get(f"cases/{LYON}/versions/9/changes").status_code == 404
