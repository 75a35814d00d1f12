"""Exports: what leaves the workspace, as files with names; the trail notes each."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from consilience import __version__
from consilience.errors import UsageError
from consilience.reconciling.lines import to_lines
from consilience.shapes.state import Format, Formats
from consilience.web.api.asked import Asked
from consilience.web.api.common import named, words
from consilience.web.api.formats import FORMATS, MARKDOWN
from consilience.web.api.operation import LINES, Answer, Given, Operation, Parameter
from consilience.web.api.parcel import parcel
from consilience.web.guard.person import Role
from consilience.web.problems import ProblemError
from consilience.workspace.outgoing import outgoing
from consilience.workspace.pseudonyms import Naming
from consilience.writing.options import Options

_FORMAT = named(
    "format", "Name of a format", "findings", Annotated[str, Field(pattern="^[a-z]{1,20}$")]
)
_MEDIA = tuple(dict.fromkeys((*(one.media for one in FORMATS.values()), MARKDOWN)))


def _formats(_: Asked) -> Given:
    rows = tuple(
        Format(
            name=name, file=one.file, media=one.media, about=one.about,
            of_case=one.of_case is not None,
        )
        for name, one in sorted(FORMATS.items())
    )  # fmt: skip
    return Given(content=Formats(rows=rows))


def _export(asked: Asked) -> Given:
    name, slug = asked.text("format"), asked.maybe("case")
    one = FORMATS.get(name)
    if one is None:
        raise ProblemError(404, f"{name}: no such format; one of {', '.join(sorted(FORMATS))}")
    if slug is not None and one.of_case is None:
        raise UsageError(name, "is had of all cases only", "leave `case` out")
    naming = Naming(str(asked.values["names"]))
    if naming is Naming.NOBODY and asked.person.role < Role.REVIEWER:
        raise ProblemError(403, "names=nobody leaves no name out: only a reviewer may have that")
    output = outgoing(asked.workspace, naming, slug)
    options = Options(full_text=asked.flag("full_text") or False, version=__version__)
    make = one.make if slug is None else one.make_one or one.make
    made = make(output, options)
    file = one.file
    if slug is not None and one.of_case is not None:
        # As it is named outside: a name of somebody who is left out does not stand in it.
        file = one.of_case.format(case=output[0].cases[0].slug)
    _note(asked, file, naming)
    media = MARKDOWN if file.endswith(".md") else one.media
    return Given(content=made, media=media, file=file)


def _log(asked: Asked) -> Given:
    lines = to_lines(one.decision for one in asked.workspace.log())
    _note(asked, "decisions.jsonl", Naming.NOBODY)
    return Given(content=parcel(lines.encode("utf-8", "replace")), file="decisions.jsonl")


def _note(asked: Asked, file: str, naming: Naming) -> None:
    kind = file.rpartition(".")[2]
    # Of a file of one case only the kind: the trail names no case, for a case may name somebody.
    asked.workspace.note(
        "export", folder=f"download ({kind})", who=asked.person.name, names=naming.value
    )


OPERATIONS = (
    Operation(
        name="formats",
        method="GET",
        path="/exports",
        act=_formats,
        tag="exports",
        summary="List the formats of exports",
        answer=Answer(about="All of them, by name", shape=Formats),
    ),
    Operation(
        name="export_decisions",
        method="GET",
        path="/exports/decisions",
        act=_log,
        tag="exports",
        role=Role.REVIEWER,
        summary="The log of decisions, for colleagues",
        about="JSON lines as `POST /decisions` takes them.",
        answer=Answer(about="The whole log", media=(LINES,)),
    ),
    Operation(
        name="export",
        method="GET",
        path="/exports/{format}",
        act=_export,
        tag="exports",
        summary="All cases, or one, in a format",
        about="Reports that are confidential are left out with all that rests on them alone. The "
        "trail notes every export.",
        parameters=(
            _FORMAT,
            words("case", "Only this case, an old name too", "lyon-heroin-2019"),
            Parameter(
                name="names",
                shape=Naming,
                about="Whose names are left out: of people under `protected`ion (if left out), of "
                "`everybody`, of `nobody` (reviewers only)",
                example="protected",
                default=Naming.PROTECTED,
            ),
            Parameter(
                name="full_text",
                shape=bool,
                about="Whole texts on pages, not quotes alone: they are their publishers'",
                example="false",
                default=False,
            ),
        ),
        answer=Answer(about="The file", media=_MEDIA),
        refusals=(403,),
    ),
)
