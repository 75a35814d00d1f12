"""What waits and who copies, over the interface."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from consilience.shapes.desk import MatterKind
from consilience.store.matters import MatterKind as StoredKind
from consilience.workspace import Workspace


def test_kinds_are_those_of_the_store() -> None:
    assert [one.value for one in MatterKind] == [one.value for one in StoredKind]


def test_what_waits_has_the_addresses_that_a_decision_takes(api: TestClient) -> None:
    found = api.get("inbox?size=200").json()
    assert found["whole"] == sum(found["counts"].values()) == len(found["rows"]) > 0
    (target, *_) = [
        each["target"] for one in found["rows"] for each in one["choices"] if each["report"]
    ]
    assert api.post("decisions", json={"act": "note", "target": target, "why": "x"}).is_success


@pytest.mark.parametrize("kind", list(MatterKind))
def test_one_kind_can_be_asked_for(api: TestClient, kind: MatterKind) -> None:
    found = api.get(f"inbox?kind={kind.value}").json()
    assert {one["kind"] for one in found["rows"]} <= {kind.value}
    assert found["whole"] == found["counts"].get(kind.value, 0)


def test_what_somebody_put_off_is_not_in_their_inbox(filled: Workspace, api: TestClient) -> None:
    key = api.get("inbox").json()["rows"][0]["key"]
    filled.skip("local", key)
    assert key not in {one["key"] for one in api.get("inbox?size=200").json()["rows"]}
    everybodys = api.get("inbox?size=200&whose=all").json()["rows"]
    assert key in {one["key"] for one in everybodys}


def test_publishers_tell_how_much_is_copied(api: TestClient) -> None:
    rows = api.get("publishers").json()["rows"]
    assert sum(one["reports"] for one in rows) == 7
    (wire,) = [one for one in rows if one["name"] == "Wire"]
    assert wire["takers"][0]["reports"] > 0
    assert api.get("publishers?first=1").json()["rows"] == rows[1:]
