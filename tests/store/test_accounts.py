"""Accounts, sessions and tokens in either store."""

from __future__ import annotations

from consilience.store import accounts, keys
from consilience.store.accounts import Account
from consilience.store.base import Store
from consilience.store.keys import Token

EARLY, NOON, LATE = "2026-11-22T08:00:00Z", "2026-11-22T12:00:00Z", "2026-11-22T20:00:00Z"


def put(store: Store, name: str = "Eva Berg") -> Account:
    one = Account(name=name, role="admin", password="digest", added=EARLY)  # noqa: S106  # of a test
    with store.writing() as connection:
        accounts.put(connection, one)
    return one


def test_a_name_is_found_however_it_is_typed(store: Store) -> None:
    one = put(store, "Zoë Ångström")
    with store.reading() as connection:
        for typed in ("zoë ångström", " ZOË   ÅNGSTRÖM ", "Zoe\u0308 A\u030angstro\u0308m"):
            assert accounts.account(connection, typed) == one
        assert accounts.account(connection, "Zoe Angstrom") is None


def test_what_is_changed_is_changed_and_nothing_else(store: Store) -> None:
    put(store)
    other = put(store, "Bo Lind")
    with store.writing() as connection:
        accounts.change(connection, "eva berg", role="reader", removed=NOON)
    with store.reading() as connection:
        bo, eva = accounts.accounts(connection)
    assert bo == other
    assert (eva.role, eva.removed, eva.password) == ("reader", NOON, "digest")


def test_a_session_opens_until_its_end_and_old_ones_are_swept(store: Store) -> None:
    put(store)
    with store.writing() as connection:
        keys.put_session(connection, "one", "Eva Berg", EARLY, NOON)
    with store.reading() as connection:
        assert keys.account_of_session(connection, "one", EARLY) is not None
        assert keys.account_of_session(connection, "one", NOON) is None
        assert keys.account_of_session(connection, keys.digest("one"), EARLY) is None
    with store.writing() as connection:
        keys.put_session(connection, "two", "Eva Berg", NOON, LATE)
    with store.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sessions").scalar() == 1
        assert keys.sessions(connection, NOON) == {"eva berg": 1}


def test_a_token_is_named_by_its_id_and_opens_by_its_secret(store: Store) -> None:
    put(store)
    secret = keys.secret()
    assert len(secret) == 43  # 32 bytes in base 64
    one = Token(
        id=keys.token_id(secret), account="Eva Berg", label="feed", role="reader", made=EARLY,
        expires=NOON,
    )  # fmt: skip
    with store.writing() as connection:
        keys.put_token(connection, secret, one)
    with store.reading() as connection:
        found = keys.account_of_token(connection, secret, EARLY)
        assert found is not None
        assert (found[0].name, found[1]) == ("Eva Berg", "reader")
        assert keys.account_of_token(connection, secret, NOON) is None
        assert keys.account_of_token(connection, one.id, EARLY) is None
    with store.writing() as connection:
        assert not keys.end_token(connection, "Bo Lind", one.id)
        assert keys.end_token(connection, "Eva Berg", one.id)
        assert keys.tokens(connection) == ()
