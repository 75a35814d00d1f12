import pytest
from tests.support.cases import find
from tests.support.gold import UNITS, known

from consilience.casefile import Claim
from consilience.knowledge import load
from consilience.reconciling.headlines import beneath
from consilience.reconciling.options import Options, Sources
from consilience.types import (
    EventId,
    EventType,
    Factuality,
    LineageId,
    Mention,
    Reading,
    Report,
    ReportId,
    Role,
    Span,
)
from consilience.values.written import parse

TITLE = "Five held in Porto"
TEXT = f"{TITLE}\n\nPolice said that 5 men were held on a boat."


def lineage(report: ReportId, _span: Span) -> tuple[LineageId, ...]:
    return (LineageId(report),)


@pytest.mark.parametrize(
    ("title", "printed", "body", "where", "trap"),
    [
        (TITLE, "Five", "person|=5", "5", "the body says it too"),
        (TITLE, "Five", "person|=6", "Five", "the body says another number"),
        (TITLE, "5", "person|=5", "5", "stands in the body"),
        (None, "Five", "person|=5", "Five", "no headline is known"),
    ],
)
def test_a_headline_stands_on_the_sentence_of_its_body(
    title: str | None, printed: str, body: str, where: str, trap: str
) -> None:
    name = ReportId("a")
    count = known(parse(Role.COUNT, "person|=5", UNITS))
    other = known(parse(Role.COUNT, body, UNITS))
    mention = Mention(span=find(TEXT, "5"), kind="count", value=other)
    reading = Reading(report=name, relevant=True, why="invented", mentions=(mention,))
    sources = Sources(
        reports={name: Report(id=name, text=TEXT, title=title)},
        readings={name: reading},
        options=Options(knowledge=load(), lineage=lineage),
    )
    span = find(TEXT, printed)
    claim = Claim(
        report=name,
        event=EventId("e1"),
        type=EventType.ARREST,
        role=Role.COUNT,
        value=count,
        span=span,
        sentence=span,
        factuality=Factuality.ASSERTED,
        voice=None,
        lineage=LineageId("a"),
    )
    assert beneath(claim, sources).span.text == where, trap
