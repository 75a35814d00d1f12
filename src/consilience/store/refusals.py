"""What a database complains about, as place, reason and remedy."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from sqlalchemy.exc import DBAPIError

from consilience.errors import StoreError

# Words of a database's message -> reason and remedy. The first that fits is told.
_TOLD = (
    ("database is locked", "another program is writing to it", "wait until it is done, try again"),
    ("lock timeout", "another program is writing to it", "wait until it is done, try again"),
    ("disk is full", "the disk is full", "make room and try again; nothing was lost"),
    ("no space left", "the disk is full", "make room and try again; nothing was lost"),
    ("file too large", "the disk is full", "make room and try again; nothing was lost"),
    ("disk i/o error", "the disk does not take it", "check the disk and its room, try again"),
    ("readonly database", "may only be read", "check the permissions of the file and its folder"),
    ("read-only transaction", "may only be read", "ask for the right to write"),
    ("unable to open", "cannot be opened", "check the name and the permissions of its folder"),
    ("not a database", "is no workspace", "give the file that `consilience init` made"),
    ("malformed", "is damaged", "restore the last backup, or copy the file from a sound disk"),
    # A server that refuses somebody did answer: these stand before a connection that failed.
    ("fatal:  database", "there is no such database", "make it: createdb --owner USER NAME"),
    ("fatal:  role", "the server knows no such user", "make one: createuser NAME"),
    ("authentication failed for", "the server does not let this user in", "see its pg_hba.conf"),
    ("no schema has been", "its schema is not there", "make it: CREATE SCHEMA NAME"),
    ("connection is bad", "the server does not answer", "check the address, and that it runs"),
    ("connection failed", "the server does not answer", "check the address, and that it runs"),
    ("connection refused", "the server does not answer", "check the address, and that it runs"),
    ("could not connect", "the server does not answer", "check the address, and that it runs"),
    ("permission denied", "may not be used", "check the permissions"),
)


@contextmanager
def refusing(place: str) -> Iterator[None]:
    """Turn what a database refuses into an error with a remedy.

    Raises:
        StoreError: for what the outside world can cause; a mistake in a statement stays a bug.
    """
    try:
        yield
    except DBAPIError as error:
        said = str(error.orig).casefold()
        for words, reason, remedy in _TOLD:
            if words in said:
                raise StoreError(place, reason, remedy) from error
        raise
