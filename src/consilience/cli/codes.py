"""Exit codes: a contract with the scripts that call the command."""

from __future__ import annotations

from enum import IntEnum


class Code(IntEnum):
    """How a command ended."""

    DONE = 0
    """All was read."""
    BUG = 1
    """A bug, or a score below its floor."""
    USAGE = 2
    """Called in a way that it cannot serve."""
    UNREAD = 3
    """Some input could not be read; the rest was done."""
    STOPPED = 130
    """Stopped with Ctrl-C (128 + SIGINT, as shells count); nothing half-written is left."""
