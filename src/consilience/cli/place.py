"""Which workspace the commands work in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from consilience.workspace import Workspace

DEFAULT = "consilience.db"

Place = Annotated[
    str,
    typer.Option(
        "--workspace",
        "-w",
        envvar="CONSILIENCE_WORKSPACE",
        help="The workspace: a file, or postgresql://user@host/database.",
    ),
]


@contextmanager
def opened(place: str) -> Iterator[Workspace]:
    """The workspace, closed afterwards.

    Raises:
        StoreError: there is none, or it cannot be read.
    """
    from consilience.workspace import Workspace  # noqa: PLC0415  # loads the stages: a second

    workspace = Workspace.open(place)
    try:
        yield workspace
    finally:
        workspace.close()
