"""A client of a workspace's server in this process."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support import cheap, interface

from consilience.client import Client
from consilience.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    one = Workspace.create(str(tmp_path / "work.db"), cheap.stages())
    interface.fill(one)
    yield one
    one.close()


@pytest.fixture
def client(workspace: Workspace) -> Iterator[Client]:
    wire = interface.Wire(interface.program(workspace))
    with Client("http://127.0.0.1", transport=wire) as one:
        yield one
