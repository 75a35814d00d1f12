"""`consilience cases`: what cases there are."""

from __future__ import annotations

import json
from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened
from consilience.cli.terminal import complain

EXAMPLE = "Example: consilience cases"


def cases(
    workspace: Place = DEFAULT,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a line instead of a table.")
    ] = False,
) -> int:
    """List the cases of the workspace: name, number of reports, title."""
    with opened(workspace) as there:
        rows = there.cases()
        if there.state().behind:
            complain("not everything that was added is read yet: consilience add")
    width = max((len(one.slug) for one in rows), default=0)
    for one in rows:
        if as_json:
            record = {"case": one.slug, "title": one.title, "reports": one.size}
            typer.echo(json.dumps(record, ensure_ascii=False))
        else:
            typer.echo(f"{one.slug:<{width}}  {one.size:>4}  {one.title}")
    return Code.DONE
