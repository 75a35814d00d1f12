"""What linking an archive costs as it grows: ranges and shares beside all of it in one place.

python -m benchmarks.linking [RELEASES.jsonl ...] [--most 4000] [--plot linking-cost.svg]

Reports are made of the sentences of the files (`made_reports`), one in five with three sentences of
another, and taken for relevant without being read, so that every one is compared by its words:
more than in an archive, of which one page in a hundred is. The whole `consilience batch` runs in
this process; seconds are those of the processor in the steps that link, readings and pages apart.
"""

from __future__ import annotations

import argparse
import json
import tempfile
import time
from collections import defaultdict
from collections.abc import Mapping, Sequence
from pathlib import Path
from random import Random
from resource import RUSAGE_SELF, getrusage

from benchmarks.growth import Told, plot
from benchmarks.made_reports import Maker, load
from benchmarks.row import Row, table
from benchmarks.suite import Texts

from consilience import pipeline
from consilience.batch import Options, run
from consilience.batch.jobs import Ended, Job, Step
from consilience.batch.performing import perform
from consilience.types import Reading, Report, ReportId

SIZES = (250, 1000, 4000)
RANGES = 8
SHIPPED = Path(__file__).parents[1] / "corpus" / "doj-dev" / "reports.jsonl"
TOLD = Told(
    title="Processor time to link one report, by the size of the archive",
    axis="milliseconds of processor a report, texts and readings to cases",
)
_BORROWERS = 5
# Steps that a row names.
_TOLD = 5
_APART = frozenset({Step.GATHER, Step.READ, Step.RECONCILE, Step.WRITE})


def relevant(reports: Sequence[Report], least_sure: float) -> Mapping[ReportId, Reading]:
    """Every report is relevant, and nothing else is known of it."""
    del least_sure
    return {one.id: Reading(report=one.id, relevant=True, why="not read") for one in reports}


class Timed:
    """Does jobs in this process and keeps the seconds of each step."""

    name = "timed"
    slots = 1

    def __init__(self) -> None:
        self.seconds: defaultdict[Step, float] = defaultdict(float)

    def run(self, job: Job) -> Ended:
        """Do a job here."""
        start = time.process_time()
        done = perform(job, lambda _: None)
        self.seconds[job.step] += time.process_time() - start
        return done

    def close(self) -> None:
        """Nothing was opened."""

    @property
    def linking(self) -> float:
        """Seconds of the steps that link."""
        return sum(spent for step, spent in self.seconds.items() if step not in _APART)


def made(maker: Maker, count: int) -> list[dict[str, str]]:
    """Reports, of which every fifth has three sentences of another.

    The other is in the archive four times in five; else it is one that was left out for a mash-up.
    """
    chance = Random(count)  # noqa: S311  # to be repeated
    found = []
    for number in range(count):
        own = maker.stranger(number)
        if number % _BORROWERS == _BORROWERS - 1:
            own[:3] = maker.stranger(chance.randrange(number))[:3]
        day = f"2018-{1 + number % 12:02d}-{1 + number % 28:02d}"
        found.append({"id": f"m-{number}", "published": day, "text": "\n".join(own)})
    return found


def in_ranges(rows: Sequence[Mapping[str, str]], folder: Path) -> Timed:
    """The whole batch in eight ranges."""
    (folder / "in").mkdir()
    lines = "".join(json.dumps(one) + "\n" for one in rows)
    (folder / "in" / "reports.jsonl").write_text(lines, encoding="utf-8")
    engine = Timed()
    options = Options(
        shard_size=max(1, len(rows) // (2 * RANGES)),
        range_size=max(1, len(rows) // RANGES),
        read=relevant,
    )
    run([str(folder / "in")], folder / "out", options, engine=engine)
    return engine


def at_once(rows: Sequence[Mapping[str, str]]) -> float:
    """Seconds to trace and group all of it in one place."""
    reports = tuple(
        Report(id=ReportId(one["id"]), text=one["text"], published=one["published"]) for one in rows
    )
    readings = relevant(reports, 0.0)
    start = time.process_time()
    pipeline.group(reports, readings, pipeline.trace(reports, readings))
    return time.process_time() - start


def measure(maker: Maker, sizes: Sequence[int]) -> tuple[Row, ...]:
    """A row a size."""
    rows: list[Row] = []
    costs: list[float] = []
    for size in sizes:
        given = made(maker, size)
        with tempfile.TemporaryDirectory() as folder:
            engine = in_ranges(given, Path(folder))
        costs.append(1000 * engine.linking / size)
        dearest = sorted(engine.seconds.items(), key=lambda each: -each[1])[:_TOLD]
        most = ", ".join(f"{one} {1000 * spent / size:.1f}" for one, spent in dearest)
        rows.append(
            Row(
                benchmark="linking",
                what=f"tracing and grouping in {RANGES} ranges, {size:,} reports ({most})",
                ours=costs[-1],
                unit="ms/report",
                cost=True,
                peer="all in one place",
                theirs=1000 * at_once(given) / size,
                megabytes=getrusage(RUSAGE_SELF).ru_maxrss / 1024,
                growth=f"{costs[-1] / costs[0]:.2f}x a report, beside the first size",
            )
        )
    return tuple(rows)


def small() -> tuple[Row, ...]:
    """Two small archives made of the releases that ship."""
    return measure(load([SHIPPED]), (50, 100))


def full(texts: Texts) -> tuple[Row, ...]:
    """All sizes; without texts of one's own, made of the releases that ship."""
    given = [Path(one) for one in (texts.releases, texts.news) if one]
    return measure(load(given or [SHIPPED]), SIZES)


def main() -> None:
    """Print the table, and draw what a report costs as the archive grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="*", type=Path, default=[SHIPPED])
    parser.add_argument("--most", type=int, default=SIZES[-1])
    parser.add_argument("--plot", type=Path)
    chosen = parser.parse_args()
    sizes = [one for one in SIZES if one <= chosen.most]
    rows = measure(load(chosen.texts), sizes)
    print(table(rows))
    if chosen.plot:
        drawn = plot(sizes, [row.ours for row in rows], told=TOLD)
        chosen.plot.write_text(drawn, encoding="utf-8")


if __name__ == "__main__":
    main()
