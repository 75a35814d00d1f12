"""What can be done with words that a person chose in a report."""

from __future__ import annotations

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from consilience.errors import UsageError
from consilience.knowledge import load as load_knowledge
from consilience.reconciling.log import digest_of
from consilience.types import EventType, Factuality, Report, Role, Span
from consilience.web.addresses import deciding_page, marking_page, report_page
from consilience.web.background import settle
from consilience.web.deciding.fields import fields_of
from consilience.web.deciding.forming import stated_of
from consilience.web.deciding.marked import additions, chosen, events_of, overlapping
from consilience.web.guard.person import Role as Rank
from consilience.web.pages.decide import who_asks
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking
from consilience.web.settings import workspace_of
from consilience.web.text.blocks import window
from consilience.writing.words.stages import EVENTS, FACTUALITY
from consilience.writing.words.values import role_words, value_words


def marking(request: Request) -> Response:
    """The chosen words with the forms, or the places to choose from."""
    report = workspace_of(request).report(request.path_params["report"]).report
    stated = dict(request.query_params.items())
    try:
        spans = chosen(report, stated)
    except UsageError as error:
        return answer(request, "marking.html", 422, report=report, problem=error, spans=(),
                      views=(), span=None)  # fmt: skip
    if len(spans) == 1:
        return _page(request, report, spans[0], stated)
    views = tuple(
        (marking_page(report.id, at=f"{one.start}-{one.end}"), window(report.text, one).view)
        for one in spans
    )
    return answer(
        request, "marking.html", report=report, problem=None, spans=spans, views=views, span=None
    )


def mark(request: Request, form: FormData) -> Response:
    """Add what a form makes of the words."""
    workspace, who, stated = workspace_of(request), who_asks(request), stated_of(form)
    report = workspace.report(request.path_params["report"]).report
    (span, *_) = chosen(report, {"at": stated.get("at", "")})
    try:
        taken = additions(workspace, report, span, stated, who)
    except UsageError as error:
        return _page(request, report, span, stated, problem=error)
    workspace.decide(taken)
    settle(request, who)
    digests = ",".join(digest_of(one) for one in taken)
    address, _, anchor = report_page(report.id, (span.start, span.end)).partition("#")
    return RedirectResponse(f"{address}&done={digests}#{anchor}", status_code=303)


def _page(
    request: Request,
    report: Report,
    span: Span,
    stated: dict[str, str],
    problem: UsageError | None = None,
) -> Response:
    workspace = workspace_of(request)
    slug = workspace.case_of(report.id)
    file = workspace.case(slug) if slug else None
    claims = overlapping(file, report, span)
    asked = stated.get("slot", "") or (claims[0].role.value if claims else "")
    role = Role(asked) if asked in {one.value for one in Role} else Role.AMOUNT
    like = next((one.value for one in claims if one.role is role), None)
    return answer(
        request,
        "marking.html",
        422 if problem else 200,
        report=report,
        problem=problem,
        spans=(span,),
        views=(),
        span=span,
        at=f"{span.start}-{span.end}",
        window=window(report.text, span),
        case=file,
        there=[
            (f"{role_words(one.role)}: {value_words(one.value)}", one.span.text,
             deciding_page(address), address)
            for one in claims
            for address in [f"claim:{one.report}:{one.span.start}-{one.span.end}:{one.role}"]
        ],
        events=events_of(workspace, report),
        role=role,
        roles=[(one.value, role_words(one)) for one in Role],
        fields=fields_of(role, like, load_knowledge()),
        types=[(one.value, EVENTS[one]) for one in EventType if one is not EventType.STATISTIC],
        factualities=[(one.value, FACTUALITY[one]) for one in Factuality],
        stated=stated,
    )  # fmt: skip


ROUTES = (
    looking("/marking/{report:path}", marking, role=Rank.REVIEWER),
    acting("/marking/{report:path}", mark),
)
