"""What the server takes for each page of a workspace with many reports.

`python -m benchmarks pages`, with `--full` for 50,000 reports. Cases are those that the tool makes
of a corpus, again and again under other names and with other words behind each text, put into the
store as the workspace does. A page is asked for in process: what is timed is everything but the
network and the browser. Filling is not timed.
"""

from __future__ import annotations

import re
import resource
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count as numbers
from pathlib import Path
from random import Random
from statistics import median
from typing import TypeVar

from benchmarks.row import Row
from benchmarks.suite import Texts
from sqlalchemy import Connection
from starlette.testclient import TestClient

from consilience import pipeline
from consilience.casefile import CaseFile
from consilience.decision import Act, Decision
from consilience.knowledge import load
from consilience.reconciling.plan import claim_address
from consilience.store import cases, decisions, facts, lineages, matters, overviews, readings
from consilience.store import reports as stored
from consilience.store.cases import CaseRow
from consilience.store.codec import dumps, loads
from consilience.store.readings import Made
from consilience.types import CaseSlug, Reading, Report
from consilience.web.app import make_app
from consilience.workspace import Workspace
from consilience.workspace.review.listing import overview_of
from consilience.workspace.review.matters import matters_of
from consilience.workspace.search.facts import facts_of

T = TypeVar("T")
ROOT = Path(__file__).parents[1] / "corpus"
SMALL, FULL = 60, 50_000
MILLISECONDS = 300.0
"""What a page may take: a person does not wait for it."""

# The largest case of the corpora is large: one in so many copies has it too.
_LARGE, _RARELY = 8, 8
_WORDS = 60
_NOW = "2026-11-22T12:00:00Z"
_SEEN = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A case to be copied, as JSON: the case file and everything behind it."""

    ids: tuple[str, ...]
    slug: str
    file: str
    reports: tuple[str, ...]
    readings: tuple[str, ...]


def small() -> tuple[Row, ...]:
    """A few reports: seconds, most of them for reading a corpus."""
    return measure(SMALL, ("world-2",))


def full(_texts: Texts) -> tuple[Row, ...]:
    """50,000 reports: minutes, most of them for filling the store."""
    return measure(FULL, ("world-1", "world-2", "xingtai"))


def measure(count: int, corpora: Sequence[str]) -> tuple[Row, ...]:
    """A row a page: the middle of five answers."""
    with tempfile.TemporaryDirectory() as folder:
        workspace = Workspace.create(str(Path(folder) / "work.db"))
        whole = fill(workspace, count, patterns(corpora), Random(7))  # noqa: S311  # no secret
        browser = TestClient(make_app(workspace), base_url="http://127.0.0.1")
        rows = [
            _row(browser, what, address, whole) for what, address in addresses(workspace).items()
        ]
        workspace.close()
    return tuple(rows)


def patterns(corpora: Sequence[str]) -> tuple[Pattern, ...]:
    """The cases of some corpora."""
    found, _ = pipeline.candidates([str(ROOT / one / "reports.jsonl") for one in corpora])
    there = {one.report.id: one.report for one in found}
    read = {one: pipeline.read(report) for one, report in there.items()}
    reports = tuple(there.values())
    traced = pipeline.trace(reports, read)
    placed, _ = pipeline.group(reports, read, traced, ())
    files = [pipeline.reconcile(one, reports, read, traced, ()) for one in placed]
    return tuple(
        Pattern(
            ids=tuple(file.reports),
            slug=file.slug,
            file=dumps(file),
            reports=tuple(dumps(there[one]) for one in file.reports),
            readings=tuple(dumps(read[one]) for one in file.reports),
        )
        for file in files
    )


def fill(workspace: Workspace, count: int, known: Sequence[Pattern], random: Random) -> int:
    """Put at least so many reports into an empty workspace, and say how many they are."""
    words = re.findall(r"\w+", (ROOT / "doj-cases" / "reports.jsonl").read_text("utf-8"))
    whole, reuses = 0, []
    for number in numbers():
        with workspace.store.writing() as connection:
            for one in known:
                if len(one.ids) > _LARGE and number % _RARELY:
                    continue
                file = _put(connection, one, number, words, random)
                reuses += file.tracing.reuses
                whole += len(one.ids)
        if whole >= count:
            break
    with workspace.store.writing() as connection:
        lineages.put_all(connection, {(one.source, one.target): one for one in reuses}.values())
        decisions.append(connection, _seen(workspace.case(known[-1].slug + "-0")), _NOW)
    return whole


def _put(
    connection: Connection, one: Pattern, number: int, words: Sequence[str], random: Random
) -> CaseFile:
    own = re.compile("|".join(rf"\b{re.escape(each)}\b(?!-)" for each in sorted(one.ids)))

    def renamed(kind: type[T], body: str) -> T:
        return loads(kind, own.sub(lambda each: f"{each[0]}-{number}", body))

    file = renamed(CaseFile, one.file)
    slug = CaseSlug(f"{one.slug}-{number}")
    file = replace(file, slug=slug, title=f"{file.title} ({number})")
    there = [renamed(Report, each) for each in one.reports]
    stored.put(connection, [_entry(each, words, random, number) for each in there])
    read = [renamed(Reading, each) for each in one.readings]
    readings.put(connection, [(each, Made(source="", maker="")) for each in read])
    row = CaseRow(slug=slug, base=slug, digest=slug, title=file.title, size=len(file.reports))
    cases.put(connection, row, file)
    facts.put(connection, slug, facts_of(file, load()))
    matters.put(connection, slug, matters_of(file))
    overviews.put(connection, overview_of(file, load()))
    return file


def _entry(one: Report, words: Sequence[str], random: Random, number: int) -> stored.Entry:
    """The report with some words behind its text, so that no two texts are the same."""
    more = " ".join(random.choice(words) for _ in range(_WORDS))
    publisher = one.publisher and f"{one.publisher} {number % 4}".removesuffix(" 0")
    report = replace(one, text=f"{one.text}\n{more}", publisher=publisher)
    return stored.Entry(key=one.id, report=report, given=one.id, stated=True, added=_NOW)


def _seen(file: CaseFile) -> list[Decision]:
    claims = [each for one in file.findings for each in one.claims][:_SEEN]
    return [
        Decision(who="Eva", when=_NOW, act=Act.ACCEPT, target=claim_address(one), value=None,
                 why="seen")
        for one in claims
    ]  # fmt: skip


def addresses(workspace: Workspace) -> dict[str, str]:
    """What is asked for, by what it is."""
    rows = sorted(workspace.cases(), key=lambda one: (one.size, one.slug))
    usual, largest = rows[len(rows) // 2].slug, rows[-1].slug
    claim = workspace.case(usual).findings[0].claims[0]
    target = claim_address(claim)
    return {
        "list of cases": "/cases",
        "cases of a class, a country and years": "/cases?substance=opioids&country=cn&since=2017",
        "cases with words": "/cases?text=court",
        "cases unchecked, with an open dispute": "/cases?unchecked=yes&dispute=yes&page=2",
        "a case": f"/cases/{usual}",
        "the largest case": f"/cases/{largest}",
        "changing the largest case": f"/cases/{largest}/change",
        "versions of a case": f"/cases/{usual}/versions",
        "sources": "/sources",
        "search by words": "/search?q=lorry+driver",
        "search by a figure": "/search?q=cocaine+%3E+10+kg",
        "adding reports": "/add",
        "jobs": "/jobs",
        "the log": "/log",
        "forgetting": "/forget",
        "the inbox": "/inbox",
        "reviewing": "/review",
        "a report": f"/reports/{claim.report}",
        "deciding": f"/decide?target={target}",
    }


def _row(browser: TestClient, what: str, address: str, whole: int) -> Row:
    times = []
    for _ in range(6):
        start = time.perf_counter()
        answer = browser.get(address)
        times.append((time.perf_counter() - start) * 1000)
        if answer.status_code != 200:
            raise RuntimeError(f"{address}: {answer.status_code}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Row(
        benchmark="pages", what=f"{what}, {whole:,} reports", ours=median(times[1:]), unit="ms",
        cost=True, limit=MILLISECONDS, megabytes=peak,
    )  # fmt: skip
