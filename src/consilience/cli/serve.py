"""`consilience serve`: the review pages."""

from __future__ import annotations

from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened
from consilience.cli.terminal import complain

EXAMPLE = "Example: consilience serve --port 8000"


def serve(
    workspace: Place = DEFAULT,
    port: Annotated[int, typer.Option(help="The port of this machine to listen on.")] = 8000,
    host: Annotated[
        str,
        typer.Option(help="The address to listen on; any but this machine's own needs accounts."),
    ] = "127.0.0.1",
    names: Annotated[
        list[str] | None,
        typer.Option("--allowed-host", help="A name it is asked for by; may be repeated."),
    ] = None,
    proxies: Annotated[
        list[str] | None,
        typer.Option("--proxy", help="Address of a proxy in front that is believed; repeatable."),
    ] = None,
    accounts: Annotated[
        bool | None,
        typer.Option(help="Whether people log in; left out: as soon as there are accounts."),
    ] = None,
) -> int:
    """Serve the review pages of a workspace, until it is stopped with Ctrl-C."""
    from consilience.web.opening import Door, settings_for  # noqa: PLC0415  # the server's part
    from consilience.web.serving import run  # noqa: PLC0415  # likewise

    with opened(workspace) as there:
        door = Door(
            host=host, names=tuple(names or ()), proxies=tuple(proxies or ()), accounts=accounts
        )
        settings = settings_for(there, door)
        if settings.accounts and not door.local and not proxies:
            complain("without TLS passwords can be read on the way: put a proxy in front (--proxy)")
        shown = f"[{host}]" if ":" in host else host
        typer.echo(f"Review pages: http://{shown}:{port}/ (Ctrl-C stops)")
        run(there, settings, host=host, port=port)
    return Code.DONE
