"""Exports over the interface: files with names, noted, and with nothing that must stay inside."""

from __future__ import annotations

import io
import zipfile

import pytest
from starlette.testclient import TestClient
from tests.support import interface

from consilience.store import trail
from consilience.web.api.formats import FORMATS
from consilience.workspace import Workspace


def names(content: bytes) -> set[str]:
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        return set(archive.namelist())


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format_comes_as_a_file_with_its_name(api: TestClient, name: str) -> None:
    answer = api.get(f"exports/{name}")
    assert answer.status_code == 200
    wanted = f'attachment; filename="{FORMATS[name].file}"'
    assert answer.headers["content-disposition"] == wanted
    assert answer.headers["content-type"].partition(";")[0] == FORMATS[name].media
    assert answer.content == api.get(f"exports/{name}").content
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_the_build_is_what_build_writes(filled: Workspace, api: TestClient) -> None:
    found = names(api.get("exports/build").content)
    assert found == {name for name, _ in filled.files()}


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_of_one_case_there_is_that_case_alone(api: TestClient, name: str) -> None:
    answer = api.get(f"exports/{name}?case=lyon-heroin-2019")
    one = FORMATS[name].of_case
    if one is None:
        assert answer.status_code == 422
        return
    assert answer.headers["content-disposition"].endswith(
        f'"{one.format(case="lyon-heroin-2019")}"'
    )
    if name != "xlsx":
        assert b"lyon-heroin-2019" in answer.content or b"Lyon" in answer.content
        assert b"cocaine" not in answer.content


def test_what_rests_on_a_confidential_report_alone_stays_inside(
    filled: Workspace, api: TestClient
) -> None:
    filled.decide([interface.decision("confidential", "report:b-2")])
    filled.catch_up()
    assert b"cocaine" not in api.get("exports/json").content
    inside = api.get("exports/json?case=nice-cocaine-2021")
    assert (inside.status_code, "confidential" in inside.json()["detail"]) == (404, True)


def test_a_case_without_its_confidential_report_is_made_anew(
    filled: Workspace, api: TestClient
) -> None:
    filled.decide([interface.decision("confidential", "report:a-3")])
    filled.catch_up()
    found = api.get("exports/json?case=lyon-heroin-2019").json()
    assert "a-3" in filled.case("lyon-heroin-2019").reports
    assert "a-3" not in str(found)


def test_everybodys_names_can_be_left_out(api: TestClient) -> None:
    assert b"Novak" in api.get("exports/findings").content
    assert b"Novak" not in api.get("exports/findings?names=everybody").content


def test_the_trail_says_who_had_what_and_names_no_case(filled: Workspace, api: TestClient) -> None:
    api.get("exports/markdown?case=lyon-heroin-2019")
    with filled.store.reading() as connection:
        (step,) = trail.steps(connection, "export")
    stated = dict(step.stated)
    assert stated == {"folder": "download (md)", "who": "local", "names": "protected"}


@pytest.mark.parametrize(
    ("path", "status"),
    [("exports/word", 404), ("exports/json?case=nowhere", 404), ("exports/json?names=some", 422),
     ("exports/Json", 422)],
)  # fmt: skip
def test_what_there_is_not_cannot_be_exported(api: TestClient, path: str, status: int) -> None:
    assert api.get(path).status_code == status


def test_an_export_that_a_caller_has_is_not_sent_again(api: TestClient) -> None:
    tag = api.get("exports/json").headers["etag"]
    assert api.get("exports/json", headers={"If-None-Match": tag}).status_code == 304
