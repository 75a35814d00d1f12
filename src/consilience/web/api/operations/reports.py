"""Reports: a list of them, one, its text, its editions, and new ones."""

from __future__ import annotations

from consilience.shapes.jobs import Job
from consilience.shapes.reports import (
    LONGEST_TEXT,
    Editions,
    NewAddress,
    NewReport,
    Report,
    Reports,
)
from consilience.store import listing
from consilience.store.listing import Wanted
from consilience.types import ReportId
from consilience.web.api.asked import Asked
from consilience.web.api.common import (
    FIRST,
    REPORT,
    job_shown,
    report_shown,
    shown_as,
    size,
    words,
)
from consilience.web.api.operation import (
    JSON,
    LINES,
    TEXT,
    Answer,
    Body,
    Given,
    Operation,
    Parameter,
)
from consilience.web.guard.person import Role
from consilience.web.settings import Settings
from consilience.workspace import Pasted
from consilience.workspace.incoming import LARGEST_UPLOAD

# What the server takes of anybody, and what a job does.
_LARGEST = min(LARGEST_UPLOAD, Settings().largest_upload)
_FILES = {
    LINES: ("reports.jsonl", "Reports, one JSON object a line (docs/reference/json.md)"),
    "text/html": ("report.html", "A page of a publisher as it was fetched"),
    "application/pdf": ("report.pdf", "A PDF with a text layer"),
    "application/zip": ("reports.zip", "An archive of files that are read"),
}
_EXAMPLES = {
    LINES: '{"id": "a-1", "text": "Police held two men."}\n',
    "text/html": "<p>Police held two men.</p>",
    "application/pdf": "%PDF-1.7 ...",
    "application/zip": "PK ...",
}
_NEW = {"text": "Customs officers seized 40 kg of heroin in Lyon on 3 May 2019.",
        "publisher": "Harbor Wire", "published": "2019-05-04"}  # fmt: skip


def _reports(asked: Asked) -> Given:
    wanted = Wanted(
        case=asked.maybe("case"), publisher=asked.maybe("publisher"), url=asked.maybe("url"),
        current=asked.flag("current"),
    )  # fmt: skip
    first, many = asked.number("first"), asked.number("size")
    with asked.workspace.store.reading() as connection:
        whole, rows = listing.page(connection, wanted, first, many)
    page = Reports(rows=tuple(map(report_shown, rows)), whole=whole, first=first, size=many)
    return Given(content=page)


def _report(asked: Asked) -> Given:
    found = asked.workspace.report(asked.text("report")).report.id
    (one,) = _shown(asked, [found])
    return Given(content=one)


def _text(asked: Asked) -> Given:
    text = asked.workspace.report(asked.text("report")).report.text
    return Given(content=text.encode("utf-8", "replace"))


def _editions(asked: Asked) -> Given:
    chain = [one.report.id for one in asked.workspace.editions(asked.text("report"))]
    order = {one: place for place, one in enumerate(chain)}
    rows = sorted(_shown(asked, chain), key=lambda one: order[ReportId(one.id)])
    return Given(content=Editions(rows=tuple(rows)))


def _fetch(asked: Asked) -> Given:
    job = asked.workspace.ask_address(asked.body_of(NewAddress).url, asked.person.name)
    return Given(content=job_shown(job), location=f"jobs/{job.number}")


def _shown(asked: Asked, reports: list[ReportId]) -> tuple[Report, ...]:
    with asked.workspace.store.reading() as connection:
        return tuple(map(report_shown, listing.some(connection, reports)))


def _add(asked: Asked) -> Given:
    there, who = asked.workspace, asked.person.name
    if asked.media == JSON:
        job = there.ask_paste(shown_as(Pasted, asked.body_of(NewReport)), who)
    elif asked.media == TEXT:
        text = asked.body_of(bytes).decode("utf-8-sig", "replace")
        job = there.ask_paste(Pasted(text=text), who)
    else:
        name, _ = _FILES[str(asked.media)]
        job = there.ask_upload(name, asked.body_of(bytes), who)
    return Given(content=job_shown(job), location=f"jobs/{job.number}")


OPERATIONS = (
    Operation(
        name="reports",
        method="GET",
        path="/reports",
        act=_reports,
        tag="reports",
        summary="List reports",
        parameters=(
            words("case", "Only those of this case, by its present name", "lyon-heroin-2019"),
            words("publisher", "Only those of this publisher, as stated", "Harbor Wire"),
            words("url", "Only those from this address", "https://wire.example/lyon"),
            Parameter(
                name="current",
                shape=bool,
                about="`true`: those that stand; `false`: earlier editions",
                example="true",
            ),
            FIRST,
            size(),
        ),
        answer=Answer(about="A page of reports, by id", shape=Reports),
    ),
    Operation(
        name="add_reports",
        method="POST",
        path="/reports",
        act=_add,
        tag="reports",
        role=Role.REVIEWER,
        summary="Add a report, or several",
        about="They are kept and read in the background: the job tells when that is done. What "
        "was added before is known again and not added twice.",
        bodies={
            JSON: Body(about="One report", shape=NewReport, example=_NEW, limit=4 * LONGEST_TEXT),
            TEXT: Body(
                about="The text of one report, UTF-8, with nothing stated",
                example=_NEW["text"],
                limit=4 * LONGEST_TEXT,
            ),
            **{
                media: Body(about=about, example=_EXAMPLES[media], limit=_LARGEST)
                for media, (_, about) in _FILES.items()
            },
        },
        answer=Answer(about="A job that adds them", shape=Job, status=202, located=True),
        refusals=(503,),
    ),
    Operation(
        name="add_address",
        method="POST",
        path="/addresses",
        act=_fetch,
        tag="reports",
        role=Role.REVIEWER,
        summary="Add what is found at an address",
        about="The server gets it: only from the public web, never from its own network. Where "
        "it is refused, the job says why.",
        bodies={
            JSON: Body(
                about="The address", shape=NewAddress, example={"url": "https://wire.example/lyon"}
            )
        },
        answer=Answer(about="A job that gets and adds it", shape=Job, status=202, located=True),
    ),
    Operation(
        name="report",
        method="GET",
        path="/reports/{report}",
        act=_report,
        tag="reports",
        summary="Show a report",
        parameters=(REPORT,),
        answer=Answer(about="The report without its text", shape=Report),
    ),
    Operation(
        name="report_text",
        method="GET",
        path="/reports/{report}/text",
        act=_text,
        tag="reports",
        summary="The text of a report",
        about="Every offset of the interface counts its Unicode code points.",
        parameters=(REPORT,),
        answer=Answer(about="The text as it is kept", media=(TEXT,)),
    ),
    Operation(
        name="editions",
        method="GET",
        path="/reports/{report}/editions",
        act=_editions,
        tag="reports",
        summary="What a publisher put at an address, one after the other",
        parameters=(REPORT,),
        answer=Answer(about="All editions, the report among them", shape=Editions),
    ),
)
