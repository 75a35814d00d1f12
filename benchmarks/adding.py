"""What one more report, and a hundred more, cost a workspace that has many.

`python -m benchmarks adding`, with `--full` for 1,000, 10,000 and 50,000 reports. Reports are made
of the words of corpus/doj-dev, drawn anew for each, with a haul and a sentence that a reader finds
who costs nothing; two are a case. They go in as they do by `consilience add`: accepted, read,
traced, grouped, reconciled, indexed. Beside it stands what all of them cost from nothing.
"""

from __future__ import annotations

import re
import resource
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from random import Random

from benchmarks.row import Row
from benchmarks.search import CORPUS, DRUGS
from benchmarks.suite import Texts
from tests.support import cheap

from consilience.sources import Candidate
from consilience.workspace import Workspace

SMALL, FULL = (200,), (1_000, 10_000, 50_000)
MILLISECONDS = 2_000.0
"""What adding one report may take, whatever is there: a person waits for it."""
_ADDED = (1, 100)
# Small towns: where half of all hauls are in eight cities, every case may be every other.
_TOWNS = 1_000


def small() -> tuple[Row, ...]:
    """200 reports: seconds."""
    return tuple(row for count in SMALL for row in measure(count))


def full(_texts: Texts) -> tuple[Row, ...]:
    """Up to 50,000 reports: many minutes, most of them for what is there before."""
    return tuple(row for count in FULL for row in measure(count))


def measure(count: int) -> tuple[Row, ...]:
    """A row for one report and one for a hundred, in milliseconds of the processor."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(str(Path(folder) / "work.db"), cheap.stages())
        words = re.findall(r"\w+", CORPUS.read_text(encoding="utf-8"))
        # The last case lacks its second report: the first that is added joins it.
        whole = _cost(workspace, [report(one, words) for one in range(count - 1)])
        rows, at = [], count - 1
        for more in _ADDED:
            fresh = [report(one, words) for one in range(at, at + more)]
            rows.append(_row(count, more, _cost(workspace, fresh), whole))
            at += more
        workspace.close()
    return tuple(rows)


def report(number: int, words: Sequence[str]) -> Candidate:
    """A made report; two that follow each other tell of one case in other words."""
    case = Random(number // 2)  # noqa: S311  # no secret
    kilos, drug, number_of_town = case.randint(1, 900), case.choice(DRUGS), case.randrange(_TOWNS)
    town = _word(Random(number_of_town))  # noqa: S311  # no secret
    day = f"{case.randint(1990, 2024)}-{case.randint(1, 12):02}-{case.randint(1, 28):02}"
    name = f"{_word(case)} {_word(case)}"
    own = Random(-number - 1)  # noqa: S311  # no secret
    drawn = " ".join(own.choice(words) for _ in range(own.randint(80, 320)))
    told = f"Officers seized {kilos} kg of {drug} in {town} on {day}."
    held = f"{name} was sentenced in {town} on {day}."
    text = f"{told} {held} {drawn}." if number % 2 == 0 else f"{held} {drawn}. {told}"
    return cheap.candidate(f"g-{number:06}", text, published=day)


def _word(random: Random) -> str:
    letters = "abcdefghijklmnopqrstuvwxyz"
    return "".join(random.choice(letters) for _ in range(7)).capitalize()


def _cost(workspace: Workspace, fresh: Sequence[Candidate]) -> float:
    """Milliseconds of the processor until the cases are those of everything."""
    start = time.process_time()
    workspace.add(fresh)
    workspace.catch_up()
    return (time.process_time() - start) * 1000


def _row(count: int, more: int, ours: float, whole: float) -> Row:
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    what = f"{more} more report{'s' * (more > 1)} to {count:,}"
    return Row(
        benchmark="adding", what=what, ours=ours, unit="ms", cost=True, peer="from nothing",
        theirs=whole, limit=MILLISECONDS if more == 1 else None, megabytes=peak,
    )  # fmt: skip
