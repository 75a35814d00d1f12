"""Accounts: who is let in, for how long, and what is kept of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from consilience.errors import UsageError
from consilience.store.sqlite import SqliteStore
from consilience.workspace.accounts import Accounts
from consilience.workspace.roles import Role

PASSWORD = "seven blue herons"  # noqa: S105  # of a test
OTHER = "nine brown otters"
WHERE = "192.0.2.7"


class Clock:
    """A clock that a test sets."""

    def __init__(self) -> None:
        self.at = "2026-11-22T08:00:00Z"

    def __call__(self) -> str:
        return self.at


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[SqliteStore]:
    one = SqliteStore.create(tmp_path / "work.db")
    yield one
    one.close()


@pytest.fixture
def accounts(store: SqliteStore, clock: Clock) -> Accounts:
    found = Accounts(store, clock)
    found.add("Eva Berg", "admin", PASSWORD, "Ann")
    found.add("Bo Lind", "reviewer", OTHER, "Ann")
    return found


def steps(accounts: Accounts) -> list[tuple[str, str]]:
    """What happened and who did it, oldest first."""
    found, _ = accounts.trail()
    return [(one.what, one.stated["who"]) for one in reversed(found)]


def test_a_log_in_lasts_a_day_of_work_and_not_a_second_more(
    accounts: Accounts, clock: Clock
) -> None:
    secret = accounts.log_in("eva  BERG", PASSWORD, WHERE)
    assert secret is not None
    assert accounts.of_session(secret) == ("Eva Berg", Role.ADMIN)
    clock.at = "2026-11-22T19:59:59Z"
    assert accounts.of_session(secret) is not None
    clock.at = "2026-11-22T20:00:00Z"
    assert accounts.of_session(secret) is None


@pytest.mark.parametrize(
    ("name", "password"),
    [("Eva Berg", OTHER), ("Eva Berg", ""), ("Nobody", PASSWORD), ("", ""), ("Eva", PASSWORD)],
)
def test_a_wrong_name_or_password_opens_nothing_and_is_noted(
    accounts: Accounts, name: str, password: str
) -> None:
    assert accounts.log_in(name, password, WHERE) is None
    who = "Eva Berg" if name == "Eva Berg" else "somebody unknown"
    assert steps(accounts)[-1] == ("failed log-in", who)


def test_a_log_out_ends_that_session_only(accounts: Accounts) -> None:
    one, other = (accounts.log_in("Bo Lind", OTHER, WHERE) for _ in range(2))
    assert one
    assert other
    assert one != other
    accounts.log_out(one, WHERE)
    assert accounts.of_session(one) is None
    assert accounts.of_session(other) == ("Bo Lind", Role.REVIEWER)


def test_a_new_password_ends_what_the_old_one_opened(accounts: Accounts) -> None:
    secret = accounts.log_in("Bo Lind", OTHER, WHERE)
    accounts.set_password("Bo Lind", "ten green newts", "Eva Berg")
    assert secret is not None
    assert accounts.of_session(secret) is None
    assert accounts.log_in("Bo Lind", OTHER, WHERE) is None
    assert accounts.log_in("Bo Lind", "ten green newts", WHERE)


def test_a_closed_account_lets_nobody_in_and_keeps_its_name(accounts: Accounts) -> None:
    session = accounts.log_in("Bo Lind", OTHER, WHERE)
    token = accounts.new_token("Bo Lind", "feed", role="reader", days=3, by="Bo Lind")
    accounts.remove("Bo Lind", "Eva Berg")
    assert session is not None
    assert accounts.of_session(session) is None
    assert accounts.of_token(token) is None
    assert accounts.log_in("Bo Lind", OTHER, WHERE) is None
    with pytest.raises(UsageError, match="somebody had this name"):
        accounts.add("BO LIND", "reader", None, "Eva Berg")


def test_the_last_administrator_stays_one(accounts: Accounts) -> None:
    with pytest.raises(UsageError, match="the only administrator"):
        accounts.remove("Eva Berg", "Eva Berg")
    with pytest.raises(UsageError, match="the only administrator"):
        accounts.set_role("Eva Berg", "reader", "Eva Berg")
    accounts.set_role("Bo Lind", "admin", "Eva Berg")
    accounts.set_role("Eva Berg", "reader", "Bo Lind")
    assert accounts.ready()


def test_a_role_holds_from_the_next_click_on(accounts: Accounts) -> None:
    secret = accounts.log_in("Bo Lind", OTHER, WHERE)
    accounts.set_role("Bo Lind", "reader", "Eva Berg")
    assert secret is not None
    assert accounts.of_session(secret) == ("Bo Lind", Role.READER)


def test_a_token_may_do_what_it_and_its_account_may(accounts: Accounts, clock: Clock) -> None:
    token = accounts.new_token("Bo Lind", "feed", role="reviewer", days=1, by="Bo Lind")
    assert accounts.of_token(token) == ("Bo Lind", Role.REVIEWER)
    accounts.set_role("Bo Lind", "reader", "Eva Berg")
    assert accounts.of_token(token) == ("Bo Lind", Role.READER)
    clock.at = "2026-11-23T08:00:00Z"
    assert accounts.of_token(token) is None


def test_a_token_that_is_ended_opens_nothing(accounts: Accounts) -> None:
    token = accounts.new_token("Bo Lind", "feed", role="reader", days=9, by="Bo Lind")
    (shown,) = accounts.tokens("Bo Lind")
    with pytest.raises(UsageError, match="no such token"):
        accounts.end_token("Eva Berg", shown.id, "Eva Berg")  # it is not hers
    accounts.end_token("Bo Lind", shown.id, "Bo Lind")
    assert accounts.of_token(token) is None


@pytest.mark.parametrize(("role", "days"), [("admin", 3), ("reader", 0), ("reader", 367)])
def test_a_token_for_more_or_for_ever_is_refused(accounts: Accounts, role: str, days: int) -> None:
    with pytest.raises(UsageError):
        accounts.new_token("Bo Lind", "feed", role=role, days=days, by="Bo Lind")


def test_nothing_that_opens_the_door_stands_in_the_file(
    accounts: Accounts, store: SqliteStore, tmp_path: Path
) -> None:
    session = accounts.log_in("Bo Lind", OTHER, WHERE)
    token = accounts.new_token("Bo Lind", "feed", role="reader", days=9, by="Bo Lind")
    accounts.log_in("Bo Lind, " + PASSWORD, PASSWORD, WHERE)
    store.close()
    kept = b"".join(one.read_bytes() for one in tmp_path.iterdir())
    for secret in (session, token, PASSWORD, OTHER):
        assert secret is not None
        assert secret.encode() not in kept
    assert b"$argon2id$" in kept


def test_a_backup_lets_nobody_in_who_was_logged_in(
    accounts: Accounts, store: SqliteStore, clock: Clock, tmp_path: Path
) -> None:
    session = accounts.log_in("Bo Lind", OTHER, WHERE)
    store.backup(tmp_path / "copy.db")
    copy = SqliteStore.open(tmp_path / "copy.db")
    there = Accounts(copy, clock)
    assert session is not None
    assert there.of_session(session) is None
    assert there.log_in("Bo Lind", OTHER, WHERE)
    copy.close()


def test_the_trail_tells_who_did_what_to_whom(accounts: Accounts) -> None:
    accounts.log_in("Bo Lind", OTHER, WHERE)
    accounts.set_role("Bo Lind", "reader", "Eva Berg")
    assert steps(accounts) == [
        ("account", "Ann"), ("account", "Ann"), ("log-in", "Bo Lind"), ("account", "Eva Berg"),
    ]  # fmt: skip
    found, count = accounts.trail(first=0, size=1)
    assert (found[0].stated["did"], count) == ("made Bo Lind reader", 4)
