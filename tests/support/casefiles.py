"""An invented case, built by hand: what writers are tested on.

Three reports: `n-1` (dated), `n-2` a reprint of it, `n-3` undated and hostile in every field.
"""

from __future__ import annotations

import dataclasses
import hashlib

from tests.support.gold import UNITS

from consilience.casefile import (
    CaseEvent,
    CaseFile,
    Check,
    Claim,
    Dispute,
    DisputeKind,
    Dossier,
    Finding,
    Person,
    Question,
    SetAside,
    Spot,
    Status,
    Tie,
    Unplaced,
    Voice,
)
from consilience.copying import Alignment, Reuse, ReuseKind, Tracing
from consilience.types import (
    Aside,
    CaseSlug,
    Event,
    EventId,
    EventType,
    Factuality,
    LineageId,
    PersonId,
    Reading,
    Report,
    ReportId,
    Role,
    Span,
    Statement,
    Unread,
)
from consilience.values.written import parse

N1, N2, N3 = ReportId("n-1"), ReportId("n-2"), ReportId("n-3")
CUSTOMS = Voice(name="Norwegian Customs", side="Norwegian authorities")

FIRST = (
    "A court in Tromsø sentenced four people on 3 March 2021. "
    "Nils Aker was given 12 years in prison, two others six months to two years. "
    "Norwegian Customs said officers had seized 4.2 kg of cocaine 🚢 in the harbour. "
    "More than 10 people were arrested in 2020."
)
HOSTILE = (
    "=cmd <script>alert('x')</script> 特罗姆瑟 😀 court sentenced five people. "
    'Customs seized 42 kg of "cocaine" & <img src=x onerror=alert(1)>. '
    "Police in Oregon charged Per Lund with trafficking."
)
TEXTS = {N1: FIRST, N2: FIRST, N3: HOSTILE}


def reports() -> dict[ReportId, Report]:
    """The three reports."""
    made = {
        N1: Report(
            id=N1, text=FIRST, title="Four sentenced in Tromsø", publisher="Nordlys Wire",
            url="https://nordlys.example/1", published="2021-03-03", retrieved="2021-03-05",
        ),
        N2: Report(id=N2, text=FIRST, title="Four sentenced", publisher="Fjord Post",
                   published="2021-03-04"),
        N3: Report(
            id=N3, text=HOSTILE, title='</title><script>alert("t")</script>',
            publisher='"><b onmouseover=alert(2)>Evil & Sons', url="javascript:alert('u')",
            byline="<i>nobody</i>",
        ),
    }  # fmt: skip
    digest = {one: hashlib.sha256(TEXTS[one].encode()).hexdigest() for one in made}
    return {one: dataclasses.replace(made[one], sha256=digest[one]) for one in made}


def span(report: ReportId, words: str) -> Span:
    """Where the words first stand in the report."""
    start = TEXTS[report].index(words)
    return Span(start, start + len(words), words)


def sentence(report: ReportId, inside: Span) -> Span:
    """The sentence around a span, cut at `. `."""
    text = TEXTS[report]
    start = text.rfind(". ", 0, inside.start) + 2 if ". " in text[: inside.start] else 0
    end = text.find(". ", inside.end)
    end = len(text) if end < 0 else end + 1
    return Span(start, end, text[start:end])


def claim(
    report: ReportId, words: str, finding: tuple[str, EventType, Role, str],
    voice: Voice | None = None, factuality: Factuality = Factuality.ASSERTED,
) -> Claim:  # fmt: skip
    """One claim; reports `n-1` and `n-2` are one text."""
    event, type_, role, value = finding
    where = span(report, words)
    return Claim(
        report=report, event=EventId(event), type=type_, role=role,
        value=parse(role, value, UNITS), span=where, sentence=sentence(report, where),
        factuality=factuality, voice=voice, lineage=LineageId("n-3" if report == N3 else "n-1"),
    )  # fmt: skip


def finding(
    key: tuple[str, EventType, Role, str], claims: tuple[Claim, ...],
    status: Status = Status.SINGLE, dispute: Dispute | None = None,
) -> Finding:  # fmt: skip
    """One finding with counts taken from its claims."""
    texts = len({one.lineage for one in claims})
    voices = sorted({one.voice for one in claims if one.voice}, key=lambda one: one.name)
    return Finding(
        event=EventId(key[0]), type=key[1], role=key[2], value=parse(key[2], key[3], UNITS),
        claims=claims, status=status, lineages=(texts, texts), voices=tuple(voices),
        unattributed=sum(one.voice is None for one in claims), dispute=dispute,
    )  # fmt: skip


SENTENCE, SEIZURE, ARREST, CHARGE = "s1", "z1", "a1", "c1"


def _key(event: str, type_: EventType, role: Role, value: str) -> tuple[str, EventType, Role, str]:
    return event, type_, role, value


def findings() -> tuple[Finding, ...]:
    """Nine findings of four events."""
    kinds = EventType
    four = _key(SENTENCE, kinds.SENTENCE, Role.COUNT, "person|=4")
    five = _key(SENTENCE, kinds.SENTENCE, Role.COUNT, "person|=5")
    place = _key(SENTENCE, kinds.SENTENCE, Role.PLACE, "Tromsø, Troms, NO")
    day = _key(SENTENCE, kinds.SENTENCE, Role.DATE, "2021-03-03")
    aker = _key(SENTENCE, kinds.SENTENCE, Role.PENALTY, "Nils Aker|prison P144M")
    name = _key(SENTENCE, kinds.SENTENCE, Role.PERSON, "Nils Aker")
    others = _key(SENTENCE, kinds.SENTENCE, Role.PENALTY, "2|prison P6M/P24M")
    small = _key(SEIZURE, kinds.SEIZURE, Role.AMOUNT, "cocaine|=4.2 kg")
    large = _key(SEIZURE, kinds.SEIZURE, Role.AMOUNT, "cocaine|=42 kg")
    many = _key(ARREST, kinds.ARREST, Role.COUNT, "person|>10")
    year = _key(ARREST, kinds.ARREST, Role.DATE, "2020")
    lund = _key(CHARGE, kinds.CHARGE, Role.PERSON, "Per Lund")
    oregon = _key(CHARGE, kinds.CHARGE, Role.PLACE, "Oregon, US")
    disputed = Status.DISPUTED
    return (
        finding(place, (claim(N1, "Tromsø", place), claim(N2, "Tromsø", place))),
        finding(day, (claim(N1, "3 March 2021", day), claim(N2, "3 March 2021", day))),
        finding(name, (claim(N1, "Nils Aker", name), claim(N2, "Nils Aker", name))),
        finding(four, (claim(N1, "four people", four), claim(N2, "four people", four)),
                disputed, _against("person|=5", DisputeKind.REAL)),
        finding(five, (claim(N3, "five people", five),), disputed,
                _against("person|=4", DisputeKind.REAL)),
        finding(aker, (claim(N1, "12 years in prison", aker),)),
        finding(others, (claim(N1, "two others six months to two years", others),)),
        finding(small, (claim(N1, "4.2 kg of cocaine", small, CUSTOMS),), disputed,
                _against("cocaine|=42 kg", DisputeKind.UNIT)),
        finding(large, (claim(N3, '42 kg of "cocaine"', large),), disputed,
                _against("cocaine|=4.2 kg", DisputeKind.UNIT)),
        finding(many, (claim(N1, "More than 10 people", many),)),
        finding(year, (claim(N1, "2020", year),)),
        finding(lund, (claim(N3, "Per Lund", lund),)),
        finding(oregon, (claim(N3, "Oregon", oregon),)),
    )  # fmt: skip


def _against(rival: str, kind: DisputeKind) -> Dispute:
    return Dispute(
        rivals=(rival,), kind=kind, explained=kind is DisputeKind.UNIT,
        reason="the point of a decimal is lost", latest=None,
    )  # fmt: skip


def case() -> CaseFile:
    """The invented case."""
    types = (
        (SENTENCE, EventType.SENTENCE, "2021-03-03", "four sentenced in Tromsø"),
        (SEIZURE, EventType.SEIZURE, None, "cocaine in the harbour"),
        (ARREST, EventType.ARREST, "2020", "more than 10 people"),
        (CHARGE, EventType.CHARGE, None, "Per Lund in Oregon"),
    )
    events = tuple(
        CaseEvent(
            id=EventId(id_), type=type_, factuality=Factuality.ASSERTED,
            members=((N3, EventId("e1")),) if id_ == CHARGE else ((N1, EventId("e1")),),
            date=date, label=label,
        )
        for id_, type_, date, label in types
    )  # fmt: skip
    people = (
        Person(id=PersonId("p1"), name="Nils Aker", spellings=("Nils Aker",), part="defendant",
               stage="sentenced", as_of="2021-03-03", protected=False, events=(EventId(SENTENCE),)),
        Person(id=PersonId("p2"), name="Per Lund", spellings=("Per Lund",), part="defendant",
               stage="charged", as_of=None, protected=False, events=(EventId(CHARGE),)),
        Person(id=PersonId("p3"), name="Kari Vik", spellings=("Kari Vik",), part="informant",
               stage="informant", as_of=None, protected=True, events=(EventId(ARREST),)),
    )  # fmt: skip
    whole = Span(0, len(FIRST), FIRST)
    return CaseFile(
        slug=CaseSlug("tromso-cocaine-2021"),
        title="Tromsø cocaine case, 2021",
        reports=(N1, N2, N3),
        reasons=("n-2: reprints n-1", "n-3: shares Tromsø and 42 kg <b>cocaine</b>"),
        events=events,
        findings=findings(),
        checks=(
            Check(rule="parts_sum", what="4 sentenced = 1 + 2", holds=False,
                  spans=((N1, span(N1, "four people")), (N1, span(N1, "two others")))),
        ),
        people=people,
        ties=(
            Tie(left="p1", right="Norwegian Customs", event=EventId(SEIZURE), report=N1,
                span=span(N1, "officers")),
            Tie(left="p1", right="p3", event=EventId(ARREST), report=N1, span=span(N1, "arrested")),
        ),
        spots=(
            Spot(name="Tromsø, Troms, NO", latitude=69.6489, longitude=18.9551, precision="city",
                 events=(EventId(SENTENCE),), roles=(Role.PLACE,)),
        ),
        questions=(Question(event=EventId(SEIZURE), text="date of the seizure"),),
        asides=(
            SetAside(report=N3, aside=Aside(span=span(N3, "=cmd <script>"), why="a stray <artefact>")),
        ),
        background=(
            (N3, Event(id=EventId("e9"), type=EventType.STATISTIC, trigger=span(N3, "Police"),
                       slots=(), factuality=Factuality.ASSERTED, main=False)),
        ),
        tracing=Tracing(
            reuses=(
                Reuse(source=N1, target=N2, kind=ReuseKind.VERBATIM, directed=True,
                      suspected=False, reason="published earlier",
                      alignments=(Alignment(source=whole, target=whole, similarity=1.0,
                                            evidence="word for word"),)),
            ),
            origins=((N1, N2), (N3,)),
        ),
    )  # fmt: skip


def readings() -> dict[ReportId, Reading]:
    """Readings with one statement each, by Norwegian Customs and by a hostile speaker."""
    said = span(N1, "officers had seized 4.2 kg of cocaine 🚢 in the harbour")
    evil = span(N3, "Police in Oregon charged Per Lund with trafficking.")
    return {
        N1: Reading(report=N1, relevant=True, why="drugs and a court", statements=(
            Statement(speaker="Norwegian Customs", role=None, cue="said", span=said, direct=False),
        )),
        N2: Reading(report=N2, relevant=True, why="drugs and a court"),
        N3: Reading(report=N3, relevant=True, why="drugs and a court", statements=(
            Statement(speaker="<b>Police</b>", role="'\"><i>", cue="said", span=evil, direct=True),
        )),
    }  # fmt: skip


def dossier() -> Dossier:
    """The case, a report in no case, an input that could not be read."""
    return Dossier(
        cases=(case(),),
        unplaced=(Unplaced(report=ReportId("n-9"), reason="not about <drugs>"),),
        unread=(Unread(source="=broken.json", line=3, reason="not JSON", remedy="mend the line"),),
    )
