"""What grouping one more report costs as there are more, beside TF-IDF with average linkage.

`python -m benchmarks.grouping_growth RELEASES.jsonl [--sizes 500 1000 ...]` groups the first so
many releases, in the order of the digests of their ids, from readings that are made before the
clock starts; every release counts as relevant. Grouping starts from text and reading (words are
counted, keys made, pairs compared, cases linked and explained), the peer from text. Both have
run on a few releases before: tables are loaded and loops compiled. Ours compares only what
shares keys, the peer everything with everything, so the ratio rises with the size.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from benchmarks.doj_cases import CORPUS
from benchmarks.row import Row, table
from benchmarks.suite import Texts
from benchmarks.tfidf import rival

from consilience.copying import Tracing
from consilience.pipeline import gather, group, read
from consilience.types import Reading, Report, ReportId

SIZES = (500, 1000, 2000, 4000, 6000)
_FEW = 20
_NOTHING = Tracing(reuses=(), origins=())


def rows(reports: Sequence[Report], sizes: Iterable[int]) -> tuple[Row, ...]:
    """Reports a second at each size up to what there is, ours beside the peer's."""
    known = sorted(reports, key=lambda one: sha256(one.id.encode()).hexdigest())
    sizes = sorted({min(one, len(known)) for one in sizes})
    readings = {one.id: replace(read(one), relevant=True) for one in known[: sizes[-1]]}
    _grouped(known[:_FEW], readings)
    rival(known[:_FEW])
    found: list[Row] = []
    first = None
    for size in sizes:
        some = known[:size]
        ours, theirs = size / _grouped(some, readings), size / rival(some).seconds
        first = first or ours
        growth = f"{first / ours:.2f}x a report from {sizes[0]:,}"
        row = Row(
            benchmark="grouping_growth", what=f"grouping, {size:,} releases", ours=ours,
            unit="reports/s", peer="TF-IDF", theirs=theirs, least_ratio=3, growth=growth,
        )  # fmt: skip
        found.append(row)
    return tuple(found)


def _grouped(reports: Sequence[Report], readings: Mapping[ReportId, Reading]) -> float:
    """Processor time from texts and readings to cases."""
    start = time.process_time()
    group(reports, readings, _NOTHING)
    return time.process_time() - start


def small() -> tuple[Row, ...]:
    """Ten releases and twice as many: what runs in seconds."""
    reports, _ = gather([str(CORPUS / "reports.jsonl")])
    return rows(reports[:20], (10, 20))


def full(texts: Texts) -> tuple[Row, ...]:
    """All sizes, from a file of releases; nothing without one."""
    return rows(gather([texts.releases])[0], SIZES) if texts.releases else ()


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("releases", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=SIZES)
    given = parser.parse_args()
    print(table(rows(gather([str(given.releases)])[0], given.sizes)))


if __name__ == "__main__":
    main()
