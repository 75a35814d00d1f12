"""`consilience init`: a new, empty workspace."""

from __future__ import annotations

from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT

EXAMPLE = "Example: consilience init cases.db"


def init(
    place: Annotated[
        str, typer.Argument(help="A new file, or postgresql://user@host/database.")
    ] = DEFAULT,
) -> int:
    """Make an empty workspace, which remembers reports, cases and decisions."""
    from consilience.store.opening import create_store  # noqa: PLC0415  # loads the database's part

    store = create_store(place)
    typer.echo(f"A new workspace: {store.name}")
    store.close()
    return Code.DONE
