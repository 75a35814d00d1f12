"""`consilience rebuild`: everything made again from the reports and decisions."""

from __future__ import annotations

from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened
from consilience.cli.terminal import watching

EXAMPLE = "Example: consilience rebuild"


def rebuild(
    workspace: Place = DEFAULT,
    reread: Annotated[
        bool,
        typer.Option(
            "--reread", help="Read every report, not only those read by an older version."
        ),
    ] = False,
) -> int:
    """Make all cases again; nothing changes unless the tool was upgraded since."""
    from consilience.writing.words.numbers import counted  # noqa: PLC0415  # loads the writers

    with opened(workspace) as there, watching() as bar:
        there.rebuild(bar, reread=reread)
        state = there.state()
    typer.echo(f"{counted(state.cases, 'case')} in {counted(state.reports, 'report')}.")
    return Code.DONE
