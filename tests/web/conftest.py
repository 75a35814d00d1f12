"""An app over a workspace with a reader that costs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient
from tests.support import cheap

from consilience.web.app import make_app
from consilience.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    one = Workspace.create(str(tmp_path / "work.db"), cheap.stages())
    yield one
    one.close()


@pytest.fixture
def browser(workspace: Workspace) -> TestClient:
    """Asks the app as a browser of this machine would."""
    return TestClient(make_app(workspace), base_url="http://127.0.0.1")
