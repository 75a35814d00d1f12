"""What every store can do; what is kept in it stands in the modules beside this one."""

from __future__ import annotations

from contextlib import AbstractContextManager
from pathlib import Path
from typing import Protocol

from sqlalchemy import Connection

PATIENCE = 10_000
"""How many milliseconds a writer waits for another one: longer than any of our own writes."""


class Store(Protocol):
    """A place that keeps reports, readings, lineages, cases and decisions.

    Both back ends behave the same: one writer at a time, any number of readers who see the last
    finished write, and a write that is either whole or not there.
    """

    @property
    def name(self) -> str:
        """File name or address without password, as messages show it."""
        ...

    def reading(self) -> AbstractContextManager[Connection]:
        """A connection that sees one state of the store and changes nothing.

        Raises:
            StoreError: the store cannot be read.
        """
        ...

    def writing(self) -> AbstractContextManager[Connection]:
        """A connection whose changes are kept together when the block ends, or not at all.

        Raises:
            StoreError: somebody else is writing, the disk is full, the file is read-only ...
        """
        ...

    def backup(self, target: Path) -> None:
        """Write a copy that is whole, while others go on working.

        Raises:
            StoreError: the target exists or cannot be written.
        """
        ...

    def faults(self) -> tuple[str, ...]:
        """What is wrong with the store's own structure, one line each; empty where it is sound."""
        ...

    def scrub(self) -> bool:
        """Leave nothing of what was deleted or changed in old pages, logs and free room.

        Returns:
            False where somebody who still reads an old state kept it from being done.
        """
        ...

    def close(self) -> None:
        """Let go of files and connections; nothing is waiting to be written."""
        ...
