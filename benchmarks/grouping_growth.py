"""What grouping one more report costs as there are more, beside TF-IDF with average linkage.

`python -m benchmarks.grouping_growth RELEASES.jsonl [--sizes 500 1000 ...]` groups the first so
many releases, in the order of the digests of their ids, from readings that are made before the
clock starts; every release counts as relevant. Grouping starts from text and reading (words are
counted, keys made, pairs compared, cases linked and explained), the peer from text. Both have
run on a few releases before: tables are loaded and loops compiled. Ours compares only what
shares keys, the peer everything with everything, so the ratio rises with the size.

Where a size is more than there is, releases come again as other matters in the same form: every
word that few reports on crime print has its letters moved along the alphabet.
"""

from __future__ import annotations

import argparse
import re
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
from consilience.knowledge.frequencies import frequencies
from consilience.pipeline import gather, group, read
from consilience.types import Reading, Report, ReportId

SIZES = (500, 1000, 2000, 4000, 6000)
_FEW = 20
# A word that at most 33 of the 6,421 counted reports print.
_RARE = 0.6
_NOTHING = Tracing(reuses=(), origins=())


def rows(
    reports: Sequence[Report], sizes: Iterable[int], again_at_most: int = 0
) -> tuple[Row, ...]:
    """Reports a second at each size up to what there is, ours beside the peer's."""
    known = sorted(reports, key=lambda one: sha256(one.id.encode()).hexdigest())
    known += [again(one, times) for times in range(1, again_at_most + 1) for one in known]
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


def again(report: Report, times: int) -> Report:
    """Another matter in the words of a release: rare words moved by so many letters."""
    known = frequencies()
    letters = "abcdefghijklmnopqrstuvwxyz"
    moved = letters[times:] + letters[:times]
    table = str.maketrans(letters + letters.upper(), moved + moved.upper())

    def word(found: re.Match[str]) -> str:
        one = found.group()
        return one.translate(table) if known.rarity(one.lower()) >= _RARE else one

    title, text = (re.sub(r"[A-Za-z]{3,}", word, one) for one in (report.title or "", report.text))
    name = ReportId(f"{report.id}-again-{times}")
    return replace(report, id=name, title=title, text=text)


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
    reports, _ = gather([str(given.releases)])
    print(table(rows(reports, given.sizes, max(given.sizes) // max(1, len(reports)))))


if __name__ == "__main__":
    main()
