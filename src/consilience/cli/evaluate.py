"""`consilience evaluate`: how well the tool reads, on reports that people read before."""

from __future__ import annotations

import os
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from consilience.cli.inputs import LeastSure
from consilience.errors import UsageError

EXAMPLE = "Example: consilience evaluate corpus/xingtai --errors 20"


class Stage(StrEnum):
    """Whose scores are shown."""

    READING = "reading"
    TRACING = "tracing"
    GROUPING = "grouping"
    RECONCILING = "reconciling"


def evaluate(  # noqa: PLR0913  # one parameter an option, as Typer reads them
    gold_dir: Annotated[
        Path | None,
        typer.Argument(
            help="Folder with reports and gold; the variable CONSILIENCE_GOLD if left out."
        ),
    ] = None,
    *,
    as_json: Annotated[
        bool, typer.Option("--json", help="Every score as one JSON object.")
    ] = False,
    worst: Annotated[int, typer.Option("--errors", help="Quote so many of the errors.")] = 0,
    only: Annotated[Stage | None, typer.Option(help="Scores of one stage.")] = None,
    report: Annotated[
        Path | None, typer.Option(help="Folder for a page that shows every error in its text.")
    ] = None,
    floors: Annotated[
        Path | None, typer.Option(help="JSON of pinned scores; exit code 1 when one has fallen.")
    ] = None,
    least_sure: LeastSure = 0.0,
) -> int:
    """Score the tool on a folder with gold answers, per slot and event type."""
    # Loaded here, for no other command scores.
    from consilience.cli.scoring import Wanted, hold, score  # noqa: PLC0415

    if floors:
        return hold(floors, gold_dir)
    wanted = Wanted(
        as_json=as_json,
        errors=worst,
        stage=only.value if only else None,
        page=report,
        least_sure=least_sure,
    )
    return score(_folder(gold_dir), wanted)


def _folder(given: Path | None) -> Path:
    outside = os.environ.get("CONSILIENCE_GOLD")
    if given:
        return given
    if outside:
        return Path(outside)
    raise UsageError("evaluate", "no GOLD_DIR", "give a folder, or set CONSILIENCE_GOLD")
