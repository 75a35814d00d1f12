"""`consilience knowledge`: whether the records are right, and what a word means to the tool."""

from __future__ import annotations

from collections import Counter
from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.guard import guarded
from consilience.knowledge import load
from consilience.knowledge.loader import UNCHECKED
from consilience.knowledge.meanings import meanings, records

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
    load()
    counts: Counter[str] = Counter()
    unchecked: Counter[str] = Counter()
    for file, row in records():
        counts[file] += 1
        unchecked[file] += row.get("source", UNCHECKED) == UNCHECKED
    for file in sorted(counts):
        typer.echo(f"{file:<32} {counts[file]:>5} records, {unchecked[file]} without a source")
    typer.echo(f"{'all right':<32} {counts.total():>5} records")
    return Code.DONE


@app.command(epilog="Example: consilience knowledge show ice")
@guarded
def show(word: Annotated[str, typer.Argument(help="A word or phrase, in any case.")]) -> int:
    """Say what a word means to the tool, and why."""
    found = meanings(word)
    if not found:
        typer.echo(f"{word}: in no record")
    for one in found:
        typer.echo(f"{word}: {one.id} ({one.file}, {one.key})")
        for field in one.fields:
            typer.echo(f"  {field}")
        if one.note:
            typer.echo(f"  note: {one.note}")
        typer.echo(f"  source: {one.source}")
    return Code.DONE
