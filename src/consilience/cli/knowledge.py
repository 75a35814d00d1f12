"""`consilience knowledge`: whether the records are right, and what a word means to the tool."""

from __future__ import annotations

from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.guard import guarded

app = typer.Typer(
    name="knowledge",
    help="What the tool knows of the world: check the records, or look a word up.",
    epilog="Example: consilience knowledge show kilogram",
    no_args_is_help=True,
)


@app.command(epilog="Example: consilience knowledge check")
@guarded
def check() -> int:
    """Validate every YAML record, and count them."""
    from consilience.knowledge import checking, load  # noqa: PLC0415  # other commands need none

    load()
    faults = checking.check()
    for fault in faults:
        typer.echo(str(fault), err=True)
    rows = checking.unchecked()
    for file, (unchecked, count) in rows.items():
        typer.echo(f"{file:<32} {count:>5} records, {unchecked} without a source")
    verdict = f"{len(faults)} faults" if faults else "all right"
    typer.echo(f"{verdict:<32} {sum(count for _, count in rows.values()):>5} records")
    return Code.BUG if faults else Code.DONE


@app.command(epilog="Example: consilience knowledge show ice")
@guarded
def show(word: Annotated[str, typer.Argument(help="A word or phrase, in any case.")]) -> int:
    """Say what a word means to the tool, and why."""
    from consilience.knowledge import checking, load  # noqa: PLC0415  # other commands need none
    from consilience.values import substance  # noqa: PLC0415  # likewise

    for line in checking.show(word):
        typer.echo(line)
    for one in substance.find(word, load()):
        if one.doubt is not None:
            typer.echo(f"  {one.value.show()}: {one.doubt}")
    return Code.DONE
