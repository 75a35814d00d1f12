"""`consilience add`: reports into the workspace."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.inputs import INPUTS_HELP, fetch_candidates, gather_candidates
from consilience.cli.place import DEFAULT, Place, opened
from consilience.cli.terminal import watching
from consilience.types import Unread

if TYPE_CHECKING:
    from consilience.sources import Candidate

EXAMPLE = "Example: consilience add reports/ more.jsonl https://news.example/1"
ADDED_HELP = f"{INPUTS_HELP} Or https:// addresses of single pages."


def add(
    inputs: Annotated[list[str] | None, typer.Argument(metavar="INPUT", help=ADDED_HELP)] = None,
    workspace: Place = DEFAULT,
) -> int:
    """Add reports, read the new ones, and bring the cases that they touch up to date.

    Without inputs, only what waits is read: after a stop, work goes on where it was.
    """
    unread: tuple[Unread, ...] = ()
    with opened(workspace) as there, watching() as bar:
        if inputs:
            candidates, unread = _gathered(inputs)
            accepted = there.add(candidates, unread)
            lines = [
                f"{_many(len(accepted.new), 'new report')}, {len(accepted.known)} known already.",
                *(f"{new} takes the place of {old}." for old, new in accepted.replacing),
            ]
            # Said before reading begins: from here on nothing of it can be lost.
            for line in lines:
                typer.echo(line)
        done = there.catch_up(bar)
        made = done.reconciled if done else 0
        typer.echo(f"{_many(made, 'case')} made anew, {len(there.cases())} in all.")
        if older := there.state().older:
            typer.echo(f"{_many(older, 'reading')} by an older version: consilience rebuild")
    return Code.UNREAD if unread else Code.DONE


def _gathered(inputs: list[str]) -> tuple[tuple[Candidate, ...], tuple[Unread, ...]]:
    """Reports of files and of pages of the web, each in the order given."""
    urls = [one for one in inputs if one.lower().startswith(("http://", "https://"))]
    files = [one for one in inputs if one not in urls]
    found, unread = gather_candidates(files) if files else ((), ())
    fetched, missed = fetch_candidates(urls) if urls else ((), ())
    return (*found, *fetched), (*unread, *missed)


def _many(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"
