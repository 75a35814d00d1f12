"""What the server takes for each page of a workspace with many reports.

`python -m benchmarks pages`, with `--full` for 50,000 reports. Cases are those that the tool makes
of a corpus; the first of each is put into the store as the workspace does, the others are its rows
under other names, and texts with other words behind them. Pages of one case are asked of the first.
A page is asked for in process: what is timed is everything but the network and the browser, in
seconds of the processor, so that whatever else the machine does makes no page slow. Filling is not
timed.
"""

from __future__ import annotations

import re
import resource
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random
from statistics import median

from benchmarks.row import Row
from benchmarks.suite import Texts
from sqlalchemy import Connection, func, select, text
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
from consilience.store.tables import FACTS, METADATA
from consilience.types import Reading, Report, ReportId
from consilience.web.app import make_app
from consilience.workspace import Workspace
from consilience.workspace.review.listing import overview_of
from consilience.workspace.review.matters import matters_of
from consilience.workspace.search.facts import facts_of

ROOT = Path(__file__).parents[1] / "corpus"
SMALL, FULL = 60, 50_000
MILLISECONDS = 300.0
"""What a page may take: a person does not wait for it."""

_WORDS = 60
# Behind every name of a copy.
_MARK = "~"
# Which columns name a report or a case.
_COPIED = {
    "borrowed": ("report",),
    "cases": ("slug", "base", "digest"),
    "facts": ("slug",),
    "labels": ("slug",),
    "matters": ("slug",),
    "members": ("report", "slug"),
    "overviews": ("slug",),
    "readings": ("report",),
    "reuses": ("source", "target"),
    "slugs": ("slug", "report"),
    "terms": ("slug",),
}
_NOW = "2026-11-22T12:00:00Z"
_SEEN = 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Pattern:
    """A case to be copied, as JSON: the case file and everything behind it."""

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
            file=dumps(file),
            reports=tuple(dumps(there[one]) for one in file.reports),
            readings=tuple(dumps(read[one]) for one in file.reports),
        )
        for file in files
    )


def fill(workspace: Workspace, count: int, known: Sequence[Pattern], random: Random) -> int:
    """Put at least so many reports into an empty workspace, and say how many they are."""
    words = re.findall(r"\w+", (ROOT / "doj-cases" / "reports.jsonl").read_text("utf-8"))
    reports = [loads(Report, each) for one in known for each in one.reports]
    rounds = -(-count // len(reports))
    with workspace.store.writing() as connection:
        first = [_put(connection, one, words, random) for one in known]
        reuses = {(one.source, one.target): one for file in first for one in file.tracing.reuses}
        lineages.put_all(connection, reuses.values())
        decisions.append(connection, _seen(first[-1]), _NOW)
        for table in _COPIED:
            kept = f"CREATE TEMP TABLE first_{table} AS SELECT * FROM {table}"  # noqa: S608  # our own words
            connection.execute(text(kept))
        for number in range(1, rounds):
            _again(connection, reports, number, words, random)
    return rounds * len(reports)


def _put(connection: Connection, one: Pattern, words: Sequence[str], random: Random) -> CaseFile:
    """A case as the workspace puts it."""
    file = loads(CaseFile, one.file)
    there = [loads(Report, each) for each in one.reports]
    stored.put(connection, [_entry(each, words, random, 0) for each in there])
    read = [loads(Reading, each) for each in one.readings]
    readings.put(connection, [(each, Made(source="", maker="")) for each in read])
    slug = file.slug
    row = CaseRow(slug=slug, base=slug, digest=slug, title=file.title, size=len(file.reports))
    cases.put(connection, row, file)
    facts.put(connection, slug, facts_of(file, load()))
    matters.put(connection, slug, matters_of(file))
    overviews.put(connection, overview_of(file, load()))
    return file


def _again(
    connection: Connection,
    reports: Sequence[Report],
    number: int,
    words: Sequence[str],
    random: Random,
) -> None:
    """All rows of the first round under names with a mark behind them; texts with other words."""
    mark = f"{_MARK}{number}"
    renamed = [replace(one, id=ReportId(f"{one.id}{mark}")) for one in reports]
    stored.put(connection, [_entry(one, words, random, number) for one in renamed])
    shift = connection.execute(select(func.max(FACTS.c.id))).scalar_one()
    for name, marked in _COPIED.items():
        columns = [one.name for one in METADATA.tables[name].c]
        given = [
            f'"{one}" || :mark'
            if one in marked
            else f'"{one}" + :shift'
            if (name, one) in (("facts", "id"), ("terms", "fact"))
            else f'"{one}"'
            for one in columns
        ]
        named = ", ".join(f'"{one}"' for one in columns)
        statement = f"INSERT INTO {name} ({named}) SELECT {', '.join(given)} FROM first_{name}"  # noqa: S608  # our own words
        asked = {"mark": mark, "shift": shift}
        connection.execute(
            text(statement), {one: asked[one] for one in asked if f":{one}" in statement}
        )


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
    own = (one for one in workspace.cases() if _MARK not in one.slug)
    rows = sorted(own, key=lambda one: (one.size, one.slug))
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
        "history of a value": f"/history?target={target}",
    }


def _row(browser: TestClient, what: str, address: str, whole: int) -> Row:
    times = []
    for _ in range(6):
        start = time.process_time()
        answer = browser.get(address)
        times.append((time.process_time() - start) * 1000)
        if answer.status_code != 200:
            raise RuntimeError(f"{address}: {answer.status_code}")
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return Row(
        benchmark="pages", what=f"{what}, {whole:,} reports", ours=median(times[1:]), unit="ms",
        cost=True, limit=MILLISECONDS, megabytes=peak,
    )  # fmt: skip
