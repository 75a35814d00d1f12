"""Search in a workspace of generated readings, beside a scan of the texts.

`python -m benchmarks search`, with `--full` for 100,000 reports. Reports are made of the words of
corpus/doj-dev, drawn anew for each; two are a case with a haul, a day, a town and a person. They
are put into the store as the workspace does, without being read. Filling is not timed.
"""

from __future__ import annotations

import re
import resource
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.row import Row
from benchmarks.suite import Texts
from sqlalchemy import Connection, text

from consilience.casefile import CaseFile
from consilience.copying import Tracing
from consilience.knowledge import load
from consilience.store import cases, facts, reports
from consilience.store.facts import Fact
from consilience.store.sqlite import SqliteStore
from consilience.types import CaseSlug, Report, ReportId
from consilience.workspace.search.results import search

CORPUS = Path(__file__).parents[1] / "corpus" / "doj-dev" / "reports.jsonl"
SMALL, FULL = 2_000, 100_000
MILLISECONDS = 200.0
"""What a page of hits may take: a person does not wait for it."""

DRUGS = ("heroin", "cocaine", "fentanyl", "methamphetamine", "ketamine", "opium")
TOWNS = ("Lyon", "Nice", "Metz", "Porto", "Bergen", "Ostrava", "Hebei", "Laredo")
NAMES = ("Jan Novak", "Ann Orr", "Bo Lind", "Eva Berg", "Tan Bing", "Per Lund")
QUERIES = (
    ("a rare phrase", '"false wall"'),
    ("two words", "federal agents"),
    ("a word that most have", "court"),
    ("a figure of a drug in a year", "fentanyl > 10 kg in 2019"),
    ("a person in a town", 'person:"Tan Bing" in Hebei'),
    ("disputed hauls", "status:disputed type:seizure role:amount"),
)
_BATCH = 1_000


def small() -> tuple[Row, ...]:
    """2,000 reports: seconds."""
    return measure(SMALL)


def full(_texts: Texts) -> tuple[Row, ...]:
    """100,000 reports: minutes, most of them for filling the store."""
    return measure(FULL)


def measure(count: int) -> tuple[Row, ...]:
    """A row a query: the middle of five pages, beside a scan of all texts where it asks words."""
    with tempfile.TemporaryDirectory() as folder:
        store = SqliteStore.create(Path(folder) / "work.db")
        fill(store, count, Random(7))  # noqa: S311  # no secret
        with store.reading() as connection:
            rows = [_row(connection, count, what, query) for what, query in QUERIES]
        store.close()
    return tuple(rows)


def fill(store: SqliteStore, count: int, random: Random) -> None:
    """A store with so many reports, two to a case."""
    words = re.findall(r"\w+", CORPUS.read_text(encoding="utf-8"))
    for start in range(0, count, _BATCH):
        with store.writing() as connection:
            some = [_entry(number, words, random) for number in range(start, start + _BATCH)]
            reports.put(connection, some)
            for one in some[::2]:
                _case(connection, one.report.id, random)


def _entry(number: int, words: Sequence[str], random: Random) -> reports.Entry:
    drawn = [random.choice(words) for _ in range(random.randint(80, 320))]
    if random.random() < 0.001:
        drawn[40:40] = ["false", "wall"]
    report = Report(id=ReportId(f"g-{number}"), text=" ".join(drawn), title=" ".join(drawn[:6]))
    return reports.Entry(
        key=str(number), report=report, given=report.id, stated=True, added="2026-11-22T12:00:00Z"
    )


def _case(connection: Connection, report: ReportId, random: Random) -> None:
    slug = CaseSlug(f"case-{report}")
    file = CaseFile(
        slug=slug, title=slug, reports=(report,), reasons=(), events=(), findings=(), checks=(),
        people=(), ties=(), spots=(), questions=(), asides=(), background=(),
        tracing=Tracing(reuses=(), origins=()),
    )  # fmt: skip
    cases.put(connection, cases.CaseRow(slug=slug, base=slug, digest="", title=slug, size=1), file)
    drug, town, name = (random.choice(one) for one in (DRUGS, TOWNS, NAMES))
    kilos, year = random.randint(1, 200), random.randint(2005, 2024)
    status = "disputed" if random.random() < 0.05 else "single"
    grams = kilos * 1000.0
    stated = {"event": "e1", "type": "seizure", "status": status, "lineages": random.randint(1, 4)}
    facts.put(
        connection,
        slug,
        [
            Fact(**stated, role="amount", shown=f"{drug}|={kilos} kg", substance=drug,  # type: ignore[arg-type]  # as stated above
                 terms=(("substance", drug),), dimension="mass", figure=(grams, grams),
                 interval=(grams - 500, grams + 500)),
            Fact(**stated, role="date", shown=f"{year}-05-03", days=(f"{year}-05-03",) * 2),  # type: ignore[arg-type]  # likewise
            Fact(**stated, role="place", shown=town, terms=(("place", town.casefold()),)),  # type: ignore[arg-type]  # likewise
            Fact(**stated, role="person", shown=name,  # type: ignore[arg-type]  # likewise
                 terms=tuple(("person", each.casefold()) for each in (name, *name.split()))),
        ],
    )  # fmt: skip


def _row(connection: Connection, count: int, what: str, query: str) -> Row:
    known = load()
    ours = _middle(lambda: search(connection, query, known))
    plain = ":" not in query and ">" not in query
    scan = text("SELECT count(*) FROM texts WHERE body LIKE :words")
    words = {"words": "%" + query.strip('"').replace(" ", "%") + "%"}
    theirs = _middle(lambda: connection.execute(scan, words).all()) if plain else None
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Row(
        benchmark="search", what=f"{what}: `{query}`, {count:,} reports", ours=ours, unit="ms",
        cost=True, peer="LIKE" if plain else None, theirs=theirs, limit=MILLISECONDS,
        megabytes=peak,
    )  # fmt: skip


def _middle(work: Callable[[], object]) -> float:
    """The middle of five runs in milliseconds by the clock, after one that warms up."""
    work()
    times = []
    for _ in range(5):
        start = time.perf_counter()
        work()
        times.append((time.perf_counter() - start) * 1000)
    return median(times)
