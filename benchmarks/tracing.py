"""Tracing by passage in an archive of up to a million reports, beside MinHash of whole texts.

python -m benchmarks.tracing RELEASES.jsonl NEWS.jsonl [--most 1000000] [--plot cost.svg]

Reports are made of the sentences of the two files (`made_reports`). They are added one batch
after the other, each batch looked up in all that came before: the cost is that of processor
time, from text to sources, the making of the reports apart. At 1e4, 1e5 and 1e6 reports, mash-ups
(three sentences of one report, four of another, words swapped) and borrowers (a tenth to a
quarter of a report stands in another) are looked up.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from resource import RUSAGE_SELF, getrusage

import numpy as np
from benchmarks.growth import plot
from benchmarks.made_reports import Maker, load
from benchmarks.minhash import by_datasketch, by_rensa, runs
from benchmarks.row import Row, table
from benchmarks.suite import Texts

from consilience.tracing.codes import Coder
from consilience.tracing.fingerprints import take
from consilience.tracing.index import Index
from consilience.tracing.lookups import Query
from consilience.tracing.passages import Passages, find_sources

BATCH = 5000
SIZES = (10_000, 100_000, 1_000_000)
PROBES = 1000
FEW, MANY = 0.10, 0.25
SHIPPED = Path(__file__).parents[1] / "corpus" / "doj-dev" / "reports.jsonl"


@dataclass(frozen=True)
class Probe:
    """A text whose sources are known."""

    text: str
    sources: frozenset[int]


@dataclass
class Archive:
    """An index that grows, and what that cost so far."""

    index: Index
    coder: Coder
    seconds: float = 0.0
    false: int = 0
    speeds: list[float] = field(default_factory=list)

    def add(self, texts: Sequence[str]) -> None:
        """Adds reports and looks each up in those before it."""
        start = time.process_time()
        prints = take(texts, self.coder)
        ages = np.arange(len(self.index), len(self.index) + len(texts), dtype=np.uint64)
        self.index = self.index.add(prints, ages)
        found = find_sources(Query(prints, ages), self.index)
        self.seconds += time.process_time() - start
        # Strangers have no sources: whatever is named is wrong.
        self.false += len(_named(found))

    def sources(self, probes: Sequence[Probe]) -> list[set[int]]:
        """Sources named for each of some texts."""
        prints = take([one.text for one in probes], self.coder)
        ages = np.arange(len(self.index), len(self.index) + len(probes), dtype=np.uint64)
        found: list[set[int]] = [set() for _ in probes]
        for text, report in _named(find_sources(Query(prints, ages), self.index)):
            found[text].add(report)
        return found


def _named(found: Passages) -> set[tuple[int, int]]:
    return set(zip(found.text.tolist(), found.report.tolist(), strict=True))


def mash_ups(maker: Maker, count: int, share: float, *, listed: bool) -> list[Probe]:
    """Three sentences of one report and four of another, with a share of all words swapped."""
    chance = random.Random(count)  # noqa: S311  # to be repeated
    probes = []
    for _ in range(PROBES):
        one, other = chance.sample(range(count), 2)
        taken = maker.stranger(one)[:3] + maker.stranger(other)[:4]
        text = "\n".join(maker.swapped(each, share, chance, listed=listed) for each in taken)
        probes.append(Probe(text, frozenset({one, other})))
    return probes


def borrowers(maker: Maker, count: int) -> list[Probe]:
    """Reports of which a tenth to a quarter of the runs of three words stand in another."""
    chance = random.Random(count + 1)  # noqa: S311  # to be repeated
    probes: list[Probe] = []
    number = SIZES[-1]
    while len(probes) < PROBES:
        number += 1
        source = chance.randrange(count)
        theirs = maker.stranger(source)
        own = maker.stranger(number)
        at = chance.randrange(len(theirs) - 1)
        copied = [maker.swapped(one, 0.05, chance, listed=True) for one in theirs[at : at + 2]]
        own[2 : 2 + len(copied)] = copied[: chance.choice((1, 2))]
        text = "\n".join(own)
        have = set(runs(text))
        contained = len(have & set(runs("\n".join(theirs)))) / len(have)
        if FEW <= contained < MANY:
            probes.append(Probe(text, frozenset({source})))
    return probes


def recall(probes: Sequence[Probe], found: Sequence[set[int] | frozenset[int]]) -> float:
    """Share of the texts of which all sources were found."""
    return sum(p.sources <= f for p, f in zip(probes, found, strict=True)) / len(probes)


def measure(maker: Maker, made: Iterator[list[str]], sizes: Sequence[int]) -> list[Row]:
    """Rows for each size that the archive passes."""
    archive = Archive(Index(), Coder())
    rows: list[Row] = []
    for texts in made:
        archive.add(texts)
        if len(archive.index) in sizes:
            rows += _rows_at(maker, archive)
            print(f"{len(archive.index):,} reports", flush=True)
            print(table(rows), flush=True)
    return rows


def _rows_at(maker: Maker, archive: Archive) -> list[Row]:
    count = len(archive.index)
    kinds = (
        ("mash-ups, 20 % of words swapped", mash_ups(maker, count, 0.2, listed=True), 0.99),
        ("mash-ups, 30 % swapped for any word", mash_ups(maker, count, 0.3, listed=False), 0.95),
        ("borrowers of 10-25 %", borrowers(maker, count), 0.85),
    )
    at = f"{count:,} reports"
    blank = Row(benchmark="tracing", what="", ours=0.0, unit="")
    rows = []
    false = archive.false
    for name, probes, limit in kinds:
        found = archive.sources(probes)
        false += sum(len(each - one.sources) for one, each in zip(probes, found, strict=True))
        share = recall(probes, found)
        rows.append(replace(blank, what=f"{name}, {at}", ours=share, unit="found", limit=limit))
    wrong = false / (count + len(kinds) * PROBES)
    speed, size = count / archive.seconds, archive.index.size / count
    archive.speeds.append(speed)
    growth = f"{archive.speeds[0] / speed:.2f}x a report, beside the first size"
    peak = getrusage(RUSAGE_SELF).ru_maxrss / 1024
    rows += [
        replace(
            blank, what=f"false sources, {at}", ours=wrong, unit="a report", cost=True, limit=0.005
        ),
        replace(
            blank,
            what=f"text to sources, {at}",
            ours=speed,
            unit="reports/s",
            limit=2000,
            megabytes=peak,
            growth=growth,
        ),
        replace(blank, what=f"index, {at}", ours=size, unit="bytes/report", cost=True, limit=750),
    ]
    return rows


def beside_minhash(maker: Maker, count: int) -> list[Row]:
    """Borrowers and mash-ups, ours and by MinHash of whole texts, on one archive."""
    texts = ["\n".join(maker.stranger(number)) for number in range(count)]
    lent, mixed = borrowers(maker, count), mash_ups(maker, count, 0.2, listed=True)
    archive = Archive(Index(), Coder())
    for first in range(0, count, BATCH):
        archive.add(texts[first : first + BATCH])
    own = recall(lent, archive.sources(lent)), recall(mixed, archive.sources(mixed))
    speed = count / archive.seconds
    rows = []
    probes = [one.text for one in (*lent, *mixed)]
    for name, peer in (("datasketch 32x4", by_datasketch), ("rensa 32x4", by_rensa)):
        found = peer(texts, probes)
        theirs = (
            recall(lent, found.sources[: len(lent)]),
            recall(mixed, found.sources[len(lent) :]),
        )
        blank = Row(benchmark="tracing", what="", ours=0.0, unit="found", peer=name)
        at = f"{count:,} reports"
        rows += [
            replace(blank, what=f"borrowers of 10-25 %, {at}", ours=own[0], theirs=theirs[0]),
            replace(blank, what=f"mash-ups, 20 % swapped, {at}", ours=own[1], theirs=theirs[1]),
            replace(
                blank,
                what=f"text to sources (theirs: to index only), {at}",
                ours=speed,
                unit="reports/s",
                theirs=1 / found.seconds,
            ),
        ]
    return rows


def batches(paths: Sequence[Path], most: int) -> Iterator[list[str]]:
    """All reports in batches, made by another process, at most four batches ahead."""
    with ProcessPoolExecutor(1, initializer=_prepare, initargs=(paths,)) as pool:
        waiting: list[Future[list[str]]] = []
        for first in range(0, most, BATCH):
            waiting.append(pool.submit(_batch, first))
            if len(waiting) > 4:
                yield waiting.pop(0).result()
        for one in waiting:
            yield one.result()


_MAKERS: list[Maker] = []


def _prepare(paths: Sequence[Path]) -> None:
    _MAKERS.append(load(paths))


def _batch(first: int) -> list[str]:
    (maker,) = _MAKERS
    return ["\n".join(maker.stranger(number)) for number in range(first, first + BATCH)]


def small() -> tuple[Row, ...]:
    """A thousandth of the archive, made of the releases that ship, beside MinHash."""
    return tuple(beside_minhash(load([SHIPPED]), 1000))


def full(texts: Texts) -> tuple[Row, ...]:
    """All sizes; without texts of one's own, made of the releases that ship."""
    given = [Path(one) for one in (texts.releases, texts.news) if one]
    return _all(given or [SHIPPED], SIZES)


def _all(paths: Sequence[Path], sizes: Sequence[int]) -> tuple[Row, ...]:
    maker = load(paths)
    peers = beside_minhash(maker, sizes[0])
    return (*measure(maker, batches(paths, sizes[-1]), sizes), *peers)


def main() -> None:
    """Print the table, and draw what a report costs as the archive grows."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("texts", nargs="*", type=Path, default=[SHIPPED])
    parser.add_argument("--most", type=int, default=SIZES[-1])
    parser.add_argument("--plot", type=Path)
    chosen = parser.parse_args()
    sizes = [one for one in SIZES if one <= chosen.most]
    rows = _all(chosen.texts, sizes)
    print(table(rows))
    if chosen.plot:
        speeds = [row.ours for row in rows if row.unit == "reports/s" and row.peer is None]
        chosen.plot.write_text(plot(sizes, [1e6 / one for one in speeds]), encoding="utf-8")


if __name__ == "__main__":
    main()
