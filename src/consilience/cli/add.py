"""`consilience add`: reports into the workspace."""

from __future__ import annotations

from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.inputs import INPUTS_HELP, gather_candidates
from consilience.cli.place import DEFAULT, Place, opened
from consilience.cli.terminal import watching
from consilience.types import Unread

EXAMPLE = "Example: consilience add reports/ more.jsonl"


def add(
    inputs: Annotated[list[str] | None, typer.Argument(metavar="INPUT", help=INPUTS_HELP)] = None,
    workspace: Place = DEFAULT,
) -> int:
    """Add reports, read the new ones, and bring the cases that they touch up to date.

    Without inputs, only what waits is read: after a stop, work goes on where it was.
    """
    unread: tuple[Unread, ...] = ()
    with opened(workspace) as there, watching() as bar:
        if inputs:
            candidates, unread = gather_candidates(inputs)
            accepted = there.add(candidates, unread)
            lines = [
                f"{_many(len(accepted.new), 'new report')}, {len(accepted.known)} known already.",
                *(f"{new} takes the place of {old}." for old, new in accepted.replacing),
            ]
            # Said before reading begins: from here on nothing of it can be lost.
            for line in lines:
                typer.echo(line)
        done = there.catch_up(bar)
        made = done.reconciled if done else 0
        typer.echo(f"{_many(made, 'case')} made anew, {len(there.cases())} in all.")
        if older := there.state().older:
            typer.echo(f"{_many(older, 'reading')} by an older version: consilience rebuild")
    return Code.UNREAD if unread else Code.DONE


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
