"""What the commands that read reports have in common."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Annotated

import typer

from consilience.cli.terminal import tell_unread
from consilience.errors import UsageError
from consilience.types import Report, Unread

INPUTS_HELP = "Files and folders of .txt .html .json .jsonl, or - for standard input."

Inputs = Annotated[list[str], typer.Argument(metavar="INPUT...", help=INPUTS_HELP)]


def gather_inputs(inputs: list[str]) -> tuple[tuple[Report, ...], tuple[Unread, ...]]:
    """Reports of the inputs; what could not be read is told at once, and returned.

    Raises:
        UsageError: an input does not exist at all.
    """
    from consilience.pipeline import gather  # noqa: PLC0415  # loads the parser: a second

    for one in inputs:
        if one != "-" and not Path(one).exists():
            raise UsageError(one, "no such file or folder", "check the name")
    # The only clock of the program: a date after today cannot be a date of publication.
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    reports, unread = gather(inputs, sys.stdin.buffer if "-" in inputs else None, today)
    tell_unread(unread)
    return reports, unread
