"""What proves who asks: sessions of browsers and tokens of programs, kept as digests only."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass

from sqlalchemy import Connection, delete, func, select

from consilience.store.accounts import Account, account, folded
from consilience.store.tables import SESSIONS, TOKENS

_SHOWN = 10
"""How much of a token's digest names it: enough for one in a million million."""
_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """What a program shows instead of a password.

    Args:
        id: The first characters of its digest: names it, and opens nothing.
        label: What it is for.
        role: The most that may be done with it; its account's role bounds it too.
        expires: RFC 3339 time from which on it opens nothing.
    """

    id: str
    account: str
    label: str
    role: str
    made: str
    expires: str


def secret() -> str:
    """A new secret of 256 random bits, as letters, digits, `-` and `_`."""
    return secrets.token_urlsafe(_BYTES)


def digest(key: str) -> str:
    """What is kept of a secret. It has 256 random bits, so nothing slower is needed."""
    return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()


def put_session(connection: Connection, key: str, name: str, made: str, expires: str) -> None:
    """Keep a session; those that have ended go."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.expires <= made))
    row = {"digest": digest(key), "account": folded(name), "made": made, "expires": expires}
    connection.execute(SESSIONS.insert(), [row])


def account_of_session(connection: Connection, key: str, now: str) -> Account | None:
    """Whose session it is; None where it is unknown, has ended, or the account is closed."""
    query = select(SESSIONS.c.account).where(
        SESSIONS.c.digest == digest(key), SESSIONS.c.expires > now
    )
    return _open(connection, connection.execute(query).scalar())


def end_session(connection: Connection, key: str) -> None:
    """Forget a session."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.digest == digest(key)))


def end_sessions(connection: Connection, name: str) -> None:
    """Forget every session of an account."""
    connection.execute(delete(SESSIONS).where(SESSIONS.c.account == folded(name)))


def sessions(connection: Connection, now: str) -> dict[str, int]:
    """Folded name -> how many sessions are open."""
    query = (
        select(SESSIONS.c.account, func.count())
        .where(SESSIONS.c.expires > now)
        .group_by(SESSIONS.c.account)
    )
    return {row[0]: row[1] for row in connection.execute(query)}


def put_token(connection: Connection, key: str, one: Token) -> None:
    """Keep a token under the digest of its secret."""
    row = {
        "digest": digest(key),
        "account": folded(one.account),
        "label": one.label,
        "role": one.role,
        "made": one.made,
        "expires": one.expires,
    }
    connection.execute(TOKENS.insert(), [row])


def token_id(key: str) -> str:
    """What names the token of a secret."""
    return digest(key)[:_SHOWN]


def account_of_token(connection: Connection, key: str, now: str) -> tuple[Account, str] | None:
    """Whose token it is and the role it has; None where it opens nothing."""
    query = select(TOKENS).where(TOKENS.c.digest == digest(key), TOKENS.c.expires > now)
    row = connection.execute(query).one_or_none()
    found = _open(connection, row.account) if row else None
    return (found, row.role) if row and found else None


def tokens(connection: Connection, name: str | None = None) -> tuple[Token, ...]:
    """Tokens of an account, or of all, oldest first."""
    query = select(TOKENS).order_by(TOKENS.c.made, TOKENS.c.digest)
    if name is not None:
        query = query.where(TOKENS.c.account == folded(name))
    return tuple(
        Token(
            id=row.digest[:_SHOWN],
            account=row.account,
            label=row.label,
            role=row.role,
            made=row.made,
            expires=row.expires,
        )
        for row in connection.execute(query)
    )


def end_token(connection: Connection, name: str, token: str) -> bool:
    """Forget a token of an account by its id, and say whether there was one."""
    found = delete(TOKENS).where(
        TOKENS.c.account == folded(name), func.substr(TOKENS.c.digest, 1, _SHOWN) == token
    )
    return connection.execute(found).rowcount > 0


def end_tokens(connection: Connection, name: str) -> None:
    """Forget every token of an account."""
    connection.execute(delete(TOKENS).where(TOKENS.c.account == folded(name)))


def _open(connection: Connection, name: str | None) -> Account | None:
    found = account(connection, name) if name is not None else None
    return found if found and found.removed is None else None
