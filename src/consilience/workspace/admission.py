"""The door of a workspace: log-ins, tokens of programs, and the trail of both."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from sqlalchemy import Connection

from consilience.errors import UsageError
from consilience.store import accounts, keys, trail
from consilience.store.accounts import Account
from consilience.store.base import Store
from consilience.store.keys import Token
from consilience.store.trail import Step
from consilience.workspace import passwords
from consilience.workspace.roles import Role, role_of

SESSION = dt.timedelta(hours=12)
"""How long a log-in lasts: a long day's work."""
LONGEST_TOKEN = 366
LONGEST_NAME = 60


class Admission:
    """Lets people and programs in, by what the store has of them.

    Args:
        store: Open; whoever opened it closes it.
        now: RFC 3339 time in UTC, to the second.
    """

    def __init__(self, store: Store, now: Callable[[], str]) -> None:
        self._store = store
        self._now = now

    # Log-ins.

    def log_in(self, name: str, password: str, address: str) -> str | None:
        """The secret of a new session, None for a wrong name or password; either is noted.

        A name that nobody has takes as long as a wrong password.
        """
        with self._store.reading() as connection:
            there = accounts.account(connection, name)
        known = there if there and there.removed is None else None
        right = passwords.fits(password, known.password if known else None)
        # What is typed where a name belongs may be a password: only names that there are are kept.
        who = known.name if known else "somebody unknown"
        with self._store.writing() as connection:
            if not (right and known):
                _note(connection, self._now(), "failed log-in", who=who, address=address)
                return None
            now, secret = self._now(), keys.secret()
            keys.put_session(connection, secret, known.name, now, _later(now, SESSION))
            _note(connection, now, "log-in", who=who, address=address)
        return secret

    def log_out(self, secret: str, address: str) -> None:
        """End a session."""
        with self._store.writing() as connection:
            there = keys.account_of_session(connection, secret, self._now())
            keys.end_session(connection, secret)
            if there:
                _note(connection, self._now(), "log-out", who=there.name, address=address)

    def of_session(self, secret: str) -> tuple[str, Role] | None:
        """Name and role behind a session, None where it opens nothing."""
        with self._store.reading() as connection:
            there = keys.account_of_session(connection, secret, self._now())
        return (there.name, role_of(there.role)) if there else None

    def sessions(self) -> dict[str, int]:
        """Folded name -> how many sessions are open."""
        with self._store.reading() as connection:
            return keys.sessions(connection, self._now())

    # Tokens.

    def new_token(self, name: str, label: str, *, role: str, days: int, by: str) -> str:
        """The secret of a new token, which is shown this once and kept as a digest.

        Raises:
            UsageError: no such account or role, more than its account may do, or too many days.
        """
        if not 1 <= days <= LONGEST_TOKEN:
            remedy = f"give 1 to {LONGEST_TOKEN} days"
            raise UsageError(f"{days} days", "is no time for a token", remedy)
        now, secret = self._now(), keys.secret()
        with self._store.writing() as connection:
            there = open_account(connection, name)
            if role_of(role) > role_of(there.role):
                remedy = f"give {there.role} or less"
                raise UsageError(role, f"is more than {there.name} may do", remedy)
            made = Token(
                id=keys.token_id(secret),
                account=there.name,
                label=" ".join(label.split())[:LONGEST_NAME] or "a program",
                role=role_of(role).word,
                made=now,
                expires=_later(now, dt.timedelta(days=days)),
            )
            keys.put_token(connection, secret, made)
            self._tell(connection, by, f"made token {made.id} for {there.name}")
        return secret

    def of_token(self, secret: str) -> tuple[str, Role] | None:
        """Name and role behind a token, None where it opens nothing."""
        with self._store.reading() as connection:
            found = keys.account_of_token(connection, secret, self._now())
        return (found[0].name, min(role_of(found[0].role), role_of(found[1]))) if found else None

    def tokens(self, name: str | None = None) -> tuple[Token, ...]:
        """Tokens of one account, or of all, oldest first."""
        with self._store.reading() as connection:
            return keys.tokens(connection, name)

    def end_token(self, name: str, token: str, by: str) -> None:
        """Make a token open nothing any more.

        Raises:
            UsageError: the account has none of that id.
        """
        with self._store.writing() as connection:
            if not keys.end_token(connection, name, token):
                raise UsageError(token, "no such token", "see them: consilience account list")
            self._tell(connection, by, f"ended token {token} of {name}")

    # Who did what.

    def note(self, what: str, **stated: str) -> None:
        """Add a step to the trail."""
        with self._store.writing() as connection:
            _note(connection, self._now(), what, **stated)

    def trail(self, *, first: int = 0, size: int = 50) -> tuple[tuple[Step, ...], int]:
        """A page of what happened, the latest first, and how much there is."""
        with self._store.reading() as connection:
            return trail.latest(connection, first, size), trail.count(connection)

    def _tell(self, connection: Connection, by: str, did: str) -> None:
        _note(connection, self._now(), "account", who=by, did=did)


def open_account(connection: Connection, name: str) -> Account:
    """The open account of a name.

    Raises:
        UsageError: there is none.
    """
    there = accounts.account(connection, name)
    if there is None or there.removed is not None:
        raise UsageError(name, "no such account", "see them: consilience account list")
    return there


def _note(connection: Connection, at: str, what: str, **stated: str) -> None:
    trail.put(connection, Step(at=at, what=what, stated=stated))


def _later(now: str, more: dt.timedelta) -> str:
    then = dt.datetime.fromisoformat(now) + more
    return then.astimezone(dt.UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
