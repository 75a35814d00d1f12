"""`consilience check`: whether what is stored is whole and fits together."""

from __future__ import annotations

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened

EXAMPLE = "Example: consilience check"


def check(workspace: Place = DEFAULT) -> int:
    """Check the workspace: the file itself, and that every quote stands in its text."""
    from consilience.workspace.checking import faults  # noqa: PLC0415  # loads the stages: a second
    from consilience.writing.words.numbers import counted  # noqa: PLC0415  # loads the writers

    with opened(workspace) as there:
        found = faults(there)
        state = there.state()
    for one in found:
        typer.echo(one, err=True)
    typer.echo(
        f"{counted(state.reports, 'report')} ({counted(state.editions, 'earlier edition')}, "
        f"{state.unread} not read yet), {counted(state.cases, 'case')}, "
        f"{counted(state.decisions, 'decision')}; "
        f"{counted(len(found), 'fault') if found else 'all right'}."
    )
    return Code.BUG if found else Code.DONE
