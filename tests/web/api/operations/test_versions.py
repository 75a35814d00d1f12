"""Frozen versions over the interface."""

from __future__ import annotations

from starlette.testclient import TestClient
from tests.support import interface
from tests.support.interface import at

from consilience.workspace import Workspace

LYON = "lyon-heroin-2019"


def test_a_case_is_frozen_only_as_the_caller_saw_it(filled: Workspace, api: TestClient) -> None:
    tag = api.get(f"cases/{LYON}").headers["etag"]
    filled.decide([interface.decision("reject", "claim:a-2:24-39:amount")])
    filled.catch_up()
    why = {"why": "as printed"}
    late = api.post(f"cases/{LYON}/versions", json=why, headers={"If-Match": tag})
    assert (late.status_code, len(filled.versions(LYON))) == (412, 1)
    seen = api.get(f"cases/{LYON}").headers["etag"]
    made = api.post(f"cases/{LYON}/versions", json=why, headers={"If-Match": f'"x", {seen}'})
    assert (made.status_code, made.json()["number"], made.json()["who"]) == (201, 2, "local")
    assert api.get(at(made.headers["location"])).json()["case"] == LYON
