"""`consilience backup`: a copy that is whole, while others work on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened

EXAMPLE = "Example: consilience backup 2026-11-22.db"


def backup(
    target: Annotated[Path, typer.Argument(help="New file; it opens as a workspace of its own.")],
    workspace: Place = DEFAULT,
) -> int:
    """Copy the workspace as of this moment into a new file."""
    with opened(workspace) as there:
        there.backup(target)
        typer.echo(f"A copy of {there.store.name}: {target}")
    return Code.DONE
