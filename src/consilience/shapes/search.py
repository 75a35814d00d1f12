"""What a search finds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from pydantic import Field

from consilience.shapes.cases import Finding
from consilience.shapes.fields import Edtf, Paged, ReportName


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Words of a report."""

    text: str
    found: Annotated[bool, Field(description="Whether they were searched for")]


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportHit:
    """A report with the words that were searched for."""

    report: ReportName
    title: str | None
    publisher: str | None
    published: Edtf | None
    snippet: Annotated[tuple[Words, ...], Field(description="Some words around the first match")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Hits(Paged):
    """A page of what a query finds: findings where it asks for values, else reports."""

    query: str
    findings: tuple[Finding, ...]
    reports: tuple[ReportHit, ...]
