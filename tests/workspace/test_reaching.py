"""Forgetting where the workspace was copied to."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support import cheap

from consilience.errors import StoreError
from consilience.workspace import Workspace
from consilience.workspace.reaching import reach


@pytest.fixture
def backup(workspace: Workspace, tmp_path: Path) -> Path:
    workspace.add(cheap.collection())
    workspace.catch_up()
    workspace.backup(tmp_path / "copy.db")
    return tmp_path / "copy.db"


def test_a_person_is_forgotten_in_the_copy_too(backup: Path) -> None:
    assert reach(backup, "Jan Novak", "Eva", "asked")
    copy = Workspace.open(str(backup), cheap.stages())
    assert "Jan Novak" not in copy.report("a-3").report.text
    copy.close()


def test_a_copy_that_is_gone_is_told(tmp_path: Path) -> None:
    assert not reach(tmp_path / "gone.db", "Jan Novak", "Eva", "asked")


def test_a_hold_in_the_copy_holds_there(backup: Path) -> None:
    copy = Workspace.open(str(backup), cheap.stages())
    copy.hold("Jan Novak", "Ann", "court order 7")
    copy.close()
    with pytest.raises(StoreError, match="court order 7"):
        reach(backup, "Jan Novak", "Eva", "asked")
