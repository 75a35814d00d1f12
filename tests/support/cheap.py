"""A reader that costs nothing, for sentences of two shapes; stores and workspaces are tried on it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tests.support.cases import Row, event, text

from consilience.decision import Act, Decision
from consilience.sources import Address, Candidate
from consilience.types import Reading, Report, ReportId
from consilience.workspace import Stages

SEIZED = re.compile(r"seized (\d+) kg of (\w+) in ([A-Z]\w+) on (\d{4}-\d\d-\d\d)")
JAILED = re.compile(r"([A-Z]\w+ [A-Z]\w+) was sentenced in ([A-Z]\w+) on (\d{4}-\d\d-\d\d)")


def read(report: Report) -> Reading:
    """`seized 5 kg of heroin in Lyon on 2019-05-03`, `Jan Novak was sentenced in Lyon on ...`."""
    rows = list(_rows(report.text))
    return text(
        report.id, report.text, *rows, published=report.published, relevant=bool(rows)
    ).reading


def _rows(words: str) -> Iterator[Row]:
    for one in SEIZED.finditer(words):
        kilos, drug, town, day = one.groups()
        yield event(
            "seizure", one[0].split()[0], f"amount={drug}|={kilos} kg@{kilos} kg of {drug}",
            f"place={town}, FR@{town}", f"date={day}",
        )  # fmt: skip
    for one in JAILED.finditer(words):
        name, town, day = one.groups()
        yield event("sentence", "sentenced", f"person={name}", f"place={town}, FR@{town}",
                    f"date={day}")  # fmt: skip


def stages(reader: str = "cheap-1", builder: str = "built-1") -> Stages:
    """Stages with the cheap reader and a clock that stands still."""
    return Stages(read=read, reader=reader, builder=builder, now=lambda: "2026-11-22T12:00:00Z")


def candidate(name: str, words: str, *, stated: bool = True, **fields: str) -> Candidate:
    """A report as a source gives it."""
    report = Report(id=ReportId(name), text=words, **fields)  # type: ignore[arg-type]  # only strings are given
    return Candidate(report=report, address=Address("reports.jsonl"), stated=stated)


def collection() -> list[Candidate]:
    """Nine reports: two cases with copies, a lone one, one id on two texts, an earlier edition."""
    lyon = "Customs officers seized 40 kg of heroin in Lyon on 2019-05-03 in a lorry with oranges."
    jail = "Jan Novak was sentenced in Lyon on 2020-02-04 by a court that heard of 40 kg of heroin."
    nice = "Police seized 7 kg of cocaine in Nice on 2021-06-01 in a boat near the old harbour."
    url = "https://wire.example/nice"
    return [
        candidate("a-1", lyon, published="2019-05-04", publisher="Wire"),
        candidate("a-2", f"{lyon} The driver said nothing.", published="2019-05-05"),
        candidate("a-3", f"{lyon} Later {jail}", published="2020-02-05"),
        candidate("a-4", f"{jail} Officers had seized 41 kg of heroin in Lyon on 2019-05-03."),
        candidate("b-1", nice, published="2021-06-02", url=url, retrieved="2021-06-02"),
        candidate("b-2", f"{nice} Two men were held.", url=url, retrieved="2021-06-03"),
        candidate("x", "The home side won by two goals.", published="2021-01-01"),
        candidate(
            "x", "Police seized 9 kg of opium in Brest on 2018-03-03.", published="2018-03-04"
        ),
        candidate("x", "The home side won by two goals.", published="2020-01-01", title="Sport"),
    ]


def decision(act: str, target: str, value: str | None = None, who: str = "Eva") -> Decision:
    """A decision of somebody, as of the clock that stands still."""
    return Decision(
        who=who, when="2026-11-22T12:00:00Z", act=Act(act), target=target, value=value, why="seen"
    )
