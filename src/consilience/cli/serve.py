"""`consilience serve`: the review pages."""

from __future__ import annotations

from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened

EXAMPLE = "Example: consilience serve --port 8000"


def serve(
    workspace: Place = DEFAULT,
    port: Annotated[int, typer.Option(help="The port of this machine to listen on.")] = 8000,
) -> int:
    """Serve the review pages of a workspace to this machine, until it is stopped with Ctrl-C."""
    import uvicorn  # noqa: PLC0415  # only this command pays for the server

    from consilience.web.app import make_app  # noqa: PLC0415

    with opened(workspace) as there:
        typer.echo(f"Review pages: http://127.0.0.1:{port}/ (Ctrl-C stops)")
        uvicorn.run(make_app(there), host="127.0.0.1", port=port, log_level="warning")
    return Code.DONE
