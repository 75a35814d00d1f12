"""Accounts from the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.cli.conftest import Run

from consilience.cli.codes import Code
from consilience.store.opening import open_store
from consilience.workspace.accounts import Accounts
from consilience.workspace.roles import Role
from consilience.workspace.stages import utc_now

PASSWORD = b"seven blue herons\n"


@pytest.fixture
def work(tmp_path: Path, run: Run) -> tuple[str, str]:
    place = str(tmp_path / "work.db")
    assert run("init", place).exit_code == Code.DONE
    return ("-w", place)


def test_an_account_goes_its_whole_way(run: Run, work: tuple[str, str]) -> None:
    added = run("account", "add", "Eva Berg", "admin", *work, stdin=PASSWORD)
    assert (added.exit_code, added.output) == (Code.DONE, "Eva Berg: admin\n")
    assert run("account", "add", "Nightly", "reviewer", "--programs", *work).exit_code == 0
    secret = run("account", "token", "Nightly", "--label", "feed", *work).output.strip()
    listed = run("account", "list", *work).output
    assert "Eva Berg" in listed
    assert "for programs" in listed
    assert "feed" in listed
    assert secret not in listed
    store = open_store(work[1])
    there = Accounts(store, utc_now)
    assert there.of_token(secret) == ("Nightly", Role.READER)
    token = there.tokens("Nightly")[0].id
    assert run("account", "token", "Nightly", "--end", token, *work).exit_code == Code.DONE
    assert there.of_token(secret) is None
    new = b"nine brown otters\n"
    assert run("account", "password", "eva berg", *work, stdin=new).exit_code == Code.DONE
    assert there.log_in("Eva Berg", "nine brown otters", "here")
    assert run("account", "role", "Nightly", "reader", *work).exit_code == Code.DONE
    assert run("account", "remove", "Nightly", *work).exit_code == Code.DONE
    assert "closed" in run("account", "list", *work).output
    assert "at the command line" in there.trail()[0][0].stated["who"]
    store.close()


@pytest.mark.parametrize(
    ("words", "stdin", "said"),
    [
        (("add", "Eva Berg", "owner"), PASSWORD, "is no role"),
        (("add", "Eva Berg", "admin"), b"", "holds no password"),
        (("add", "Eva Berg", "admin"), b"short\n", "too short"),
        (("add", "", "admin"), PASSWORD, "cannot stand beside a decision"),
        (("add", "Eva\x1bBerg", "admin"), PASSWORD, "cannot stand beside a decision"),
        (("role", "Nobody", "admin"), b"", "no such account"),
        (("password", "Nobody"), PASSWORD, "no such account"),
        (("remove", "Nobody"), b"", "no such account"),
        (("token", "Nobody"), b"", "no such account"),
    ],
)
def test_what_cannot_be_done_is_told(
    run: Run, work: tuple[str, str], words: tuple[str, ...], stdin: bytes, said: str
) -> None:
    ended = run("account", *words, *work, stdin=stdin)
    assert ended.exit_code == Code.USAGE
    assert said in ended.output
