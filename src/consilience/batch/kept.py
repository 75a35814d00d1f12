"""Objects of one step kept for the next, and how they are read again."""

from __future__ import annotations

import io
import pickle
from collections.abc import Sequence
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from consilience.batch.slices import count, unpack

Kind = TypeVar("Kind")
Numbers = NDArray[np.int64]


def dumps(kept: object) -> bytes:
    """Bytes of an intermediate file, or of a slice of one."""
    return pickle.dumps(kept, protocol=5)


def loads(path: Path, kind: type[Kind]) -> Kind:
    """What an intermediate file of this run holds.

    Args:
        path: A file that a worker of this run wrote; the manifest has checked its digest.
        kind: What it must be.
    """
    return _loaded(path.read_bytes(), path, kind)


def loads_slices(path: Path, kind: type[Kind], wanted: Sequence[int] | None = None) -> list[Kind]:
    """Some things of a file of slices, in the order asked for.

    Args:
        path: As in `loads`.
        kind: What each must be.
        wanted: Numbers of the slices; None for all.
    """
    numbers = range(count(path)) if wanted is None else wanted
    return [_loaded(one, path, kind) for one in unpack(path, numbers)]


def dumps_numbers(numbers: Numbers) -> bytes:
    """Bytes of a file of whole numbers, which is read without being copied."""
    sink = io.BytesIO()
    np.save(sink, numbers)
    return sink.getvalue()


def loads_numbers(path: Path) -> Numbers:
    """The numbers of a file; what is not asked for is not read."""
    found: Numbers = np.load(path, mmap_mode="r")
    return found


def _loaded(content: bytes, path: Path, kind: type[Kind]) -> Kind:
    # The folder of a run is the run's own: the page on batches says that one from elsewhere must
    # not be resumed, for a pickle can do anything.
    found = pickle.loads(content)  # noqa: S301
    if not isinstance(found, kind):
        raise TypeError(f"{path.name} holds {type(found).__name__}, not {kind.__name__}")
    return found
