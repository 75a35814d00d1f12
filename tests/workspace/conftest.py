"""A workspace with a reader that costs nothing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.support import cheap

from consilience.workspace import Workspace


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    one = Workspace.create(str(tmp_path / "work.db"), cheap.stages())
    yield one
    one.close()
