"""Those who work in a workspace over the network."""

from __future__ import annotations

from sqlalchemy import Connection

from consilience.errors import UsageError
from consilience.store import accounts, keys
from consilience.store.accounts import Account
from consilience.workspace import passwords
from consilience.workspace.admission import LONGEST_NAME, Admission, open_account
from consilience.workspace.roles import Role, role_of


class Accounts(Admission):
    """The accounts of a store, and its door."""

    def all(self) -> tuple[Account, ...]:
        """All accounts by name, closed ones too."""
        with self._store.reading() as connection:
            return accounts.accounts(connection)

    def any(self) -> bool:
        """Whether anybody has an account."""
        return any(one.removed is None for one in self.all())

    def ready(self) -> bool:
        """Whether there is an administrator who can log in."""
        return any(
            one.removed is None and one.role == Role.ADMIN.word and one.password
            for one in self.all()
        )

    def one(self, name: str) -> Account:
        """The open account of a name.

        Raises:
            UsageError: there is none.
        """
        with self._store.reading() as connection:
            return open_account(connection, name)

    def add(self, name: str, role: str, password: str | None, by: str) -> Account:
        """A new account; without a password it is for programs, with tokens.

        Raises:
            UsageError: the name is taken or no name, or the password is refused.
        """
        shown = " ".join(name.split())
        if not shown or len(shown) > LONGEST_NAME or not shown.isprintable():
            remedy = f"give a name of 1 to {LONGEST_NAME} printed characters"
            raise UsageError("the name", "cannot stand beside a decision", remedy)
        made = Account(
            name=shown,
            role=role_of(role).word,
            password=None if password is None else passwords.kept(password, shown),
            added=self._now(),
        )
        with self._store.writing() as connection:
            there = accounts.account(connection, shown)
            if there:
                state = "had" if there.removed else "has"
                raise UsageError(shown, f"somebody {state} this name", "choose another name")
            accounts.put(connection, made)
            self._tell(connection, by, f"added {shown} as {made.role}")
        return made

    def set_role(self, name: str, role: str, by: str) -> None:
        """Let somebody do more or less, from their next click on.

        Raises:
            UsageError: no such account or role, or nobody would be left to administer.
        """
        word = role_of(role).word
        with self._store.writing() as connection:
            there = open_account(connection, name)
            if word != Role.ADMIN.word:
                _leave_one(connection, there)
            accounts.change(connection, name, role=word)
            self._tell(connection, by, f"made {there.name} {word}")

    def set_password(self, name: str, password: str, by: str) -> None:
        """Give a new password, and end every session that the old one opened.

        Raises:
            UsageError: no such account, or the password is refused.
        """
        made = passwords.kept(password, name)
        with self._store.writing() as connection:
            there = open_account(connection, name)
            accounts.change(connection, name, password=made)
            keys.end_sessions(connection, name)
            self._tell(connection, by, f"gave {there.name} a new password")

    def remove(self, name: str, by: str) -> None:
        """Close an account with its sessions and tokens; its name stays beside its decisions.

        Raises:
            UsageError: there is none, or nobody would be left to administer.
        """
        with self._store.writing() as connection:
            there = open_account(connection, name)
            _leave_one(connection, there)
            accounts.change(connection, name, removed=self._now(), password=None)
            keys.end_sessions(connection, name)
            keys.end_tokens(connection, name)
            self._tell(connection, by, f"closed the account of {there.name}")


def _leave_one(connection: Connection, going: Account) -> None:
    """Refuse what would leave nobody who can administer."""
    others = (one for one in accounts.accounts(connection) if one.name != going.name)
    if going.role == Role.ADMIN.word and not any(
        one.role == Role.ADMIN.word and one.removed is None for one in others
    ):
        raise UsageError(going.name, "is the only administrator", "make another one first")
