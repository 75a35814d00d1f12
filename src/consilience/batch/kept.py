"""Objects of one step kept for the next, and the names of all files of a run."""

from __future__ import annotations

import pickle
from pathlib import Path
from typing import TypeVar

WORK = "work/"
UNREAD = f"{WORK}unread/"
Kind = TypeVar("Kind")


def dumps(kept: object) -> bytes:
    """Bytes of an intermediate file."""
    return pickle.dumps(kept, protocol=5)


def loads(path: Path, kind: type[Kind]) -> Kind:
    """What an intermediate file of this run holds.

    Args:
        path: A file that a worker of this run wrote; the manifest has checked its digest.
        kind: What it must be.
    """
    # The folder of a run is the run's own: the page on batches says that one from elsewhere must
    # not be resumed, for a pickle can do anything.
    found = pickle.loads(path.read_bytes())  # noqa: S301
    if not isinstance(found, kind):
        raise TypeError(f"{path.name} holds {type(found).__name__}, not {kind.__name__}")
    return found


def candidates(number: int) -> str:
    """What a shard of the inputs gave."""
    return f"{WORK}gather/{number:05d}.parquet"


def unread(step: str, number: int) -> str:
    """What could not be read of a shard."""
    return f"{UNREAD}{step}-{number:05d}.jsonl"


def part(number: int) -> str:
    """Reports and readings of a part, as objects."""
    return f"{WORK}parts/{number:05d}.pickle"


PAIRS = f"{WORK}pairs.pickle"
"""Which reports are worth a closer look."""


def groups(number: int) -> str:
    """Groups of pairs with their reports."""
    return f"{WORK}groups/{number:05d}.pickle"


def copies(number: int) -> str:
    """Who copied whom in the groups of a block."""
    return f"{WORK}copies/{number:05d}.pickle"


def block(number: int) -> str:
    """Cases of a block with all that reconciling them needs."""
    return f"{WORK}blocks/{number:05d}.pickle"


def casefiles(number: int) -> str:
    """The case files of a block."""
    return f"{WORK}cases/{number:05d}.pickle"


def output(table: str, number: int) -> str:
    """A file of a table of the output."""
    return f"{table}/part-{number:05d}.parquet"
