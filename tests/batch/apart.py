"""A batch in a process of its own, as an engine leaves threads and settings behind.

python -m tests.batch.apart INPUT OUT READER OPTIONS_AS_JSON
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from tests.batch import readers

from consilience.batch import Options, run

ROOT = Path(__file__).parents[2]


def start(
    folder: Path, out: Path, reader: str, options: Mapping[str, object], mark: Path | None = None
) -> subprocess.Popen[str]:
    """Begin a batch; `mark` is where a reader remembers that it did something once."""
    command = [sys.executable, "-m", "tests.batch.apart", str(folder), str(out), reader]
    path = os.pathsep.join((str(ROOT / "src"), str(ROOT)))
    environment = {**os.environ, "PYTHONPATH": path, readers.ONCE: str(mark or out / "mark")}
    return subprocess.Popen(  # noqa: S603  # ours
        [*command, json.dumps(options)],
        cwd=ROOT,
        env=environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )


def ran(
    folder: Path, out: Path, reader: str, options: Mapping[str, object], mark: Path | None = None
) -> tuple[int, str]:
    """Run a batch to its end: exit code, and what it printed."""
    with start(folder, out, reader, options, mark) as begun:
        printed, _ = begun.communicate()
        return begun.returncode, printed


if __name__ == "__main__":
    _, given, written, named, chosen = sys.argv
    summary = run(
        [given], Path(written), Options(read=getattr(readers, named), **json.loads(chosen))
    )
    sys.stdout.write(json.dumps({"engines": summary.engines, "counts": dict(summary.counts)}))
