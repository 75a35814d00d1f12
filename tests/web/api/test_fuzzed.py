"""Schemathesis sends what the document allows and what it forbids; the interface keeps its word.

Every operation gets the document's examples, every boundary that its schemas have, and a number
of random requests: `make test-long` 150 for each, the normal run a few. A body that is no JSON has
no schema that it could break: those get any bytes at all.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from starlette.testclient import TestClient
from starlette.types import ASGIApp, Receive, Scope, Send
from tests.support import cheap, interface

from consilience.web.api.document import document
from consilience.web.api.table import OPERATIONS
from consilience.web.app import make_app
from consilience.workspace import Workspace

FEW, MANY = 4, 150
RAW = {media for one in OPERATIONS for media, each in one.bodies.items() if each.shape is None}
# A value may be of its shape and still mean nothing here, which no schema can say: a query
# without a word that must be there, the 30th of February, an address of a report that is not there,
# "https://]".
MEANING = ("add_address", "cases", "decide", "findings", "search")
ALLOWED = ["2xx", "3xx", "401", "403", "404", "409"]


class Front:
    """The app of the moment: the document is read long before there is a workspace."""

    app: ASGIApp | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        assert scope["type"] == "http"
        assert self.app is not None
        await self.app(scope, receive, send)


@pytest.fixture(scope="module", autouse=True)
def app(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    place = tmp_path_factory.mktemp("fuzzed") / "work.db"
    workspace = Workspace.create(str(place), cheap.stages())
    interface.fill(workspace)
    FRONT.app = make_app(workspace)
    yield
    workspace.close()


def closed(one: object) -> object:
    """A schema in which nothing may stand that it does not describe: what the tests hold us to.

    Callers are told to ignore keys that they do not know, so the document itself leaves it open.
    """
    if isinstance(one, list):
        return [closed(each) for each in one]
    if not isinstance(one, dict):
        return one
    found = {key: closed(each) for key, each in one.items() if key not in RAW}
    if found.get("type") == "object" and "properties" in found:
        found.setdefault("additionalProperties", False)
    return found


def taking(*statuses: str) -> dict[str, object]:
    return {"positive_data_acceptance": {"expected-statuses": [*ALLOWED, *statuses]}}


FRONT = Front()
CONFIG = schemathesis.Config.from_dict(
    {
        "operations": [
            {"include-operation-id": list(MEANING), "checks": taking("412", "422")},
            {
                "include-operation-id": [
                    one.name for one in OPERATIONS if one.matched and one.name not in MEANING
                ],
                "checks": taking("412"),
            },
        ]
    }
)
DESCRIBED = schemathesis.openapi.from_dict(
    cast("dict[str, object]", closed(document())), config=CONFIG
)
DESCRIBED.app = FRONT
QUIET = settings(
    deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck)
)


@DESCRIBED.parametrize()
@settings(QUIET, max_examples=FEW)
def test_every_operation_does_what_it_says(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate(headers={"Host": "127.0.0.1"})


@pytest.mark.long
@DESCRIBED.parametrize()
@settings(QUIET, max_examples=MANY)
def test_every_operation_does_what_it_says_however_often(case: schemathesis.Case[Any]) -> None:
    case.call_and_validate(headers={"Host": "127.0.0.1"})


@pytest.mark.parametrize(
    ("path", "media"),
    [(one.path, media) for one in OPERATIONS for media in one.bodies if media in RAW],
)
@given(content=st.one_of(st.binary(max_size=300), st.text(max_size=100).map(str.encode)))
@settings(QUIET, max_examples=100)
def test_any_bytes_are_taken_or_refused(path: str, media: str, content: bytes) -> None:
    assert FRONT.app is not None
    program = TestClient(FRONT.app, base_url="http://127.0.0.1")
    answer = program.post(f"/api/v1{path}", content=content, headers={"Content-Type": media})
    assert answer.status_code in (201, 202, 422)
