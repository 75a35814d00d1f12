"""The app on a port of its own."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator

import pytest
import uvicorn

from consilience.web.serving import Patient, config
from consilience.web.settings import Settings
from consilience.workspace import Workspace

PATIENCE = 0.4


@pytest.fixture
def port(workspace: Workspace, monkeypatch: pytest.MonkeyPatch) -> Iterator[int]:
    monkeypatch.setattr(Patient, "patience", PATIENCE)
    server = uvicorn.Server(config(workspace, Settings(), host="127.0.0.1", port=0))
    thread = threading.Thread(target=server.run, daemon=True)
    thread.start()
    while not server.started:
        assert thread.is_alive()
        time.sleep(0.01)
    yield server.servers[0].sockets[0].getsockname()[1]
    server.should_exit = True
    thread.join(20)


def said(port: int, *words: bytes) -> bytes:
    """Everything that the server says to words that are sent one after the other."""
    with socket.create_connection(("127.0.0.1", port), timeout=20) as one:
        for word in words:
            one.sendall(word)
        found = b""
        try:
            while some := one.recv(65536):
                found += some
        except ConnectionResetError:
            pass
        return found


WHOLE = b"GET /static/review.css HTTP/1.1\r\nHost: 127.0.0.1\r\n"


def test_a_request_that_never_ends_is_hung_up_on(port: int) -> None:
    assert said(port, WHOLE) == b""


def test_one_that_says_nothing_at_all_too(port: int) -> None:
    assert said(port) == b""


def test_a_whole_request_is_answered_and_the_next_half_one_hung_up_on(port: int) -> None:
    answer = said(port, WHOLE + b"\r\n", WHOLE)
    assert answer.startswith(b"HTTP/1.1 200")
    assert answer.count(b"HTTP/1.1") == 1


def test_headers_without_end_are_refused(port: int) -> None:
    answer = said(port, WHOLE, b"X: " + b"y" * 70_000)
    assert answer == b"" or answer.startswith(b"HTTP/1.1 4")


def test_what_runs_the_server_is_told_to_nobody(port: int) -> None:
    answer = said(port, WHOLE + b"Connection: close\r\n\r\n")
    assert b"200 OK" in answer
    assert b"uvicorn" not in answer.lower()
