"""`consilience freeze`: a case as a numbered version that can be cited."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened

EXAMPLE = "Example: consilience freeze bodo-ketamine-2016 --why 'for the story of Monday'"


def freeze(
    case: Annotated[str, typer.Argument(help="The case's slug.")],
    workspace: Place = DEFAULT,
    why: Annotated[str, typer.Option("--why", help="What it is for, one line.")] = "",
    who: Annotated[
        str | None, typer.Option("--who", help="Who freezes it; your user name if left out.")
    ] = None,
) -> int:
    """Keep a case as it is now; `consilience show` tells what changed since."""
    with opened(workspace) as there:
        made = there.freeze(case, who or getpass.getuser(), why or "no reason given")
    typer.echo(f"{made.slug} version {made.number}, {made.at}")
    return Code.DONE
