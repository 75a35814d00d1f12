"""Bytes into their place at once: aside, to the disk, then renamed."""

from __future__ import annotations

import contextlib
import hashlib
import os
import tempfile
from pathlib import Path


def put(path: Path, content: bytes) -> str:
    """Write a file so that whoever looks finds all of it or nothing, even after a power cut.

    Two workers that write the same file do no harm: each has its own file aside, and the bytes
    are the same.

    Returns:
        Hex SHA-256 of the content.

    Raises:
        OSError: it cannot be written; nothing is left behind.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".aside.")
    try:
        with os.fdopen(handle, "wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(path.parent)
    return hashlib.sha256(content).hexdigest()


def is_intact(path: Path, sha256: str) -> bool:
    """Whether the file is there with these bytes."""
    try:
        with path.open("rb") as stream:
            return hashlib.file_digest(stream, "sha256").hexdigest() == sha256
    except OSError:
        return False


def sweep(folder: Path) -> None:
    """Remove files aside that a killed worker left."""
    for one in sorted(folder.rglob(".aside.*")):
        with contextlib.suppress(OSError):
            one.unlink()


def _sync_folder(folder: Path) -> None:
    """A rename is on the disk only when its folder is."""
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
