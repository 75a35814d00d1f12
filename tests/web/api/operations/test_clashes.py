"""Decisions that do not fit together, over the interface."""

from __future__ import annotations

from starlette.testclient import TestClient


def test_people_who_disagree_and_decisions_that_do_not_fit_are_told(api: TestClient) -> None:
    (conflict,) = api.get("conflicts").json()["rows"]
    assert (conflict["earlier"]["who"], conflict["later"]["who"]) == ("Eva Berg", "Ole Dahl")
    told = api.get("stale").json()["rows"]
    assert "claim:a-1:0-7:amount" in {one["decision"]["target"] for one in told}
    assert all(one["reason"] for one in told)
