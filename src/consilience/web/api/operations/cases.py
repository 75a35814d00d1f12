"""Cases: a list with filters, and one with everything."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from pydantic import Field

from consilience.shapes.cases import Case, Cases, Order
from consilience.shapes.written import CaseFile
from consilience.store.overviews import Order as StoredOrder
from consilience.store.overviews import Overview
from consilience.types import EventType
from consilience.web.api.asked import Asked
from consilience.web.api.common import CASE, FIRST, size, words
from consilience.web.api.operation import Answer, Given, Operation, Parameter
from consilience.web.showing import view_of
from consilience.workspace.review.listing import Filters
from consilience.writing.records.case import case_file_record
from consilience.writing.words.stages import STEPS

_Day = Annotated[
    str, Field(pattern=r"^[12][0-9]{3}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$")
]


def _flag(name: str, about: str) -> Parameter:
    return Parameter(name=name, shape=bool, about=about, example="true")


def _cases(asked: Asked) -> Given:
    stage, order = asked.values["stage"], asked.values["order"]
    filters = Filters(
        substance=asked.maybe("substance"), country=asked.maybe("country"),
        since=asked.maybe("since"), until=asked.maybe("until"),
        stage=str(stage) if stage else None, one_sided=asked.flag("one_sided"),
        unchecked=asked.flag("unchecked"), open_dispute=asked.flag("open_dispute"),
        text=asked.maybe("text"),
    )  # fmt: skip
    first, many = asked.number("first"), asked.number("size")
    page = asked.workspace.case_list(filters, order=StoredOrder(str(order)), first=first, size=many)
    rows = tuple(map(_shown, page.rows))
    return Given(content=Cases(rows=rows, whole=page.whole, first=first, size=many))


def _shown(one: Overview) -> Case:
    return Case(
        case=one.slug, title=one.title, reports=one.size, texts=one.texts, first_day=one.days[0],
        last_day=one.days[1], stage=EventType(one.stage) if one.stage else None,
        one_sided=one.sided, checked=one.checked, disputes=one.disputes,
        substances=one.substances, countries=one.countries,
    )  # fmt: skip


def _case(asked: Asked) -> Given:
    found = asked.workspace.sheaf(asked.text("case"))
    if found.file.slug != asked.text("case"):
        where = f"cases/{quote(found.file.slug, safe='')}"
        return Given(content=b"", location=where, moved=True)
    return Given(content=case_file_record(view_of(asked.request, found, linked=False)))


OPERATIONS = (
    Operation(
        name="cases",
        method="GET",
        path="/cases",
        act=_cases,
        tag="cases",
        summary="List cases",
        parameters=(
            words("substance", "A drug or class by any name: `opioids` finds fentanyl", "heroin"),
            words("country", "Name or ISO 3166 code", "FR"),
            Parameter(
                name="since",
                shape=_Day,
                about="Day, month or year: only those that may have an event then or later",
                example="2019-05",
            ),
            Parameter(
                name="until",
                shape=_Day,
                about="Likewise, then or earlier",
                example="2020",
            ),
            Parameter(
                name="stage",
                shape=Annotated[EventType, Field(json_schema_extra={"enum": [*STEPS]})],
                about="Furthest step that is reported as done",
                example="sentence",
            ),
            _flag("one_sided", "Whether all whom the reports cite are of one side"),
            _flag("unchecked", "Whether nobody accepted or checked the case as a whole"),
            _flag("open_dispute", "Whether something is disputed and nothing explains it"),
            words("text", "Words that a report of the case has", "lorry"),
            Parameter(
                name="order",
                shape=Order,
                about="What stands first; `latest` if left out",
                example="largest",
                default=Order.LATEST,
            ),
            FIRST,
            size(),
        ),
        answer=Answer(about="A page of cases", shape=Cases),
    ),
    Operation(
        name="case",
        method="GET",
        path="/cases/{case}",
        act=_case,
        tag="cases",
        summary="A case with everything that its page shows",
        about="The object of cases/NAME.json (docs/reference/json.md). A name that it had before "
        "leads to the one that it has now.",
        parameters=(CASE,),
        answer=Answer(about="The case", shape=CaseFile),
        moves=True,
    ),
)
