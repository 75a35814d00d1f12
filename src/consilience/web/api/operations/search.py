"""Search and findings: one query language, and plain filters for programs."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from consilience.casefile import Status
from consilience.knowledge import load as load_knowledge
from consilience.shapes.cases import Finding, Findings
from consilience.shapes.search import Hits, ReportHit, Words
from consilience.store import facts
from consilience.store.conditions import Asked as Conditions
from consilience.store.conditions import Term
from consilience.store.facts import Found
from consilience.types import EventType, Role
from consilience.web.api.asked import Asked
from consilience.web.api.common import FIRST, shown_as, size, words
from consilience.web.api.operation import Answer, Given, Operation, Parameter
from consilience.workspace.search.query import parse

_CLOSED = (
    Parameter(name="type", shape=EventType, about="Only of this event type", example="seizure"),
    Parameter(name="slot", shape=Role, about="Only of this slot", example="amount"),
    Parameter(name="status", shape=Status, about="Only with this status", example="disputed"),
)
_KINDS = {"slot": "role"}  # the word that the query language has for it
_DEEPEST = 10_000


def _search(asked: Asked) -> Given:
    query, first, many = asked.text("q"), asked.number("first"), asked.number("size")
    page = asked.workspace.search(query, first=first, size=many)
    hits = tuple(
        shown_as(
            ReportHit,
            one,
            snippet=tuple(Words(text=text, found=is_it) for text, is_it in one.snippet),
        )
        for one in page.reports
    )
    found = tuple(map(finding_shown, page.findings))
    return Given(
        content=Hits(
            query=query, findings=found, reports=hits, whole=page.whole, first=first, size=many
        )
    )


def _findings(asked: Asked) -> Given:
    first, many = asked.number("first"), asked.number("size")
    terms = [
        Term(kind=_KINDS.get(one.name, one.name), words=(str(asked.values[one.name]),))
        for one in _CLOSED
        if asked.values[one.name] is not None
    ]
    query = asked.maybe("q")
    more = parse(query, load_knowledge()) if query else Conditions()
    conditions = Conditions(
        terms=(*more.terms, *terms), figures=more.figures, days=more.days, phrases=more.phrases
    )
    with asked.workspace.store.reading() as connection:
        whole, found = facts.search(connection, conditions, many, first, slug=asked.maybe("case"))
    rows = tuple(map(finding_shown, found))
    return Given(content=Findings(rows=rows, whole=whole, first=first, size=many))


def finding_shown(one: Found) -> Finding:
    """A finding of a list."""
    return Finding(
        case=one.slug, title=one.title, event=one.event, type=EventType(one.type),
        slot=Role(one.role), value=one.shown, status=Status(one.status), lineages=one.lineages,
    )  # fmt: skip


OPERATIONS = (
    Operation(
        name="search",
        method="GET",
        path="/search",
        act=_search,
        tag="search",
        summary="Search: words give reports, values give findings",
        about="The query language is that of docs/reference/search.md.",
        parameters=(
            words("q", "The query", "heroin > 10 kg in 2019", required=True),
            Parameter(
                name="first",
                shape=Annotated[int, Field(ge=0, le=_DEEPEST)],
                about="How many hits to leave out",
                example="0",
                default=0,
            ),
            size(100),
        ),
        answer=Answer(about="A page of hits, best first", shape=Hits),
    ),
    Operation(
        name="findings",
        method="GET",
        path="/findings",
        act=_findings,
        tag="findings",
        summary="List findings of all cases, or of one",
        parameters=(
            words("case", "Only of this case, by its present name", "lyon-heroin-2019"),
            *_CLOSED,
            words("q", "Only those that this query finds, as in `/search`", "in 2019"),
            FIRST,
            size(),
        ),
        answer=Answer(about="A page of findings", shape=Findings),
    ),
)
