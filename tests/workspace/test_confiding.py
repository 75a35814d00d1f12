"""A source that is not public is never without the decision that says so."""

from __future__ import annotations

import pytest

from consilience.errors import UnreadableError
from consilience.workspace import Pasted, Workspace
from consilience.workspace.confiding import confide

TEXT = "Police seized 3 kg of heroin in Metz on 2022-05-03."


def test_report_and_decision_are_there_before_anything_is_read(workspace: Workspace) -> None:
    accepted = confide(workspace, Pasted(text=TEXT), "Eva", "told in trust")
    assert [one.decision.target for one in workspace.log()] == [f"report:{accepted.new[0]}"]
    assert workspace.reading(accepted.new[0]) is None
    workspace.catch_up()
    assert workspace.case_of(accepted.new[0])
    assert not any("Metz" in body.decode() for _, body in workspace.files())


def test_one_that_was_public_before_is_hidden_from_then_on(workspace: Workspace) -> None:
    first = confide(workspace, Pasted(text=TEXT), "Eva", "told in trust")
    again = confide(workspace, Pasted(text=TEXT), "Ann", "so it was")
    assert (again.new, again.known) == ((), first.new)
    assert len(workspace.log()) == 2


def test_nothing_is_kept_of_what_is_no_report(workspace: Workspace) -> None:
    with pytest.raises(UnreadableError):
        confide(workspace, Pasted(text=" \n "), "Eva", "told in trust")
    assert not workspace.log()
