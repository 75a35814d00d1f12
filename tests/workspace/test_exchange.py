"""Decisions of colleagues come in once, with their own names, and it is noted who brought them."""

from __future__ import annotations

from tests.support.interface import decision

from consilience.reconciling.log import digest_of
from consilience.workspace import Workspace
from consilience.workspace.exchange import importers, take_in


def test_what_is_new_is_logged_and_marked_and_what_is_known_is_not(workspace: Workspace) -> None:
    own, theirs = decision("note", "report:a"), decision("note", "report:b", who="Ida Lund")
    workspace.decide([own])
    assert take_in(workspace, [own, theirs, theirs], "Ole Dahl") == (digest_of(theirs),)
    assert [one.decision for one in workspace.log()] == [own, theirs]
    assert workspace.state().behind
    assert take_in(workspace, [theirs], "Eva Berg") == ()
    with workspace.store.reading() as connection:
        assert dict(importers(connection)) == {digest_of(theirs): "Ole Dahl"}
