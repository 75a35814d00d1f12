"""A check finds what does not fit together, and says where."""

from __future__ import annotations

from dataclasses import replace

from tests.support import cheap

from consilience.store import reports
from consilience.workspace import Workspace
from consilience.workspace.checking import faults


def test_a_sound_workspace_has_no_faults(workspace: Workspace) -> None:
    workspace.add(cheap.collection())
    workspace.catch_up()
    assert faults(workspace) == ()


def test_a_text_that_somebody_edited_is_found_by_every_quote_of_it(workspace: Workspace) -> None:
    workspace.add(cheap.collection())
    workspace.catch_up()
    with workspace.store.writing() as connection:
        entry = workspace.report("b-2")
        text = entry.report.text.replace("7 kg", "8 kg")
        reports.put(connection, [replace(entry, report=replace(entry.report, text=text))])
    found = faults(workspace)
    assert found
    assert all(one.startswith("b-2: ") and "does not quote its text" in one for one in found)
