"""A client with a token of an account: who it is, and what it may."""

from __future__ import annotations

import pytest
from tests.support import interface

from consilience.client import Client, RefusedError
from consilience.web.settings import Settings
from consilience.workspace import Workspace


def client(workspace: Workspace, role: str) -> Client:
    workspace.accounts.add("Ida Lund", "admin", None, "test")
    token = workspace.accounts.new_token("Ida Lund", "test", role=role, days=1, by="test")
    program = interface.program(workspace, Settings(accounts=True))
    return Client("http://127.0.0.1", token, transport=interface.Wire(program))


def test_a_decision_is_that_of_the_tokens_account(workspace: Workspace) -> None:
    with client(workspace, "reviewer") as desk:
        made = desk.decide("note", "report:a-1", why="seen")
    assert (made.decision.who, made.job.who) == ("Ida Lund", "Ida Lund")


def test_a_token_may_do_no_more_than_it_was_made_for(workspace: Workspace) -> None:
    with client(workspace, "reader") as desk:
        assert desk.state().cases == 3
        with pytest.raises(RefusedError, match="only a reviewer may do this") as caught:
            desk.decide("note", "report:a-1", why="seen")
    assert caught.value.problem.status == 403


@pytest.mark.parametrize("token", ["no token of ours", None])
def test_without_a_token_that_opens_something_nothing_is_told(
    workspace: Workspace, token: str | None
) -> None:
    program = interface.program(workspace, Settings(accounts=True))
    wire = interface.Wire(program)
    with Client("http://127.0.0.1", token, transport=wire) as desk:
        with pytest.raises(RefusedError) as caught:
            desk.state()
        assert caught.value.problem.status == 401
