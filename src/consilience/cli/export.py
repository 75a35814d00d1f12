"""`consilience export`: the workspace as a folder of files."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path
from typing import Annotated

import typer

from consilience import __version__
from consilience.cli.codes import Code
from consilience.cli.output import check_folder, write_folder
from consilience.cli.place import DEFAULT, Place, opened
from consilience.errors import UsageError

EXAMPLE = "Example: consilience export -o out"


def export(
    workspace: Place = DEFAULT,
    out: Annotated[Path, typer.Option("--out", "-o", help="Folder to write.")] = Path("out"),
    full_text: Annotated[
        bool, typer.Option("--full-text", help="Whole texts on the pages, not quotes alone.")
    ] = False,
    extras: Annotated[
        list[str] | None,
        typer.Option("--with", help="A further format: xlsx, markdown or ftm; may be repeated."),
    ] = None,
    pseudonymise: Annotated[
        bool, typer.Option("--pseudonymise", help="Leave out everybody's name.")
    ] = False,
    all_names: Annotated[
        bool,
        typer.Option("--all-names", help="Name informants, private persons and minors too."),
    ] = False,
) -> int:
    """Write what `consilience build` writes, without names of people under protection."""
    if pseudonymise and all_names:
        raise UsageError("--pseudonymise --all-names", "exclude each other", "give one of them")
    check_folder(out)
    from consilience.writing.extras import EXTRAS  # noqa: PLC0415  # the stages: a second

    wanted = tuple(dict.fromkeys(extras or ()))
    for one in wanted:
        if one not in EXTRAS:
            raise UsageError(one, "no such format", f"one of {', '.join(sorted(EXTRAS))}")
    if "xlsx" in wanted and find_spec("openpyxl") is None:
        raise UsageError("xlsx", "needs openpyxl", "install it: pip install openpyxl")
    with opened(workspace) as there:
        from consilience.writing import Options  # noqa: PLC0415  # the stages: a second

        options = Options(full_text=full_text, version=__version__, extras=wanted)
        from consilience.workspace.pseudonyms import Naming  # noqa: PLC0415  # likewise

        naming = Naming.NOBODY if all_names else Naming.PROTECTED
        naming = Naming.EVERYBODY if pseudonymise else naming
        write_folder(out, there.files(options, naming))
        there.note("export", folder=str(out.absolute()))
    typer.echo(f"The page: {out / 'index.html'}")
    return Code.DONE
