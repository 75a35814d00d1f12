"""Jobs: how far what was asked for is, and an end or a second try for it."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from consilience.errors import UsageError
from consilience.shapes.jobs import Job, Jobs, JobState
from consilience.store.jobs import State
from consilience.web.api.asked import Asked
from consilience.web.api.common import FIRST, job_shown, named, size
from consilience.web.api.operation import Answer, Given, Operation, Parameter
from consilience.web.guard.person import Role
from consilience.web.problems import ProblemError

_NUMBER = named("job", "Number of a job", "1", Annotated[int, Field(ge=1, le=10**15)])


def _jobs(asked: Asked) -> Given:
    stated = asked.values["state"]
    state = State(stated.value) if isinstance(stated, JobState) else None
    first, many = asked.number("first"), asked.number("size")
    rows = asked.workspace.jobs(first=first, size=many, state=state)
    whole = asked.workspace.job_count(state)
    page = Jobs(rows=tuple(map(job_shown, rows)), whole=whole, first=first, size=many)
    return Given(content=page)


def _job(asked: Asked) -> Given:
    return Given(content=job_shown(asked.workspace.job(asked.number("job"))))


def _cancel(asked: Asked) -> Given:
    number = asked.number("job")
    asked.workspace.job(number)
    try:
        return Given(content=job_shown(asked.workspace.cancel(number)))
    except UsageError as error:
        raise ProblemError(409, str(error)) from error


def _retry(asked: Asked) -> Given:
    number = asked.number("job")
    asked.workspace.job(number)
    try:
        return Given(content=job_shown(asked.workspace.retry(number)), location=f"jobs/{number}")
    except UsageError as error:
        raise ProblemError(409, str(error)) from error


OPERATIONS = (
    Operation(
        name="jobs",
        method="GET",
        path="/jobs",
        act=_jobs,
        tag="jobs",
        summary="List jobs",
        parameters=(
            Parameter(
                name="state", shape=JobState, about="Only those in this state", example="failed"
            ),
            FIRST,
            size(100),
        ),
        answer=Answer(about="A page of jobs, the latest first", shape=Jobs),
    ),
    Operation(
        name="job",
        method="GET",
        path="/jobs/{job}",
        act=_job,
        tag="jobs",
        summary="How far a job is",
        parameters=(_NUMBER,),
        answer=Answer(about="The job as it is now", shape=Job),
    ),
    Operation(
        name="cancel_job",
        method="POST",
        path="/jobs/{job}/cancel",
        act=_cancel,
        tag="jobs",
        role=Role.REVIEWER,
        summary="Stop a job",
        about="What was accepted stays; a job that runs stops as soon as its worker hears of it.",
        parameters=(_NUMBER,),
        answer=Answer(about="The job as it is now", shape=Job),
        refusals=(409,),
    ),
    Operation(
        name="retry_job",
        method="POST",
        path="/jobs/{job}/retry",
        act=_retry,
        tag="jobs",
        role=Role.REVIEWER,
        summary="Queue a job again that failed",
        parameters=(_NUMBER,),
        answer=Answer(about="The job, queued", shape=Job, status=202, located=True),
        refusals=(409,),
    ),
)
