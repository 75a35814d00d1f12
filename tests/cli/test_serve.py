"""`consilience serve` in a process of its own."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path

import httpx
import pytest

from consilience.cli.codes import Code
from consilience.workspace import Workspace

CONSILIENCE = (sys.executable, "-c", "from consilience.cli import main; main()")


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def test_it_serves_until_it_is_stopped(tmp_path: Path) -> None:
    place = str(tmp_path / "work.db")
    Workspace.create(place).close()
    port = free_port()
    command = [*CONSILIENCE, "serve", "-w", place, "--port", str(port)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:  # noqa: S603
        assert process.stdout is not None
        assert f"http://127.0.0.1:{port}/" in process.stdout.readline()
        transport = httpx.HTTPTransport(retries=8)  # it says so just before it listens
        with httpx.Client(transport=transport) as client:
            answer = client.get(f"http://127.0.0.1:{port}/cases")
        assert (answer.status_code, "No case yet" in answer.text) == (200, True)
        process.send_signal(signal.SIGINT)
        assert process.wait(30) in (Code.DONE, Code.STOPPED)


def test_a_workspace_that_is_not_there_ends_with_two(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    command = [*CONSILIENCE, "serve", "-w", str(tmp_path / "none.db")]
    ended = subprocess.run(command, check=False, timeout=60)  # noqa: S603
    assert ended.returncode == Code.USAGE
    assert "consilience init" in capfd.readouterr().err
