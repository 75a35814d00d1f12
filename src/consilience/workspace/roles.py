"""What somebody may do."""

from __future__ import annotations

from enum import IntEnum

from consilience.errors import UsageError


class Role(IntEnum):
    """What somebody may do; each may do what those before it may."""

    READER = 1
    REVIEWER = 2
    ADMIN = 3

    @property
    def word(self) -> str:
        """As it is written: `reader`, `reviewer`, `admin`."""
        return self.name.lower()


def role_of(word: str) -> Role:
    """The role that a word means.

    Raises:
        UsageError: there is no such role.
    """
    for one in Role:
        if one.word == word.strip().lower():
            return one
    known = ", ".join(one.word for one in Role)
    raise UsageError(word, "is no role", f"one of {known}")
