"""All commands together, and what happens when one goes wrong."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Sequence
from typing import Annotated

import click
import typer

from consilience import __version__
from consilience.cli import build, evaluate, knowledge, read, trace
from consilience.cli.codes import Code
from consilience.cli.terminal import complain
from consilience.errors import ConsilienceError, KnowledgeError

app = typer.Typer(
    name="consilience",
    help="Many public reports on drug-enforcement cases in, one source-cited case file each out.",
    epilog="Example: consilience build corpus/xingtai -o out --open",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
)
app.command(epilog=build.EXAMPLE)(build.build)
app.command(epilog=read.EXAMPLE)(read.read)
app.command(epilog=trace.EXAMPLE)(trace.trace)
app.command(epilog=evaluate.EXAMPLE)(evaluate.evaluate)
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


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit code."""
    try:
        code = app(list(arguments), standalone_mode=False)
        return int(code or Code.DONE)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except (KeyboardInterrupt, click.Abort):
        complain("stopped; nothing half-written is left behind")
        return Code.STOPPED
    except BrokenPipeError:
        # The reader of a pipe went away (`| head`): nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Code.DONE
    except KnowledgeError as error:
        complain(str(error))
        return Code.BUG
    except ConsilienceError as error:
        complain(str(error))
        return Code.USAGE
    except Exception as error:  # noqa: BLE001  # the last line of defence: no traceback for users
        return _bug(error)


def _bug(error: Exception) -> int:
    if os.environ.get("CONSILIENCE_DEBUG"):
        traceback.print_exc()
    complain(f"a bug in consilience {__version__}: {type(error).__name__}: {error}")
    complain("run it again with CONSILIENCE_DEBUG=1 and report the lines that it prints")
    return Code.BUG
