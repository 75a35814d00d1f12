"""All benchmarks in one table: `python -m benchmarks [NAME ...] [--full] [--releases FILE]`.

Each runs in a process of its own, so that peak memory is its own and one that fails costs only its
rows. Exit code 1 where a benchmark failed; a bar that is missed is told in the table, for on a
busy machine a figure is not a verdict (`tests/benchmarks` fails where a loop got slower).
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
from dataclasses import asdict
from resource import RUSAGE_SELF, getrusage

from benchmarks.row import Row, table
from benchmarks.suite import SUITE, Texts, full, small


def run(name: str, options: list[str]) -> tuple[Row, ...]:
    """The rows of one benchmark, from a process of its own.

    Raises:
        subprocess.CalledProcessError: the benchmark failed; its traceback is on standard error.
    """
    command = [sys.executable, "-m", "benchmarks", "--rows", name, *options]
    printed = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout
    return tuple(Row(**row) for row in json.loads(printed.splitlines()[-1]))


def rows(name: str, texts: Texts | None) -> str:
    """The rows of one benchmark as JSON; peak memory is that of this process if not measured."""
    measured = small(name) if texts is None else full(name, texts)
    peak = getrusage(RUSAGE_SELF).ru_maxrss / (1024**2 if sys.platform == "darwin" else 1024)
    known = [asdict(one) for one in measured]
    return json.dumps([{**one, "megabytes": one["megabytes"] or peak} for one in known])


def main() -> None:
    """Run what is named, or all, and print one table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help="of " + ", ".join(SUITE))
    parser.add_argument("--full", action="store_true", help="the long ones at full size")
    parser.add_argument("--releases", help="JSON lines of press releases in the public domain")
    parser.add_argument("--news", help="JSON lines of general news")
    parser.add_argument("--rows", action="store_true", help=argparse.SUPPRESS)
    chosen = parser.parse_args()
    texts = Texts(releases=chosen.releases, news=chosen.news) if chosen.full else None
    unknown = sorted(set(chosen.names) - set(SUITE))
    if unknown:
        parser.error(f"no benchmark {', '.join(unknown)}; there are {', '.join(SUITE)}")
    if chosen.rows:
        print(rows(chosen.names[0], texts))
        return
    options = [one for one in sys.argv[1:] if one not in chosen.names]
    measured: list[Row] = []
    failed = []
    for name in chosen.names or SUITE:
        print(f"{name} ...", file=sys.stderr, flush=True)
        try:
            measured += run(name, options)
        except subprocess.CalledProcessError:
            failed.append(name)
    print(table(measured))
    if failed:
        sys.exit(f"failed: {', '.join(failed)}")


if __name__ == "__main__":
    main()
