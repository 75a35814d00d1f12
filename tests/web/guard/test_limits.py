"""How much, how packed and how slowly a request may come."""

from __future__ import annotations

import asyncio
import gzip
from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient
from starlette.types import Message
from tests.web.doors import door, with_accounts

from consilience.web.app import make_app
from consilience.web.settings import Settings
from consilience.workspace import Workspace

LIMIT = 4096
FORM = {"content-type": "application/x-www-form-urlencoded"}


@pytest.fixture
def browser(workspace: Workspace) -> TestClient:
    app = make_app(workspace, Settings(largest_upload=LIMIT))
    return TestClient(app, base_url="http://127.0.0.1")


@pytest.mark.parametrize(("size", "status"), [(LIMIT, 403), (LIMIT + 1, 413)])
def test_a_body_may_have_so_many_bytes(browser: TestClient, size: int, status: int) -> None:
    # One within the limit is read, and refused for want of a token.
    assert browser.post("/logout", content=b"x" * size, headers=FORM).status_code == status


@pytest.mark.parametrize(("size", "status"), [(LIMIT, 403), (LIMIT + 1, 413)])
def test_one_without_a_stated_length_is_counted(
    browser: TestClient, size: int, status: int
) -> None:
    def pieces() -> Iterator[bytes]:
        for _ in range(size // 1024):
            yield b"x" * 1024
        yield b"x" * (size % 1024)

    assert browser.post("/logout", content=pieces(), headers=FORM).status_code == status


def test_somebody_unknown_may_send_little(workspace: Workspace) -> None:
    with_accounts(workspace)
    browser = door(workspace, largest_unknown=100)
    answer = browser.post("/login", content=b"x" * 101, headers=FORM)
    assert answer.status_code == 413
    assert "a request may have" in answer.text


@pytest.mark.parametrize("packing", ["gzip", "br", "identity, gzip", "deflate"])
def test_a_packed_body_is_refused_unread(browser: TestClient, packing: str) -> None:
    headers = FORM | {"content-encoding": packing}
    answer = browser.post("/logout", content=gzip.compress(b"x" * 9999), headers=headers)
    assert answer.status_code == 415
    assert "send it plain" in answer.text


def test_a_program_is_refused_in_its_own_form(browser: TestClient) -> None:
    answer = browser.post("/api/x", content=b"x" * (LIMIT + 1))
    assert answer.json()["status"] == 413


@pytest.mark.parametrize("length", ["-1", "1e3", "²", "9" * 40])
def test_a_length_that_is_none_is_refused(workspace: Workspace, length: str) -> None:
    status = asyncio.run(_asked(workspace, [b"x"], length=length))
    assert status in (400, 413)


def test_a_body_that_does_not_come_is_not_waited_for(workspace: Workspace) -> None:
    assert asyncio.run(_asked(workspace, [b"x", None])) == 408


async def _asked(
    workspace: Workspace, pieces: list[bytes | None], length: str | None = None
) -> int:
    """The status of an answer to a request in pieces; None is a piece that never comes."""
    app = make_app(workspace, Settings(slowest=0.05))
    headers = [(b"host", b"127.0.0.1"), (b"content-type", FORM["content-type"].encode())]
    if length is not None:
        headers.append((b"content-length", length.encode()))
    coming = iter(pieces)
    statuses: list[int] = []

    async def receive() -> Message:
        piece = next(coming)
        if piece is None:
            await asyncio.sleep(60)
        return {"type": "http.request", "body": piece, "more_body": True}

    async def send(message: Message) -> None:
        if message["type"] == "http.response.start":
            statuses.append(message["status"])

    scope = {
        "type": "http", "http_version": "1.1", "method": "POST", "path": "/logout",
        "raw_path": b"/logout", "query_string": b"", "root_path": "", "scheme": "http",
        "headers": headers, "client": ("127.0.0.1", 1), "server": ("127.0.0.1", 80),
    }  # fmt: skip
    await app(scope, receive, send)
    return statuses[0]
