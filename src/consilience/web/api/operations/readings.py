"""Readings: what each report says."""

from __future__ import annotations

from consilience.errors import UsageError
from consilience.shapes.written import Reading, Readings
from consilience.store import listing, readings
from consilience.store.listing import Wanted
from consilience.web.api.asked import Asked
from consilience.web.api.common import FIRST, REPORT, size, words
from consilience.web.api.operation import Answer, Given, Operation
from consilience.writing.records.readings import reading_record


def _readings(asked: Asked) -> Given:
    wanted = Wanted(case=asked.maybe("case"), current=True, read=True)
    first, many = asked.number("first"), asked.number("size")
    with asked.workspace.store.reading() as connection:
        whole, rows = listing.page(connection, wanted, first, many)
        found = [readings.reading(connection, one.id) for one in rows]
    records = tuple(reading_record(one) for one in found if one is not None)
    return Given(content=Readings(rows=records, whole=whole, first=first, size=many))


def _reading(asked: Asked) -> Given:
    report = asked.workspace.report(asked.text("report")).report.id
    found = asked.workspace.reading(report)
    if found is None:
        raise UsageError(report, "no such reading", "it waits to be read: see its job")
    return Given(content=reading_record(found))


OPERATIONS = (
    Operation(
        name="readings",
        method="GET",
        path="/readings",
        act=_readings,
        tag="readings",
        summary="List what reports say",
        parameters=(
            words("case", "Only of this case, by its present name", "lyon-heroin-2019"),
            FIRST,
            size(100),
        ),
        answer=Answer(about="A page of readings, by report", shape=Readings),
    ),
    Operation(
        name="reading",
        method="GET",
        path="/reports/{report}/reading",
        act=_reading,
        tag="readings",
        summary="What a report says",
        about="The object of readings.jsonl (docs/reference/json.md).",
        parameters=(REPORT,),
        answer=Answer(about="Events, statements and what was set aside", shape=Reading),
    ),
)
