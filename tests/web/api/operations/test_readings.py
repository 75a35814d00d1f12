"""Readings over the interface."""

from __future__ import annotations

from starlette.testclient import TestClient
from tests.support import cheap

from consilience.workspace import Workspace
from consilience.writing import reading_record


def test_readings_are_those_of_the_file_without_earlier_editions(
    filled: Workspace, api: TestClient
) -> None:
    rows = api.get("readings?case=lyon-heroin-2019").json()["rows"]
    names = [one["report"] for one in rows]
    assert names == ["a-1", "a-2", "a-3", "a-4"]
    said = filled.reading("a-1")
    assert said is not None
    assert rows[0] == reading_record(said) == api.get("reports/a-1/reading").json()
    assert "b-1" not in {one["report"] for one in api.get("readings").json()["rows"]}


def test_a_reading_that_is_not_there_yet_says_so(filled: Workspace, api: TestClient) -> None:
    filled.add([cheap.candidate("z-1", "Two men.")])
    answer = api.get("reports/z-1/reading")
    assert (answer.status_code, "waits to be read" in answer.json()["detail"]) == (404, True)
