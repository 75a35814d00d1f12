"""To whom a server is opened, and what it demands of them."""

from __future__ import annotations

import pytest
from tests.web.doors import with_accounts

from consilience.errors import UsageError
from consilience.web.opening import Door, settings_for
from consilience.workspace import Workspace


def test_this_machine_alone_needs_no_account(workspace: Workspace) -> None:
    for host in ("127.0.0.1", "127.8.8.8", "::1", "localhost"):
        assert not settings_for(workspace, Door(host=host)).accounts


@pytest.mark.parametrize(
    "door",
    [
        Door(host="192.0.2.5"),
        Door(host="0.0.0.0", names=("cases.example",)),  # noqa: S104  # what is tried
        Door(host="::", names=("cases.example",)),
        Door(host="128.0.0.1"),  # one beyond the machine's own
        Door(host="cases.example"),
        Door(names=("cases.example",)),  # a name that others can ask for
        Door(proxies=("127.0.0.1",)),
        Door(accounts=True),
    ],
)
def test_whatever_others_reach_demands_an_administrator(workspace: Workspace, door: Door) -> None:
    with pytest.raises(UsageError, match=r"no administrator who can log in; .* account add"):
        settings_for(workspace, door)
    with_accounts(workspace)
    assert settings_for(workspace, door).accounts


def test_an_administrator_for_programs_only_does_not_count(workspace: Workspace) -> None:
    workspace.accounts.add("Robot", "admin", None, "a test")
    with pytest.raises(UsageError, match="no administrator who can log in"):
        settings_for(workspace, Door(host="192.0.2.5"))


def test_nobody_can_open_it_to_others_without_log_ins(workspace: Workspace) -> None:
    with_accounts(workspace)
    with pytest.raises(UsageError, match="others reach it, so people must log in"):
        settings_for(workspace, Door(host="192.0.2.5", accounts=False))


def test_once_there_are_accounts_people_log_in_unless_told_otherwise(workspace: Workspace) -> None:
    with_accounts(workspace)
    assert settings_for(workspace, Door()).accounts
    assert not settings_for(workspace, Door(accounts=False)).accounts


@pytest.mark.parametrize(
    ("door", "reason"),
    [
        (Door(host="0.0.0.0"), "names that nobody stated"),  # noqa: S104  # what is tried
        (Door(names=("*",)), "no name of a server"),
        (Door(names=("https://cases.example",)), "no name of a server"),
        (Door(proxies=("*",)), "no address of a proxy"),
        (Door(proxies=("proxy.example",)), "no address of a proxy"),
    ],
)
def test_what_would_let_everybody_in_is_refused(
    workspace: Workspace, door: Door, reason: str
) -> None:
    with_accounts(workspace)
    with pytest.raises(UsageError, match=reason):
        settings_for(workspace, door)


def test_it_answers_to_its_own_names_only(workspace: Workspace) -> None:
    with_accounts(workspace)
    given = settings_for(workspace, Door(host="192.0.2.5", names=("Cases.Example",)))
    assert set(given.hosts) == {"127.0.0.1", "localhost", "[::1]", "192.0.2.5", "cases.example"}
