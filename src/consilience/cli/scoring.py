"""Run the tool on a collection with gold, and score what it writes."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import typer

from consilience.cli.browser.page import errors_page
from consilience.cli.codes import Code
from consilience.cli.output import write_file
from consilience.cli.terminal import complain, tell_unread, watching
from consilience.errors import UsageError
from consilience.evaluating import (
    Gold,
    Scores,
    errors,
    evaluate,
    fallen,
    intervals,
    load_floors,
    load_gold,
    measures,
    parse_answers,
    parse_cases,
    record,
    table,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What is told of the scores of one folder.

    Args:
        as_json: Every score as one JSON object in place of a table.
        errors: Of so many the text is quoted.
        stage: Scores of this one alone, None for all.
        page: Folder for a page that shows every error in its text, None for none.
        least_sure: Values less sure than this are left out before they are scored.
    """

    as_json: bool
    errors: int
    stage: str | None
    page: Path | None
    least_sure: float


def score(folder: Path, wanted: Wanted) -> int:
    """Print the scores of a folder, and what else is wanted.

    Raises:
        UsageError: there is no gold, or its errors are for nobody to see.
    """
    if wanted.errors or wanted.page:
        _refuse(folder)
    gold, scores = score_folder(folder, wanted.least_sure)
    if wanted.as_json:
        typer.echo(json.dumps(record(scores), indent=1, sort_keys=True))
    else:
        shown = table(scores, wanted.stage, intervals(scores))
        quoted = islice(errors(scores, gold.texts, wanted.stage), wanted.errors)
        for line in (*shown, *quoted):
            typer.echo(line)
    if wanted.page:
        page = wanted.page / f"{folder.resolve().name}.html"
        wanted.page.mkdir(parents=True, exist_ok=True)
        write_file(page, errors_page(folder.resolve().name, gold, scores))
        complain(f"the errors: {page}")
    return Code.DONE


def score_folder(folder: Path, least_sure: float = 0.0) -> tuple[Gold, Scores]:
    """Gold of a folder and the scores of the tool on its reports.

    Args:
        folder: A collection with gold.
        least_sure: Values less sure than this are left out before they are scored.

    Raises:
        UsageError: there is no gold, or it is not in the format.
    """
    gold = load_gold(folder)
    from consilience import pipeline  # noqa: PLC0415  # loads the parser: a second

    reports, unread = pipeline.gather([str(folder)])
    tell_unread(unread)
    with watching() as bar:
        built = pipeline.build(reports, unread, progress=bar, least_sure=least_sure)
    # Scored is what users get: the very files that `build` writes.
    files = dict(pipeline.write(built.dossier, built.reports, built.readings))
    readings = parse_answers(files["readings.jsonl"].decode().splitlines(), gold.texts)
    cases = parse_cases(files["cases.json"].decode()) if gold.cases is not None else None
    return gold, evaluate(gold, readings, cases)


def _refuse(folder: Path) -> None:
    """Errors of a collection that is kept aside whole are for nobody who may still tune."""
    gold = load_gold(folder)
    if gold.kept_aside >= gold.texts.keys():
        name = folder.resolve().name
        remedy = "look at its scores alone; errors of the other collections may be read"
        raise UsageError(name, "is kept aside: its errors are not shown", remedy)


def hold(path: Path, only: Path | None) -> int:
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
