"""`consilience restore`: a new workspace of a backup."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place

EXAMPLE = "Example: consilience restore 2026-11-22.db -w postgresql:///cases"


def restore(
    backup: Annotated[Path, typer.Argument(help="A file that `consilience backup` wrote.")],
    workspace: Place = DEFAULT,
) -> int:
    """Make a new workspace, a file or on a server, with everything that a backup holds."""
    from consilience.workspace import Workspace  # noqa: PLC0415  # loads the stages: a second
    from consilience.writing.words.numbers import counted  # noqa: PLC0415  # loads the writers

    there = Workspace.restore(backup, workspace)
    try:
        state = there.state()
        typer.echo(
            f"{there.store.name}: {counted(state.reports, 'report')}, "
            f"{counted(state.cases, 'case')}"
        )
    finally:
        there.close()
    return Code.DONE
