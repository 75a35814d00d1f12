"""The interface of a workspace with something of everything."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient
from tests.support import interface

from consilience.workspace import Workspace


@pytest.fixture
def filled(workspace: Workspace) -> Workspace:
    interface.fill(workspace)
    return workspace


@pytest.fixture
def api(filled: Workspace) -> TestClient:
    """Asks under the home of the interface: `api.get("state")`."""
    program = interface.program(filled)
    program.base_url = "http://127.0.0.1/api/v1/"
    return program
