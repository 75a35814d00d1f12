"""What the commands that read reports have in common."""

from __future__ import annotations

import datetime as dt
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from consilience.cli.terminal import tell_unread, tell_warnings
from consilience.errors import UnreadableError, UsageError
from consilience.types import Report, Unread

if TYPE_CHECKING:
    from consilience.sources import Candidate

INPUTS_HELP = (
    "Files and folders of .txt .html .pdf .json .jsonl (also .gz) .zip .tar.gz .warc.gz .parquet,"
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


def fetch_candidates(urls: list[str]) -> tuple[tuple[Candidate, ...], tuple[Unread, ...]]:
    """The same for pages of the web; one that cannot be had is a row, told at once."""
    from consilience.pipeline import sift  # noqa: PLC0415  # loads the parser: a second
    from consilience.sources import Options  # noqa: PLC0415
    from consilience.workspace.fetching import Fetcher  # noqa: PLC0415
    from consilience.workspace.stages import utc_now  # noqa: PLC0415

    fetcher, options = Fetcher(utc_now), Options(today=_today())
    found: list[Candidate] = []
    unread: list[Unread] = []
    for url in urls:
        try:
            candidates, rows = sift(fetcher(url, options))
        except (UsageError, UnreadableError) as error:
            row = Unread(source=error.place, line=None, reason=error.reason, remedy=error.remedy)
            candidates, rows = (), (row,)
        found += candidates
        unread += rows
    tell_unread(unread)
    tell_warnings([one.report for one in found])
    return tuple(found), tuple(unread)


def _known(inputs: list[str]) -> None:
    if not any(one == "-" or Path(one).exists() for one in inputs):
        raise UsageError(", ".join(inputs), "no such file or folder", "check the name")


def _stdin(inputs: list[str]) -> BinaryIO | None:
    return sys.stdin.buffer if "-" in inputs else None


def _today() -> str:
    # A date after today cannot be a date of publication.
    return dt.datetime.now(tz=dt.UTC).date().isoformat()
