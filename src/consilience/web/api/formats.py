"""The formats of exports: one line a format."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from consilience import pipeline
from consilience.web.api.parcel import Parcel, parcel, zipped
from consilience.workspace.exporting import Output
from consilience.writing.extras import EXTRAS
from consilience.writing.options import Options
from consilience.writing.records.case import case_json
from consilience.writing.records.cases import cases_json
from consilience.writing.records.readings import readings_jsonl
from consilience.writing.tables.findings import findings_csv
from consilience.writing.tables.ids import seizures_csv
from consilience.writing.view import View, view

Make = Callable[[Output, Options], Parcel]
ZIP = "application/zip"


@dataclass(frozen=True, slots=True, kw_only=True)
class Export:
    """One format.

    Args:
        file: Name of the file.
        of_case: Name of the file of one case, with `{case}` for its name; None where one case
            cannot be had in it alone.
        media: Media type of either.
        make: The file of all cases.
        make_one: The file of one case, where that is another.
    """

    file: str
    media: str
    about: str
    make: Make
    of_case: str | None = None
    make_one: Make | None = None


def _views(output: Output, options: Options) -> list[View]:
    dossier, reports, readings = output
    known = {one.id: one for one in reports}
    cases = sorted(dossier.cases, key=lambda one: one.slug)
    return [view(case, known, readings, options) for case in cases]


def _build(output: Output, options: Options) -> Parcel:
    return zipped(pipeline.write(*output, options))


def _extra(name: str) -> Make:
    def make(output: Output, options: Options) -> Parcel:
        ((_, content),) = EXTRAS[name](_views(output, options))
        return parcel(content)

    return make


def _markdown(output: Output, options: Options) -> Parcel:
    return zipped(EXTRAS["markdown"](_views(output, options)))


def _one_json(output: Output, options: Options) -> Parcel:
    (one,) = _views(output, options)
    return parcel(case_json(one))


def _of_views(make: Callable[[list[View]], bytes]) -> Make:
    return lambda output, options: parcel(make(_views(output, options)))


FORMATS: Mapping[str, Export] = {
    "build": Export(
        file="consilience.zip", media=ZIP, make=_build,
        about="The folder of `consilience build`: pages, JSON, tables",
    ),
    "findings": Export(
        file="findings.csv", of_case="{case}-findings.csv", media="text/csv",
        make=_of_views(findings_csv), about="A row a claim (docs/reference/csv.md)",
    ),
    "ftm": Export(
        file="entities.ftm.json", of_case="{case}.ftm.json", media="application/jsonl",
        make=_extra("ftm"), about="FollowTheMoney entities, one a line",
    ),
    "json": Export(
        file="cases.json", of_case="{case}.json", media="application/json",
        make=_of_views(cases_json), make_one=_one_json,
        about="All cases (docs/reference/json.md); of one case everything",
    ),
    "markdown": Export(
        file="markdown.zip", of_case="{case}.md", media=ZIP, make=_markdown,
        make_one=_extra("markdown"), about="A text a case, with footnotes that quote",
    ),
    "readings": Export(
        file="readings.jsonl", media="application/jsonl",
        make=lambda output, _: parcel(readings_jsonl(output[2].values())),
        about="What each report says, one a line",
    ),
    "seizures": Export(
        file="seizures.csv", of_case="{case}-seizures.csv", media="text/csv",
        make=_of_views(seizures_csv), about="A figure a row, in the columns of UNODC and ours",
    ),
    "xlsx": Export(
        file="consilience.xlsx", of_case="{case}.xlsx",
        media="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        make=_extra("xlsx"), about="Findings, seizures and sources as sheets",
    ),
}  # fmt: skip
MARKDOWN = "text/markdown"
"""What `markdown` is of one case."""
