"""`consilience log`: what was decided, by whom, and why; to colleagues and from them."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.decisions import load_decisions
from consilience.cli.output import write_file
from consilience.cli.place import DEFAULT, Place, opened
from consilience.cli.terminal import watching
from consilience.decision import Decision

EXAMPLE = "Example: consilience log --import colleague.jsonl"


def log(
    workspace: Place = DEFAULT,
    taken: Annotated[
        Path | None, typer.Option("--import", help="Add the decisions of a file, each once.")
    ] = None,
    out: Annotated[
        Path | None, typer.Option("--export", help="Write the whole log as JSON lines.")
    ] = None,
) -> int:
    """List every decision; mark those that are stale, and those on which people disagree."""
    from consilience.reconciling.lines import to_lines  # noqa: PLC0415  # the stages: a second

    with opened(workspace) as there, watching() as bar:
        if taken:
            typer.echo(f"{there.decide(load_decisions(taken))} new decisions.")
            there.catch_up(bar)
        logged = there.log()
        if out:
            write_file(out, to_lines(one.decision for one in logged).encode("utf-8", "replace"))
            return Code.DONE
        stale = dict(there.stale())
        rivals = there.conflicts()
    for one in logged:
        typer.echo(f"{one.digest}  {_line(one.decision)}")
        if one.decision in stale:
            typer.echo(f"{'':12}  stale: {stale[one.decision]}")
    for before, after in rivals:
        typer.echo(f"Disagreement: {_line(before)}\n     but then: {_line(after)}")
    return Code.DONE


def _line(one: Decision) -> str:
    value = f" {one.value}" if one.value else ""
    return f"{one.when} {one.who}: {one.act.value} {one.target}{value} ({one.why})"
