"""What ranges cost in linking: one size of archive in one, four and sixteen of them.

python -m benchmarks.linking_ranges [TEXTS.jsonl ...] [--sizes 1000 5000 20000] [--ranges 1 4 16]

The same made-up reports as in `linking`, each run in a process of its own, so that its peak memory
is its own; parts are the same in all, so that the tables must be the same bytes.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import tempfile
from collections.abc import Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

from benchmarks.linking import SHIPPED, Timed, made, relevant
from benchmarks.made_reports import load

from consilience.batch import Options, run
from consilience.batch.jobs import Ended, Job, Step

SIZES = (1_000, 5_000, 20_000)
RANGES = (1, 4, 16)
_HEADER = (
    "| reports | ranges | ms a report | most of it | all other steps | peak MB | by which step |"
    " tables |"
)
_TOLD = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """One archive in so many ranges.

    Args:
        linking: Milliseconds of the processor a report, in the steps that link.
        steps: The same of each step, those that read and write too.
        megabytes: Peak of the process.
        heaviest: The step in which that peak was reached.
        digest: Of all tables.
    """

    reports: int
    ranges: int
    linking: float
    steps: Mapping[Step, float]
    megabytes: float
    heaviest: str
    digest: str


class Weighed(Timed):
    """Does jobs in this process, and keeps which step raised its peak of memory last."""

    def __init__(self) -> None:
        super().__init__()
        self.peak = 0
        self.heaviest = ""

    def run(self, job: Job) -> Ended:
        """Do a job here."""
        done = super().run(job)
        peak = getrusage(RUSAGE_SELF).ru_maxrss
        if peak > self.peak:
            self.peak, self.heaviest = peak, str(job.step)
        return done


def measure(paths: Sequence[Path], count: int, ranges: int) -> Run:
    """Links so many reports in so many ranges."""
    rows = made(load(paths), count)
    engine = Weighed()
    options = Options(
        # Parts of a sixteenth, so that sixteen ranges have one each.
        shard_size=max(1, -(-count // max(RANGES))),
        range_size=-(-count // max(RANGES)) * max(RANGES) // ranges,
        read=relevant,
    )
    with tempfile.TemporaryDirectory() as folder:
        given = Path(folder) / "in"
        given.mkdir()
        lines = "".join(json.dumps(one) + "\n" for one in rows)
        (given / "reports.jsonl").write_text(lines, encoding="utf-8")
        done = run([str(given)], Path(folder) / "out", options, engine=engine)
    told = json.dumps(dict(done.outputs), sort_keys=True)
    return Run(
        reports=count,
        ranges=ranges,
        linking=1000 * engine.linking / count,
        steps={step: 1000 * spent / count for step, spent in engine.seconds.items()},
        megabytes=engine.peak / 1024,
        heaviest=engine.heaviest,
        digest=hashlib.sha256(told.encode()).hexdigest()[:8],
    )


def apart(paths: Sequence[Path], count: int, ranges: int) -> Run:
    """The same in a process of its own."""
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool:
        return pool.submit(measure, tuple(paths), count, ranges).result()


def line(one: Run) -> str:
    """A row of the table."""
    dearest = sorted(one.steps.items(), key=lambda each: -each[1])[:_TOLD]
    most = ", ".join(f"`{step}` {spent:.2f}" for step, spent in dearest)
    rest = sum(one.steps.values()) - sum(spent for _, spent in dearest)
    return (
        f"| {one.reports:,} | {one.ranges} | {one.linking:.2f} | {most} | {rest:.2f} |"
        f" {one.megabytes:,.0f} | `{one.heaviest}` | {one.digest} |"
    )


def main() -> None:
    """Print the table, a row as soon as it is known."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="*", type=Path, default=[SHIPPED])
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    parser.add_argument("--ranges", type=int, nargs="+", default=RANGES)
    chosen = parser.parse_args()
    print(f"{_HEADER}\n|{'---|' * 8}", flush=True)
    for count in chosen.sizes:
        for ranges in chosen.ranges:
            print(line(apart(chosen.texts, count, ranges)), flush=True)


if __name__ == "__main__":
    main()
