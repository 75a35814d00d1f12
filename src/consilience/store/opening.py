"""From what a user names to a store."""

from __future__ import annotations

from pathlib import Path

from consilience.store.base import PATIENCE, Store
from consilience.store.postgres import SCHEMES, PostgresStore
from consilience.store.sqlite import SqliteStore


def create_store(place: str) -> Store:
    """A new store at a file name or a `postgresql://` address.

    Raises:
        StoreError: there is one already, or it cannot be made.
    """
    if place.startswith(SCHEMES):
        return PostgresStore.create(place)
    return SqliteStore.create(Path(place))


def open_store(place: str, *, patience: int = PATIENCE) -> Store:
    """The store at a file name or a `postgresql://` address, with its schema brought forward.

    Args:
        place: Where it is.
        patience: How many milliseconds a writer waits for another one.

    Raises:
        StoreError: there is none, or it cannot be read.
    """
    if place.startswith(SCHEMES):
        return PostgresStore.open(place, patience=patience)
    return SqliteStore.open(Path(place), patience=patience)
