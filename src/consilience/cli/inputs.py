"""What the commands that read reports have in common."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import Annotated

import typer

from consilience.cli.terminal import tell_unread, tell_warnings
from consilience.errors import UsageError
from consilience.types import Report, Unread

INPUTS_HELP = (
    "Files and folders of .txt .html .json .jsonl (also .gz) .warc.gz .parquet,"
    " or - for standard input."
)

LeastSure = Annotated[
    float,
    typer.Option(
        "--least-sure", min=0.0, max=1.0, help="Leave out values less sure than this, 0 to 1."
    ),
]
Inputs = Annotated[list[str], typer.Argument(metavar="INPUT", help=INPUTS_HELP)]


def gather_inputs(inputs: list[str]) -> tuple[tuple[Report, ...], tuple[Unread, ...]]:
    """Reports of the inputs; what could not be read is told at once, and returned.

    Raises:
        UsageError: none of them exists; one that is missing beside others is a row.
    """
    if not any(one == "-" or Path(one).exists() for one in inputs):
        raise UsageError(", ".join(inputs), "no such file or folder", "check the name")
    from consilience.pipeline import gather  # noqa: PLC0415  # loads the parser: a second

    # The only clock of the program: a date after today cannot be a date of publication.
    today = dt.datetime.now(tz=dt.UTC).date().isoformat()
    reports, unread = gather(inputs, sys.stdin.buffer if "-" in inputs else None, today)
    tell_unread(unread)
    tell_warnings(reports)
    return reports, unread
