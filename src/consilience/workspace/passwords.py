"""Passwords: which are taken, and what is kept of them."""

from __future__ import annotations

import threading
import unicodedata
from functools import lru_cache

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from consilience.errors import UsageError

SHORTEST, LONGEST = 12, 200
_DIFFERENT = 5
_NAMED = 4
# Argon2id with 64 MiB and three rounds (RFC 9106, second choice), the library's own default.
_HASHER = PasswordHasher()
# Each check takes 64 MiB: a crowd at the door must not take the memory of the machine.
_AT_ONCE = threading.BoundedSemaphore(2)


def kept(password: str, name: str) -> str:
    """What is kept of a password.

    Raises:
        UsageError: it is too short, too long, or too easily guessed.
    """
    given = _plain(password)
    place, remedy = "the password", f"choose one of {SHORTEST} characters or more"
    if len(given) < SHORTEST:
        raise UsageError(place, "is too short", remedy)
    if len(given) > LONGEST:
        raise UsageError(place, "is too long", f"choose one of {LONGEST} characters at most")
    named = len(name) >= _NAMED and name.casefold() in given.casefold()
    if named or len(set(given)) < _DIFFERENT:
        raise UsageError(place, "is easily guessed", "choose words that have nothing in common")
    with _AT_ONCE:
        return _HASHER.hash(given)


def fits(password: str, stored: str | None) -> bool:
    """Whether a password is the one of which something is kept.

    Args:
        password: As given; what is longer than any that is taken is not looked at.
        stored: None where nobody of that name may log in: the same work is done then, so that
            the time that it takes tells nothing.
    """
    given = _plain(password)
    with _AT_ONCE:
        try:
            right = _HASHER.verify(stored or _nobody(), given[: LONGEST + 1])
        except (VerificationError, InvalidHashError):
            return False
    return right and stored is not None


def _plain(password: str) -> str:
    """The same characters however a keyboard makes them (RFC 8265)."""
    return unicodedata.normalize("NFC", password)


@lru_cache(maxsize=1)
def _nobody() -> str:
    return _HASHER.hash("nobody has this password, for nobody is asked for it")
