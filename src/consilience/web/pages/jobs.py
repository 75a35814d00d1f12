"""Jobs: what was asked for in the background, how far it is, and how it ended."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import Response

from consilience.errors import UsageError
from consilience.store.jobs import Job, State
from consilience.types import CaseSlug, ReportId
from consilience.web.paging import SIZE, first_row, paging
from consilience.web.rendering import answer
from consilience.web.routing import acting, looking, see
from consilience.web.settings import workspace_of
from consilience.web.showing import may_decide
from consilience.workspace import Workspace

# A job may bring thousands of reports: the page names so many of them.
MOST_LISTED = 50


def jobs(request: Request) -> Response:
    """All jobs, the latest first."""
    written = request.query_params.get("state", "")
    states = {one.value: one for one in State}
    if written and written not in states:
        raise UsageError(written[:40], "is no state", f"one of {', '.join(states)}")
    workspace, state = workspace_of(request), states.get(written)
    found = workspace.jobs(first=first_row(request), size=SIZE, state=state)
    return answer(
        request,
        "jobs.html",
        jobs=found,
        states=states,
        state=written,
        paging=paging(request, workspace.job_count(state)),
        busy=any(not one.ended_already for one in found),
    )


def job(request: Request) -> Response:
    """One job."""
    return _shown(request, "job.html")


def progress(request: Request) -> Response:
    """The part of a job's page that changes while it runs."""
    return _shown(request, "progress.html")


def cancel(request: Request, _: FormData) -> Response:
    """Stop a job; what was accepted stays."""
    number = request.path_params["number"]
    workspace_of(request).cancel(number)
    return see(request, "job", number=number)


def retry(request: Request, _: FormData) -> Response:
    """Queue a job again that failed."""
    number = request.path_params["number"]
    workspace_of(request).retry(number)
    return see(request, "job", number=number)


def _shown(request: Request, template: str) -> Response:
    workspace = workspace_of(request)
    there = workspace.job(request.path_params["number"])
    return answer(
        request,
        template,
        job=there,
        cases=_cases(workspace, there),
        most=MOST_LISTED,
        may=may_decide(request),
    )


def _cases(workspace: Workspace, one: Job) -> Mapping[ReportId, CaseSlug | None]:
    """Where the first of its reports are now."""
    ids = (*one.outcome.new, *one.outcome.known)[:MOST_LISTED] if one.outcome else ()
    return {each: workspace.case_of(each) for each in ids}


ROUTES = (
    looking("/jobs", jobs),
    looking("/jobs/{number:int}", job),
    looking("/jobs/{number:int}/progress", progress),
    acting("/jobs/{number:int}/cancel", cancel),
    acting("/jobs/{number:int}/retry", retry),
)
