"""`consilience build`: reports in, a folder of case files out."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from consilience import __version__
from consilience.cli.codes import Code
from consilience.cli.decisions import load_decisions
from consilience.cli.inputs import Inputs, LeastSure, gather_inputs
from consilience.cli.output import check_folder, write_folder
from consilience.cli.terminal import watching

EXAMPLE = "Example: consilience build reports/ more.jsonl -o out --open"


def build(
    inputs: Inputs,
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder to write.")] = Path("out"),
    open_page: Annotated[
        bool, typer.Option("--open", help="Show the page in a browser afterwards.")
    ] = False,
    full_text: Annotated[
        bool, typer.Option("--full-text", help="Whole texts on the pages, not quotes alone.")
    ] = False,
    decisions: Annotated[
        Path | None, typer.Option(help="Log of what people decided, one JSON object a line.")
    ] = None,
    least_sure: LeastSure = 0.0,
) -> int:
    """Read reports, find what they say together, and write one case file a case."""
    check_folder(out)
    decided = load_decisions(decisions) if decisions else ()
    reports, unread = gather_inputs(inputs)
    from consilience import pipeline  # noqa: PLC0415  # loads the parser: a second
    from consilience.cli.summary import summary  # noqa: PLC0415
    from consilience.writing import Options  # noqa: PLC0415

    with watching() as bar:
        built = pipeline.build(reports, unread, decided, bar, least_sure)
        options = Options(full_text=full_text, version=__version__)
        write_folder(out, pipeline.write(built.dossier, built.reports, built.readings, options))
    page = out / "index.html"
    for line in summary(built):
        typer.echo(line)
    typer.echo(f"The page: {page}")
    if open_page:
        typer.launch(str(page))
    return Code.UNREAD if unread else Code.DONE
