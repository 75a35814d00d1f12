"""A PostgreSQL server of one's own, for tests and trials: `python -m tools.postgres`.

Debian's packages are taken where they are installed, else the server that PyPI's `pgserver`
carries. It listens on a socket in its own folder only, and everything goes when it stops.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import sys
import tempfile
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEBIAN = Path("/usr/lib/postgresql")
# `initdb` refuses to run as root; the first of these that there is runs the server then.
USERS = ("postgres", "nobody")


def binaries() -> Path:
    """The folder with `initdb` and `pg_ctl`."""
    found = sorted(DEBIAN.glob("*/bin/initdb"), key=lambda one: int(one.parts[-3]))
    if found:
        return found[-1].parent
    with warnings.catch_warnings():
        # On import it looks for folders of a desktop, and warns where there is none.
        warnings.simplefilter("ignore")
        from pgserver._commands import POSTGRES_BIN_PATH  # noqa: PLC0415  # only where needed
    return Path(POSTGRES_BIN_PATH)


@contextmanager
def server(programs: Path | None = None) -> Iterator[str]:
    """A running server; gives the address of its database, stops and removes it afterwards."""
    programs = programs or binaries()
    user = _user()
    # A socket's path may have 107 characters: not inside pytest's deep folders.
    folder = Path(tempfile.mkdtemp(prefix="pg-"))
    try:
        if user:
            shutil.chown(folder, user)
        cluster = folder / "cluster"
        _run([str(programs / "initdb"), "-D", str(cluster), "-U", "tester", "-A", "trust",
              "-E", "UTF8", "--no-locale", "--no-sync"], user)  # fmt: skip
        options = f"-F -h '' -k {folder} -c max_connections=50 -c shared_buffers=32MB"
        control = [str(programs / "pg_ctl"), "-D", str(cluster), "-w", "-l", str(folder / "log")]
        _run([*control, "-o", options, "start"], user)
        try:
            yield f"postgresql://tester@/postgres?host={folder}"
        finally:
            _run([*control, "-m", "immediate", "stop"], user)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _user() -> str | None:
    """Who runs the server: None is whoever we are."""
    if os.geteuid() != 0:
        return None
    known = {one.pw_name for one in pwd.getpwall()}
    return next(one for one in USERS if one in known)


def _run(command: list[str], user: str | None) -> None:
    done = subprocess.run(  # noqa: S603  # programs found above
        command, user=user, cwd="/", check=False, stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True,
    )  # fmt: skip
    if done.returncode:
        raise RuntimeError(f"{Path(command[0]).name}: {done.stderr.strip()}")


def main() -> None:
    """Run a server until Enter is pressed."""
    with server() as url:
        print(url, flush=True)
        sys.stdin.readline()


if __name__ == "__main__":
    main()
