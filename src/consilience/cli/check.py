"""`consilience check`: whether what is stored is whole and fits together."""

from __future__ import annotations

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened

EXAMPLE = "Example: consilience check"


def check(workspace: Place = DEFAULT) -> int:
    """Check the workspace: the file itself, and that every quote stands in its text."""
    from consilience.workspace.checking import faults  # noqa: PLC0415  # loads the stages: a second

    with opened(workspace) as there:
        found = faults(there)
        state = there.state()
    for one in found:
        typer.echo(one, err=True)
    typer.echo(
        f"{state.reports} reports ({state.editions} earlier editions, {state.unread} not read "
        f"yet), {state.cases} cases, {state.decisions} decisions; "
        f"{f'{len(found)} faults' if found else 'all right'}."
    )
    return Code.BUG if found else Code.DONE
