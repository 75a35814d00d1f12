"""`consilience search`: reports by their words, findings by their values."""

from __future__ import annotations

import dataclasses
import json
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened

if TYPE_CHECKING:
    from consilience.store.facts import Found
    from consilience.store.words import Hit

EXAMPLE = 'Example: consilience search "fentanyl > 10 kg in 2019"'


def search(
    query: Annotated[str, typer.Argument(help="As docs/reference/search.md describes it.")],
    workspace: Place = DEFAULT,
    page: Annotated[int, typer.Option("--page", min=1, help="Which page of hits.")] = 1,
    size: Annotated[int, typer.Option("--size", min=1, max=1000, help="Hits on a page.")] = 20,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line instead of a list.")
    ] = False,
) -> int:
    """Search the workspace: words give reports, values give findings."""
    with opened(workspace) as there:
        found = there.search(query, first=(page - 1) * size, size=size)
    if as_json:
        for row in (
            *map(dataclasses.asdict, found.findings),
            *map(dataclasses.asdict, found.reports),
        ):
            typer.echo(json.dumps(row, ensure_ascii=False))
    else:
        for line in (*map(_finding, found.findings), *map(_report, found.reports)):
            typer.echo(line)
        last = min(found.first + size, found.whole)
        typer.echo(f"{found.first + 1 if found.whole else 0}-{last} of {found.whole}")
    return Code.DONE


def _finding(one: Found) -> str:
    texts = f"{one.lineages} independent text{'' if one.lineages == 1 else 's'}"
    return f"{one.slug}: {one.type} {one.role} {one.shown} ({one.status}, {texts})"


def _report(one: Hit) -> str:
    words = "".join(f"*{part}*" if marked else part for part, marked in one.snippet)
    stated = ", ".join(each for each in (one.publisher, one.published) if each)
    return f"{one.report} ({stated or 'not stated'}): {words}"
