"""`consilience evaluate`: how well the tool reads, on reports that people read before."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from enum import StrEnum
from itertools import islice
from pathlib import Path
from typing import Annotated

import typer

from consilience.cli.browser.page import errors_page
from consilience.cli.codes import Code
from consilience.cli.inputs import LeastSure
from consilience.cli.output import write_file
from consilience.cli.scoring import score_folder
from consilience.cli.terminal import complain
from consilience.errors import UsageError
from consilience.evaluating import (
    errors,
    fallen,
    intervals,
    load_floors,
    load_gold,
    measures,
    record,
    table,
)

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
    if floors:
        return _hold(floors, gold_dir)
    stage = only.value if only else None
    folder = _folder(gold_dir)
    if worst or report:
        _refuse(folder)
    gold, scores = score_folder(folder, least_sure)
    if as_json:
        typer.echo(json.dumps(record(scores), indent=1, sort_keys=True))
    else:
        shown = table(scores, stage, intervals(scores))
        for line in (*shown, *islice(errors(scores, gold.texts, stage), worst)):
            typer.echo(line)
    if report:
        page = report / f"{folder.resolve().name}.html"
        report.mkdir(parents=True, exist_ok=True)
        write_file(page, errors_page(folder.resolve().name, gold, scores))
        complain(f"the errors: {page}")
    return Code.DONE


def _folder(given: Path | None) -> Path:
    outside = os.environ.get("CONSILIENCE_GOLD")
    if given:
        return given
    if outside:
        return Path(outside)
    raise UsageError("evaluate", "no GOLD_DIR", "give a folder, or set CONSILIENCE_GOLD")


def _refuse(folder: Path) -> None:
    """Errors of a collection that is kept aside whole are for nobody who may still tune."""
    gold = load_gold(folder)
    if gold.kept_aside >= gold.texts.keys():
        name = folder.resolve().name
        remedy = "look at its scores alone; errors of the other collections may be read"
        raise UsageError(name, "is kept aside: its errors are not shown", remedy)


def _hold(path: Path, only: Path | None) -> int:
    """Score every collection beside the floors, or one, and compare.

    Raises:
        UsageError: a collection has no floors: it would pass whatever it scores.
    """
    pinned = load_floors(path)
    folders = {one.resolve().name: one for one in ([only] if only else _collections(path, pinned))}
    bare = sorted(one for one in folders if not pinned.get(one))
    if bare:
        remedy = f"pin the scores of today: python -m tools.pin_floors {path}"
        raise UsageError(str(path), f"no floors of {', '.join(bare)}", remedy)
    code = Code.DONE
    for name, folder in sorted(folders.items()):
        floors = pinned[name]
        _, scores = score_folder(folder)
        measured = measures(scores)
        for one in sorted(floors):
            typer.echo(f"{name} {one}: {measured.get(one)} (floor {floors[one].value})")
        for below in fallen(floors, measured):
            complain(f"{name}: {below.name} fell to {below.score}; floor {below.floor}")
            code = Code.BUG
    return code


def _collections(path: Path, pinned: Iterable[str]) -> list[Path]:
    """Every folder with gold beside a file of floors, and every folder that the file names."""
    with_gold = {one.parent.name for one in path.parent.glob("*/readings.jsonl")}
    return [path.parent / name for name in sorted(with_gold | {*pinned})]
