"""`consilience show`: one case or one report of the workspace."""

from __future__ import annotations

import difflib
import sys
from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

import typer

from consilience import __version__
from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened
from consilience.errors import UsageError

if TYPE_CHECKING:
    from consilience.store.reports import Entry
    from consilience.workspace import Workspace

EXAMPLE = "Example: consilience show bodo-ketamine-2016"


def show(
    what: Annotated[
        str, typer.Argument(help="A case (its slug, an old one too) or a report's id.")
    ],
    workspace: Place = DEFAULT,
    as_json: Annotated[
        bool, typer.Option("--json", help="The whole case file, or reading, as JSON.")
    ] = False,
) -> int:
    """Show a case in about ten lines, or a report with where it stands and what changed in it."""
    with opened(workspace) as there:
        try:
            slug = there.case(what).slug
        except UsageError:
            lines = _report(there, what, as_json=as_json)
        else:
            lines = _case(there, slug, as_json=as_json)
        sys.stdout.buffer.write("".join(f"{line}\n" for line in lines).encode("utf-8", "replace"))
        sys.stdout.flush()
    return Code.DONE


def _case(there: Workspace, slug: str, *, as_json: bool) -> Iterator[str]:
    from consilience.writing import Options, case_summary  # noqa: PLC0415  # the stages: a second
    from consilience.writing.records.case import case_json  # noqa: PLC0415
    from consilience.writing.view import view  # noqa: PLC0415

    dossier, reports, readings = there.dossier()
    known = {one.id: one for one in reports}
    case = there.case(slug)
    if as_json:
        seen = view(case, known, readings, Options(version=__version__))
        yield case_json(seen).decode().rstrip("\n")
        return
    yield f"{case.slug}: {', '.join(case.reports)}"
    yield from case_summary(case, known, readings, dossier)
    for version in there.versions(case.slug):
        yield f"Version {version.number} of {version.at} by {version.who}: {version.why}"
        for each in there.changes(case.slug, version.number):
            shown = f"{each.type} {each.role} {each.value}"
            yield f"  since then {shown}: {each.before or 'not told'} -> {each.after or 'gone'}"
    for one, reason in case.stale:
        yield f"Stale decision of {one.who}: {one.act.value} {one.target} ({reason})"


def _report(there: Workspace, what: str, *, as_json: bool) -> Iterator[str]:
    from consilience.writing import readings_jsonl  # noqa: PLC0415  # the stages: a second

    entry = there.report(what)
    reading = there.reading(what)
    if as_json:
        if reading:
            yield readings_jsonl([reading]).decode().rstrip("\n")
        return
    report = entry.report
    yield f"{report.id}: {report.title or 'without a title'}"
    yield f"{report.publisher or 'publisher not stated'}, {report.published or 'no date stated'}"
    yield f"{report.url or 'no address'}, got {report.retrieved or 'at a time not stated'}"
    yield f"Added {entry.added}, SHA-256 of the bytes {report.sha256 or 'not known'}"
    slug = there.case_of(report.id)
    yield f"In {slug}" if slug else f"In no case: {reading.why if reading else 'not read yet'}"
    chain = there.editions(what)
    for before, after in pairwise(chain):
        yield from _changes(before, after)
    yield ""
    yield report.text


def _changes(before: Entry, after: Entry) -> Iterator[str]:
    """What the publisher changed, sentence by sentence, as a diff."""
    one, other = before.report, after.report
    yield f"{other.id} took the place of {one.id}:"
    left, right = (each.text.replace(". ", ".\n").splitlines() for each in (one, other))
    yield from difflib.unified_diff(left, right, one.id, other.id, n=0, lineterm="")
