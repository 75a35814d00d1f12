"""`consilience read`: what each report says, one JSON object a line."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.inputs import Inputs, LeastSure, gather_inputs
from consilience.cli.output import write_file
from consilience.cli.terminal import watching

EXAMPLE = "Example: consilience read reports/ -o readings.jsonl"


def read(
    inputs: Inputs,
    out: Annotated[
        Path | None, typer.Option("--out", "-o", help="File to write; standard output if left out.")
    ] = None,
    least_sure: LeastSure = 0.0,
) -> int:
    """Say what each report says: readings.jsonl, as docs/reference/format.md describes it."""
    reports, unread = gather_inputs(inputs)
    from consilience.pipeline import read_all  # noqa: PLC0415  # loads the parser: a second
    from consilience.writing import readings_jsonl  # noqa: PLC0415

    with watching() as bar:
        written = readings_jsonl(read_all(reports, bar, least_sure).values())
    if out:
        write_file(out, written)
    else:
        sys.stdout.buffer.write(written)
        sys.stdout.flush()
    return Code.UNREAD if unread else Code.DONE
