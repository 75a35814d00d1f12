"""All commands together."""

from __future__ import annotations

from typing import Annotated

import typer

from consilience import __version__
from consilience.cli import (
    account,
    add,
    backup,
    batch,
    build,
    cases,
    check,
    compare,
    decide,
    evaluate,
    export,
    forget,
    freeze,
    init,
    knowledge,
    log,
    read,
    rebuild,
    restore,
    search,
    serve,
    show,
    trace,
)
from consilience.cli.guard import guarded

app = typer.Typer(
    name="consilience",
    help="Many public reports on drug-enforcement cases in, one source-cited case file each out.",
    epilog="Example: consilience build corpus/xingtai -o out --open",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command(epilog=build.EXAMPLE)(guarded(build.build))
app.command(epilog=batch.EXAMPLE)(guarded(batch.batch))
app.command(epilog=read.EXAMPLE)(guarded(read.read))
app.command(epilog=trace.EXAMPLE)(guarded(trace.trace))
app.command(epilog=evaluate.EXAMPLE)(guarded(evaluate.evaluate))
app.command(epilog=init.EXAMPLE)(guarded(init.init))
app.command(epilog=add.EXAMPLE)(guarded(add.add))
app.command(epilog=cases.EXAMPLE)(guarded(cases.cases))
app.command(epilog=show.EXAMPLE)(guarded(show.show))
app.command(epilog=search.EXAMPLE)(guarded(search.search))
app.command(epilog=serve.EXAMPLE)(guarded(serve.serve))
app.command(epilog=rebuild.EXAMPLE)(guarded(rebuild.rebuild))
app.command(epilog=export.EXAMPLE)(guarded(export.export))
app.command(epilog=forget.EXAMPLE)(guarded(forget.forget))
app.command(epilog=freeze.EXAMPLE)(guarded(freeze.freeze))
app.command(epilog=backup.EXAMPLE)(guarded(backup.backup))
app.command(epilog=restore.EXAMPLE)(guarded(restore.restore))
app.command(epilog=decide.EXAMPLE)(guarded(decide.decide))
app.command(epilog=log.EXAMPLE)(guarded(log.log))
app.command(epilog=check.EXAMPLE)(guarded(check.check))
app.add_typer(account.app)
app.command(epilog=compare.EXAMPLE)(guarded(compare.compare))
app.add_typer(knowledge.app)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"consilience {__version__}")
        raise typer.Exit


@app.callback()
def _options(
    _: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Many public reports on drug-enforcement cases in, one source-cited case file each out."""
