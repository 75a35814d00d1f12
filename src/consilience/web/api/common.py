"""Parameters that several operations have, and records of the store as the interface shows them."""

from __future__ import annotations

from dataclasses import fields
from typing import Annotated, Any, TypeVar

from pydantic import Field

from consilience.shapes import jobs as job_shapes
from consilience.shapes.jobs import Job
from consilience.shapes.reports import Report
from consilience.store.jobs import Job as StoredJob
from consilience.store.listing import Listed
from consilience.web.api.operation import Parameter, Where

T = TypeVar("T")
# Far beyond any list, and within what every store counts with.
_MOST = 1_000_000_000

FIRST = Parameter(
    name="first",
    shape=Annotated[int, Field(ge=0, le=_MOST)],
    about="How many rows to leave out; follow the `Link` headers instead of counting",
    example="0",
    default=0,
)


def size(most: int = 200, default: int = 20) -> Parameter:
    """How many rows a page has."""
    return Parameter(
        name="size",
        shape=Annotated[int, Field(ge=1, le=most)],
        about=f"Most rows of a page; {default} if left out, at most {most}",
        example=str(default),
        default=default,
    )


def named(name: str, about: str, example: str, shape: object = None) -> Parameter:
    """A name that stands in the path."""
    return Parameter(
        name=name,
        shape=shape or Annotated[str, Field(min_length=1, max_length=300)],
        about=about,
        example=example,
        where=Where.PATH,
        required=True,
    )


def words(name: str, about: str, example: str, *, required: bool = False) -> Parameter:
    """A text that is asked for."""
    return Parameter(
        name=name,
        shape=Annotated[str, Field(min_length=1, max_length=1000)],
        about=about,
        example=example,
        required=required,
    )


CASE = named("case", "Name of a case, an old one too", "lyon-heroin-2019")
REPORT = named("report", "Id of a report", "a-1")


def shown_as(kind: type[T], record: object, /, **others: object) -> T:
    """A record of a shape from the fields of the same names of another record."""
    names = [one.name for one in fields(kind)]  # type: ignore[arg-type]  # shapes are dataclasses
    found: dict[str, Any] = {  # values of another record, of the types that the shape has
        name: getattr(record, name) for name in names if name not in others
    }
    return kind(**found, **others)


def report_shown(one: Listed) -> Report:
    """A report of a list."""
    return shown_as(Report, one)


def job_shown(one: StoredJob) -> Job:
    """A job as it is now."""
    outcome = one.outcome and shown_as(
        job_shapes.Outcome,
        one.outcome,
        replacing=tuple(
            job_shapes.Replacing(old=old, new=new) for old, new in one.outcome.replacing
        ),
        unread=tuple(shown_as(job_shapes.UnreadRow, each) for each in one.outcome.unread),
    )
    return shown_as(
        Job,
        one,
        kind=job_shapes.JobKind(one.kind.value),
        state=job_shapes.JobState(one.state.value),
        outcome=outcome,
    )
