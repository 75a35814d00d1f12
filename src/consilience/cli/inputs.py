"""What the commands that read reports have in common."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from consilience.cli.terminal import tell_unread, tell_warnings
from consilience.errors import UsageError
from consilience.types import Report, Unread

if TYPE_CHECKING:
    from consilience.sources import Candidate

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
    _known(inputs)
    from consilience.pipeline import gather  # noqa: PLC0415  # loads the parser: a second

    reports, unread = gather(inputs, _stdin(inputs), _today())
    tell_unread(unread)
    tell_warnings(reports)
    return reports, unread


def gather_candidates(
    inputs: list[str],
) -> tuple[tuple[Candidate, ...], tuple[Unread, ...]]:
    """The same before it is settled which is which, for a workspace that holds others too.

    Raises:
        UsageError: none of the inputs exists.
    """
    _known(inputs)
    from consilience.pipeline import candidates  # noqa: PLC0415  # loads the parser: a second

    found, unread = candidates(inputs, _stdin(inputs), _today())
    tell_unread(unread)
    tell_warnings([one.report for one in found])
    return found, unread


def _known(inputs: list[str]) -> None:
    if not any(one == "-" or Path(one).exists() for one in inputs):
        raise UsageError(", ".join(inputs), "no such file or folder", "check the name")


def _stdin(inputs: list[str]) -> BinaryIO | None:
    return sys.stdin.buffer if "-" in inputs else None


def _today() -> str:
    # A date after today cannot be a date of publication.
    return dt.datetime.now(tz=dt.UTC).date().isoformat()
