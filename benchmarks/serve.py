"""Fifty people who read and five who decide at one server, for two minutes.

`python -m benchmarks.serve [--reports 20000] [--seconds 120] [--readers 50] [--reviewers 5]`, or
`python -m benchmarks serve` for a small size. Reports are made, two to a case, read by rules that
cost nothing, and put in as the workspace puts them (`made_cases`). Everybody asks for a page, looks
at it for one to three seconds and asks for the next: of ours over HTTP with a token, of Datasette
the tables of the same file. Afterwards every decision that was answered must stand in the log.
"""

from __future__ import annotations

import argparse
import asyncio
import resource
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from statistics import quantiles

from benchmarks.asking import Load, Seen, ask, ask_peer
from benchmarks.made_cases import fill
from benchmarks.row import Row, table
from tests.support import cheap

from consilience.web.opening import Door, settings_for
from consilience.web.serving import run
from consilience.workspace import Workspace

SMALL, FULL = 60, 20_000
SLOWEST = 2000.0
"""Milliseconds of the slowest page of twenty: a person waits that long without wondering."""


def small() -> tuple[Row, ...]:
    """A few reports, three seconds, without the peer."""
    return measure(Load(reports=SMALL, seconds=3, readers=4, reviewers=2, looking=(0.1, 0.3)))


def full(_texts: object) -> tuple[Row, ...]:
    """20,000 reports, two minutes each for ours and the peer."""
    return measure(Load(reports=FULL), peer=True)


def measure(load: Load, *, peer: bool = False) -> tuple[Row, ...]:
    """Pages of readers at the middle and of the slowest of twenty, decisions, and what was lost.

    Raises:
        RuntimeError: a page was an error, or a decision that was answered is not in the log.
    """
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "load.db"
        token = fill(place, load.reports)
        reading, deciding, megabytes = _ours(place, token, load)
        lost = _lost(place, deciding.decided)
        theirs = _datasette(place, load) if peer else Seen()
    wrong = reading.failed + deciding.failed
    if wrong or lost:
        raise RuntimeError(f"{len(wrong)} errors, {len(lost)} decisions lost: {wrong[:5]}")
    what = f"{load.readers} readers, {load.reviewers} reviewers, {load.reports:,} reports"
    rows = []
    for name, ours, at, limit in (
        ("page of a reader, p50", reading, 50, None),
        ("page of a reader, p95", reading, 95, SLOWEST),
        ("decision, p50", deciding, 50, None),
        ("decision, p95", deciding, 95, SLOWEST),
    ):
        beside = bool(theirs.times) and ours is reading
        rows.append(
            Row(benchmark="serve", what=f"{name}: {what}", ours=share(ours.times, at), unit="ms",
                cost=True, limit=limit, megabytes=megabytes, peer="Datasette" if beside else None,
                theirs=share(theirs.times, at) if beside else None)
        )  # fmt: skip
    pages, decisions = len(reading.times), len(deciding.decided)
    return (
        *rows,
        Row(benchmark="serve", what=f"pages answered: {what}", ours=pages, unit="pages",
            peer="Datasette" if theirs.times else None, theirs=len(theirs.times) or None),
        Row(benchmark="serve", what=f"decisions, all of them in the log: {what}", ours=decisions,
            unit="decisions"),
    )  # fmt: skip


def share(times: Sequence[float], at: int) -> float:
    """The time that so many of a hundred do not exceed."""
    return quantiles(times, n=100, method="inclusive")[at - 1] if len(times) > 1 else times[0]


def _ours(place: Path, token: str, load: Load) -> tuple[Seen, Seen, float]:
    port = _free_port()
    command = [sys.executable, "-m", "benchmarks.serve", "--child", str(place), str(port)]
    with _running(command, port):
        reading, deciding = asyncio.run(ask(f"http://127.0.0.1:{port}", token, load))
    # The largest process that has ended: the server, the first one that was started.
    return reading, deciding, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def _datasette(place: Path, load: Load) -> Seen:
    port = _free_port()
    command = [sys.executable, "-m", "datasette", str(place), "--port", str(port)]
    with _running(command, port):
        return asyncio.run(ask_peer(f"http://127.0.0.1:{port}", load))


def _lost(place: Path, decided: Sequence[str]) -> set[str]:
    """Reasons of decisions that were answered and are not in the log."""
    workspace = Workspace.open(str(place), cheap.stages())
    kept = {one.decision.why for one in workspace.log()}
    workspace.close()
    return set(decided) - kept


@contextmanager
def _running(command: list[str], port: int) -> Iterator[None]:
    with subprocess.Popen(command, stdout=subprocess.DEVNULL) as process:
        try:
            for _ in range(600):
                if process.poll() is not None:
                    raise RuntimeError(f"{command[2]} ended at once")
                with socket.socket() as one:
                    if one.connect_ex(("127.0.0.1", port)) == 0:
                        break
                time.sleep(0.1)
            yield
        finally:
            process.terminate()
            process.wait(60)


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        found: int = one.getsockname()[1]
        return found


def child(place: str, port: int) -> None:
    """The server, in a process of its own."""
    workspace = Workspace.open(place, cheap.stages())
    try:
        run(workspace, settings_for(workspace, Door()), host="127.0.0.1", port=port)
    finally:
        workspace.close()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--reports", type=int, default=FULL)
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--readers", type=int, default=50)
    parser.add_argument("--reviewers", type=int, default=5)
    parser.add_argument("--child", nargs=2, metavar=("PLACE", "PORT"))
    given = parser.parse_args()
    if given.child:
        child(given.child[0], int(given.child[1]))
        return
    load = Load(
        reports=given.reports, seconds=given.seconds, readers=given.readers,
        reviewers=given.reviewers,
    )  # fmt: skip
    print(table(measure(load, peer=True)))


if __name__ == "__main__":
    main()
