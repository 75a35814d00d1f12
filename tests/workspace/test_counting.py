"""Counts of the store are those of the workspace."""

from __future__ import annotations

from tests.support import cheap
from tests.support.interface import decision

from consilience.workspace import Workspace
from consilience.workspace.counting import counted


def test_what_is_counted_is_what_the_state_tells(workspace: Workspace) -> None:
    assert counted(workspace) == workspace.state()
    workspace.add(cheap.collection())
    assert counted(workspace) == workspace.state()
    assert counted(workspace).unread == 7
    workspace.catch_up()
    workspace.decide([decision("note", "report:a-1")])
    assert counted(workspace) == workspace.state()
    assert counted(workspace).behind


def test_readings_of_an_older_version_are_counted(workspace: Workspace) -> None:
    workspace.add(cheap.collection())
    workspace.catch_up()
    newer = Workspace(workspace.store, cheap.stages(reader="cheap-2"))
    assert counted(newer) == newer.state()
    assert counted(newer).older == 7
