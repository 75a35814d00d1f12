"""Write aside, then rename: whoever stops a command never finds half a file."""

from __future__ import annotations

import os
import shutil
import signal
import tempfile
from collections.abc import Iterable
from pathlib import Path

from consilience.errors import UsageError

# A folder that holds all of these was written by `consilience build`.
MARKERS = ("cases.json", "index.html", "readings.jsonl")
# What it writes where it is asked to.
EXTRAS = ("consilience.xlsx", "entities.ftm.json")


def write_file(path: Path, content: bytes) -> None:
    """Put a file in its place at once.

    Raises:
        UsageError: it cannot be written there.
    """
    try:
        handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
        try:
            with os.fdopen(handle, "wb") as stream:
                stream.write(content)
            Path(name).chmod(0o644)
            Path(name).replace(path)
        except BaseException:
            Path(name).unlink(missing_ok=True)
            raise
    except OSError as error:
        raise _refused(path, error) from error


def check_folder(out: Path) -> None:
    """Refuse a folder that holds something else.

    Raises:
        UsageError: `out` is a file, or a folder that we did not write.
    """
    if not out.exists():
        return
    if not out.is_dir():
        raise UsageError(str(out), "is not a folder", "give another -o")
    names = {one.name for one in out.iterdir()}
    if names and not names.issuperset(MARKERS):
        raise UsageError(
            str(out), "holds files that consilience did not write", "give an empty or a new -o"
        )


def write_folder(out: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write a whole folder aside, then put it in its place.

    Files of ours that are no longer written go; other files in the folder stay.

    Raises:
        UsageError: it cannot be written there.
    """
    check_folder(out)
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        aside = Path(tempfile.mkdtemp(dir=out.parent, prefix=f".{out.name}."))
    except OSError as error:
        raise _refused(out, error) from error
    try:
        for name, content in files:
            path = aside / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        _move(aside, out)
    except OSError as error:
        raise _refused(out, error) from error
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _move(aside: Path, out: Path) -> None:
    """A few renames, during which Ctrl-C waits."""
    before = signal.signal(signal.SIGINT, signal.SIG_IGN)
    try:
        new = sorted(one.relative_to(aside) for one in aside.rglob("*") if one.is_file())
        ours = [one for one in out.glob("cases/*.*") if one.suffix in (".html", ".json", ".md")]
        # What an earlier run wrote beside may name people whom this one leaves out.
        ours += [out / name for name in EXTRAS if (out / name).is_file()]
        for old in sorted(ours):
            if old.relative_to(out) not in new:
                old.unlink()
        for name in new:
            (out / name).parent.mkdir(parents=True, exist_ok=True)
            (aside / name).replace(out / name)
    finally:
        signal.signal(signal.SIGINT, before)


def _refused(path: Path, error: OSError) -> UsageError:
    reason = error.strerror or str(error)
    return UsageError(str(path), f"cannot be written ({reason})", "check its place and permissions")
