"""Frozen versions of a case: numbered, citable, and what changed since."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from pydantic import Field

from consilience.shapes.cases import Change, Changes, NewVersion, Version, Versions
from consilience.shapes.written import CaseFile
from consilience.store.frozen import Frozen
from consilience.types import EventType
from consilience.types import Role as Slot
from consilience.web.api.asked import Asked
from consilience.web.api.common import CASE, named
from consilience.web.api.operation import JSON, Answer, Body, Given, Operation
from consilience.web.guard.person import Role
from consilience.web.showing import view_of
from consilience.workspace.sheaf import frozen_sheaf, versions_of
from consilience.writing.records.case import case_file_record

_NUMBER = named("number", "Number of a version", "1", Annotated[int, Field(ge=1, le=10**6)])


def _versions(asked: Asked) -> Given:
    file = asked.workspace.case(asked.text("case"))
    found = versions_of(asked.workspace.store, file)
    return Given(content=Versions(rows=tuple(map(_shown, found))))


def _freeze(asked: Asked) -> Given:
    why = asked.body_of(NewVersion).why
    made = asked.workspace.freeze(asked.text("case"), asked.person.name, why)
    where = f"cases/{quote(made.slug, safe='')}/versions/{made.number}"
    return Given(content=_shown(made), location=where)


def _version(asked: Asked) -> Given:
    slug, number = asked.text("case"), asked.number("number")
    found = frozen_sheaf(asked.workspace.store, slug, number)
    return Given(content=case_file_record(view_of(asked.request, found, linked=False)))


def _changes(asked: Asked) -> Given:
    found = asked.workspace.changes(asked.text("case"), asked.number("number"))
    rows = tuple(
        Change(
            type=EventType(one.type), slot=Slot(one.role), value=one.value, before=one.before,
            after=one.after,
        )
        for one in found
    )  # fmt: skip
    return Given(content=Changes(rows=rows))


def _shown(one: Frozen) -> Version:
    return Version(case=one.slug, number=one.number, at=one.at, who=one.who, why=one.why)


OPERATIONS = (
    Operation(
        name="versions",
        method="GET",
        path="/cases/{case}/versions",
        act=_versions,
        tag="cases",
        summary="List the frozen versions of a case",
        about="Those under a name that it had before too.",
        parameters=(CASE,),
        answer=Answer(about="All of them, oldest first", shape=Versions),
    ),
    Operation(
        name="freeze",
        method="POST",
        path="/cases/{case}/versions",
        act=_freeze,
        tag="cases",
        role=Role.REVIEWER,
        summary="Freeze a case as it is now, so that it can be cited",
        parameters=(CASE,),
        bodies={JSON: Body(about="Why", shape=NewVersion, example={"why": "as printed on Monday"})},
        answer=Answer(about="The version", shape=Version, status=201, located=True),
        matched="/cases/{case}",
    ),
    Operation(
        name="version",
        method="GET",
        path="/cases/{case}/versions/{number}",
        act=_version,
        tag="cases",
        summary="A case as it was when it was frozen",
        parameters=(CASE, _NUMBER),
        answer=Answer(about="The object of cases/NAME.json", shape=CaseFile),
    ),
    Operation(
        name="changes",
        method="GET",
        path="/cases/{case}/versions/{number}/changes",
        act=_changes,
        tag="cases",
        summary="What is not as it was when a case was frozen",
        parameters=(CASE, _NUMBER),
        answer=Answer(about="Findings that came, went or stand otherwise", shape=Changes),
    ),
)
