"""What an engine costs beside plain processes, for the same batch with the same bytes.

python -m benchmarks.engines [INPUT ...] [--engines daft ray] [--workers N] [--rounds N]

Seconds of the processor of the whole batch, every process that it started included, each in a
process of its own, in turn; the least of the rounds is shown. Fails where the tables differ.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import psutil  # type: ignore[import-untyped]  # its stubs are another package
from benchmarks.row import Row, table

MOST = 1.15
"""Times the processor seconds of plain processes that an engine may cost."""

PLAIN = "local"
_SAMPLED = 0.1
_SHARD = 20
_COMMAND = "from consilience.cli import main; main()"
# Done, and done but for inputs that could not be read.
_ENDED_WELL = (0, 3)


def small() -> tuple[Row, ...]:
    """Daft beside plain processes on the labelled releases that ship."""
    return rows(["corpus/doj-relevance"], ("daft",), workers=2, rounds=1)


def rows(
    inputs: Sequence[str], engines: Sequence[str], *, workers: int, rounds: int
) -> tuple[Row, ...]:
    """A row an engine, plain processes the peer.

    Raises:
        RuntimeError: an engine wrote other bytes.
    """
    spent: dict[str, list[float]] = {}
    written: dict[str, dict[str, bytes]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            for name in (PLAIN, *engines):
                out = Path(folder, f"{name}-{number}")
                spent.setdefault(name, []).append(processor_seconds(inputs, out, name, workers))
                written[name] = {
                    str(one.relative_to(out)): one.read_bytes() for one in out.rglob("*.parquet")
                }
                if written[name] != written[PLAIN]:
                    raise RuntimeError(f"{name} wrote other bytes than {PLAIN}")
    return tuple(
        Row(
            benchmark="engines",
            what=f"{name}, {workers} workers, a whole batch",
            ours=min(spent[name]),
            unit="s of the processor",
            cost=True,
            peer="multiprocessing",
            theirs=min(spent[PLAIN]),
            least_ratio=1 / MOST if name == "daft" else None,
        )
        for name in engines
    )


def processor_seconds(inputs: Sequence[str], out: Path, engine: str, workers: int) -> float:
    """What a batch costs, all its processes together."""
    command = ["batch", *inputs, "-o", str(out), "--engine", engine, "--workers", str(workers)]
    begun = subprocess.Popen(
        [sys.executable, "-c", _COMMAND, *command, "--shard-size", str(_SHARD)],
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    seen: dict[int, float] = {}
    tree = psutil.Process(begun.pid)
    while True:
        ended, status, used = os.wait4(begun.pid, os.WNOHANG)
        if ended:
            begun.returncode = os.waitstatus_to_exitcode(status)
            # The children that were waited for; daemons of a cluster are only in the samples.
            if begun.returncode not in _ENDED_WELL:
                raise RuntimeError(f"{engine} ended with exit code {begun.returncode}")
            return max(used.ru_utime + used.ru_stime, sum(seen.values()))
        _sample(tree, seen)
        time.sleep(_SAMPLED)


def _sample(tree: psutil.Process, seen: dict[int, float]) -> None:
    """Note what each process of a tree has used so far."""
    try:
        for one in (tree, *tree.children(recursive=True)):
            times = one.cpu_times()
            seen[one.pid] = times.user + times.system
    except psutil.Error:
        return  # one of them ended just now: the next sample comes soon


def main() -> None:
    """Measure and print; exit code 1 where an engine costs more than its bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="*", default=["corpus/doj-relevance"])
    parser.add_argument("--engines", nargs="*", default=["daft"])
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
    options = parser.parse_args()
    found = rows(options.inputs, options.engines, workers=options.workers, rounds=options.rounds)
    print(table(found))
    sys.exit(any(one.met is False for one in found))


if __name__ == "__main__":
    main()
