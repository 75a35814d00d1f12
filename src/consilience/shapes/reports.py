"""Reports as they are listed, shown and handed in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import ConfigDict, Field, with_config

from consilience.shapes.fields import Edtf, Paged, ReportName, Slug, Time

LONGEST_TEXT = 2_000_000
"""Characters of one report that is handed in as JSON; longer ones go in as a file."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """A report without its text, and where it stands."""

    id: ReportName
    title: str | None
    publisher: str | None
    url: str | None
    published: Annotated[Edtf | None, Field(description="EDTF date; null: not stated")]
    byline: str | None
    language: str | None
    retrieved: Annotated[Edtf | None, Field(description="Day on which the text was fetched")]
    sha256: Annotated[str, Field(description="Hex digest of the bytes that came in")]
    warnings: Annotated[tuple[str, ...], Field(description="What was odd about the input")]
    added: Time
    replaced_by: Annotated[
        ReportName | None, Field(description="The later edition of the same address, if any")
    ]
    case: Annotated[Slug | None, Field(description="The case that it is in, null for none")]
    relevant: Annotated[
        bool | None, Field(description="Whether it is about a case; null: not read yet")
    ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reports(Paged):
    """A page of reports, by id."""

    rows: tuple[Report, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Editions:
    """All editions of one address that are versions of one report, oldest first."""

    rows: tuple[Report, ...]


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True, kw_only=True)
class NewReport:
    """A report to be added; what is not stated stays empty, nothing is guessed."""

    text: Annotated[
        str,
        Field(
            min_length=1,
            max_length=LONGEST_TEXT,
            pattern=r"[^\W_]",
            description="The text; at least one letter or digit",
            examples=["Customs officers seized 40 kg of heroin in Lyon on 3 May 2019."],
        ),
    ]
    title: Annotated[str, Field(max_length=1000)] | None = None
    url: Annotated[str, Field(max_length=2000)] | None = None
    publisher: Annotated[str, Field(max_length=200)] | None = None
    published: (
        Annotated[str, Field(max_length=100, description="EDTF date; another is told as not used")]
        | None
    ) = None
    byline: Annotated[str, Field(max_length=200)] | None = None


@with_config(ConfigDict(extra="forbid"))
@dataclass(frozen=True, slots=True, kw_only=True)
class NewAddress:
    """A page whose report is to be added."""

    url: Annotated[
        str,
        Field(
            max_length=2000,
            pattern="^[Hh][Tt][Tt][Pp][Ss]?://[^ ]",
            examples=["https://wire.example/lyon"],
        ),
    ]
