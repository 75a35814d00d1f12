"""`consilience compare`: one's own sheet of seizures beside the cases of the workspace."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened
from consilience.cli.terminal import tell_unread
from consilience.errors import UsageError

if TYPE_CHECKING:
    from consilience.workspace.comparing import Comparison, Pair

EXAMPLE = "Example: consilience compare seizures.xlsx -o differences.xlsx"


def compare(
    sheet: Annotated[Path, typer.Argument(metavar="SHEET", help="A workbook (.xlsx).")],
    workspace: Place = DEFAULT,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="Workbook to write (.xlsx).")
    ] = None,
    as_json: Annotated[
        bool, typer.Option("--json", help="One JSON object a row instead of a table.")
    ] = False,
) -> int:
    """Match a sheet of seizures to the cases, and show where they differ."""
    if not sheet.is_file():
        raise UsageError(str(sheet), "no such file", "check the name")
    if out is not None and (out.exists() or not out.parent.is_dir()):
        raise UsageError(str(out), "exists already or has no folder", "give another name")
    from consilience.workspace.comparing.book import differences_book  # noqa: PLC0415  # the stages: a second

    with opened(workspace) as there:
        found = there.compare(sheet.read_bytes(), sheet.name)
        if out is not None:
            out.write_bytes(differences_book(found))
            there.note("export", folder=str(out.absolute()))
    tell_unread(found.bad)
    for line in _objects(found) if as_json else _table(found):
        typer.echo(line)
    if out is not None:
        typer.echo(f"The differences: {out}", err=as_json)
    return Code.UNREAD if found.bad else Code.DONE


def _table(found: Comparison) -> Iterator[str]:
    unknown = [heading for _, heading, field in found.columns if field is None]
    if unknown:
        yield f"Kept and not compared: {', '.join(dict.fromkeys(unknown))}."
    if found.passed:
        yield f"Sheets without headings that are known: {', '.join(found.passed)}."
    for one in found.pairs:
        yield from _pair(one)
    for row in found.rows:
        shown = ", ".join(cell for _, cell in row.cells if cell)
        yield f"{row.sheet}:{row.number}  in no case of the workspace: {shown:.100}"
    for held in found.held:
        amounts = "; ".join(one.value.show() for one in held.amounts) or held.substance.name
        when = held.dates[0].show() if held.dates else "date not stated"
        where = held.places[0].show() if held.places else "place not stated"
        yield f"no row  {held.slug}: {when}, {where}, {amounts}"
    differing = sum(one.differs for one in found.pairs)
    yield (
        f"Rows that match a seizure: {len(found.pairs)}, differing: {differing};"
        f" rows without a seizure: {len(found.rows)}; seizures without a row: {len(found.held)}."
    )


def _pair(one: Pair) -> Iterator[str]:
    row, held = one.match.row, one.match.held
    rivals = f" (or {', '.join(one.match.rivals)})" if one.match.rivals else ""
    yield f"{row.sheet}:{row.number}  {held.slug}{rivals}, by {one.match.score.reason}"
    for each in one.differences:
        if each.verdict.value != "same" or each.note:
            beside = " / ".join(part or "-" for part in (each.mine, each.held))
            note = f": {each.note}" if each.note else ""
            yield f"    {each.field} {each.verdict.value}: {beside}{note}"


def _objects(found: Comparison) -> Iterator[str]:
    rows: list[dict[str, object]] = [
        {
            "sheet": one.match.row.sheet, "row": one.match.row.number, "case": one.match.held.slug,
            "event": one.match.held.event, "score": one.match.score.value,
            "reason": one.match.score.reason, "rivals": list(one.match.rivals),
            "fields": [
                {"field": each.field, "verdict": each.verdict.value, "sheet": each.mine,
                 "workspace": each.held, "note": each.note}
                for each in one.differences
            ],
        }
        for one in found.pairs
    ]  # fmt: skip
    rows += [{"sheet": one.sheet, "row": one.number, "case": None} for one in found.rows]
    rows += [
        {
            "sheet": None, "row": None, "case": one.slug, "event": one.event,
            "substance": one.substance.name, "amounts": [each.value.show() for each in one.amounts],
            "dates": [each.show() for each in one.dates],
            "places": [each.show() for each in one.places],
        }
        for one in found.held
    ]  # fmt: skip
    return (json.dumps(one, ensure_ascii=False) for one in rows)
