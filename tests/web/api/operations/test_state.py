"""How much there is, and whether the server is well."""

from __future__ import annotations

from starlette.testclient import TestClient

from consilience.workspace import Workspace


def test_the_state_counts_what_there_is(filled: Workspace, api: TestClient) -> None:
    found = api.get("state").json()
    assert (found["reports"], found["editions"], found["cases"]) == (7, 1, 3)
    assert found["decisions"] == len(filled.log())


def test_health_tells_nothing_but_that_all_is_well(api: TestClient) -> None:
    assert api.get("health").json() == {"status": "ok"}
