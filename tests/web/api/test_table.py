"""One table makes routes, document and pages: nothing is in one and not in the others."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import cast

import pytest
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from starlette.routing import Route
from starlette.testclient import TestClient

from consilience.web import api as interface
from consilience.web.api.components import Components
from consilience.web.api.document import document, statuses
from consilience.web.api.home import body_of, example_of
from consilience.web.api.operation import Operation, Where
from consilience.web.api.table import OPERATIONS
from consilience.web.problems import HOME, SORTS

Json = Mapping[str, object]
LOOKS = [one for one in OPERATIONS if one.method == "GET"]
# Of an example's address only a part is made up: a digest is another in every workspace.
MADE_UP = {"decision"}


def _name(one: Operation) -> str:
    return one.name


def _schema(reference: str) -> Draft202012Validator:
    whole = Resource.from_contents(
        {"$schema": "https://json-schema.org/draft/2020-12/schema", **document()}
    )
    registry = Registry().with_resource("urn:document", whole)
    return Draft202012Validator({"$ref": f"urn:document{reference}"}, registry=registry)


def test_names_are_given_once() -> None:
    assert len({one.name for one in OPERATIONS}) == len(OPERATIONS)
    assert len({(one.method, one.path) for one in OPERATIONS}) == len(OPERATIONS)


def test_the_document_has_the_routes_of_the_app_and_no_others() -> None:
    described = {
        (f"{HOME.rstrip('/')}{path}", method.upper())
        for path, methods in cast("Mapping[str, Json]", document()["paths"]).items()
        for method in methods
    }
    routes = [one for one in interface.ROUTES if isinstance(one, Route)]
    served = {(one.path, method) for one in routes for method in one.methods or ()}
    pages = {(HOME, "GET"), (f"{HOME}openapi.json", "GET")}
    assert described == {one for one in served if one[1] != "HEAD"} - pages


@pytest.mark.parametrize("one", OPERATIONS, ids=_name)
def test_every_name_of_a_path_is_a_parameter_that_must_be_given(one: Operation) -> None:
    assert set(one.names) == {each.name for each in one.of(Where.PATH)}
    assert all(each.required for each in one.of(Where.PATH))


def test_every_schema_is_one_and_every_reference_leads_somewhere() -> None:
    text = json.dumps(document())
    for name in set(re.findall(r'"\$ref": "(#[^"]+)"', text)):
        _schema(name).evolve().is_valid({})
    for one in Components(OPERATIONS).schemas.values():
        Draft202012Validator.check_schema(cast("Json", one))


@pytest.mark.parametrize("one", LOOKS, ids=_name)
def test_the_example_of_a_look_works_and_fits_its_schema(one: Operation, api: TestClient) -> None:
    address = example_of(one)
    if set(one.names) & MADE_UP:
        digest = api.get("decisions").json()["rows"][0]["digest"]
        address = address.replace("0a1b2c3d4e5f", digest)
    answer = api.get(f"http://127.0.0.1{address}")
    assert answer.status_code == one.answer.status
    media = answer.headers["content-type"].partition(";")[0]
    assert media in one.answer.media
    if one.answer.shape is not None:
        path = one.path.replace("/", "~1")
        status = f"responses/{one.answer.status}/content/application~1json/schema"
        _schema(f"#/paths/{path}/get/{status}").validate(answer.json())


@pytest.mark.parametrize(
    ("one", "media"), [(one, each) for one in OPERATIONS for each in one.bodies],
    ids=lambda one: one.name if isinstance(one, Operation) else one,
)  # fmt: skip
def test_the_example_of_a_body_is_taken(one: Operation, media: str, api: TestClient) -> None:
    address = example_of(one)
    if set(one.names) & MADE_UP:
        digest = api.get("decisions").json()["rows"][0]["digest"]
        address = address.replace("0a1b2c3d4e5f", digest)
    content = body_of(one.bodies[media]).encode()
    answer = api.post(
        f"http://127.0.0.1{address}", content=content, headers={"Content-Type": media}
    )
    assert answer.status_code == one.answer.status, answer.text
    assert ("location" in answer.headers) == one.answer.located


@pytest.mark.parametrize("one", OPERATIONS, ids=_name)
def test_every_problem_that_is_described_is_of_a_sort_that_the_page_explains(
    one: Operation,
) -> None:
    assert set(statuses(one)) <= set(SORTS)


def test_the_page_needs_no_script_and_names_every_operation(api: TestClient) -> None:
    page = api.get("").text
    assert "<script" not in page.replace('<script src="/static/keys.js" defer></script>', "")
    for one in OPERATIONS:
        assert f"<code>{one.method} {one.path}</code>" in page
