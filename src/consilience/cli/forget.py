"""`consilience forget`: a person out of everything that is stored."""

from __future__ import annotations

import getpass
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened

if TYPE_CHECKING:
    from consilience.workspace.forgetting import Forgetting

EXAMPLE = "Example: consilience forget 'Jan Novak' --dry-run"


def forget(  # noqa: PLR0913, PLR0917  # the options of a command
    name: Annotated[str, typer.Argument(help="The person's name in full.")],
    workspace: Place = DEFAULT,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Say what would change, and change nothing.")
    ] = False,
    why: Annotated[str, typer.Option("--why", help="Who asked for it, and on what ground.")] = "",
    who: Annotated[
        str | None, typer.Option("--who", help="Who does it; your user name if left out.")
    ] = None,
    hold: Annotated[
        bool, typer.Option("--hold", help="Forbid that this person is forgotten (legal hold).")
    ] = False,
    release: Annotated[bool, typer.Option("--release", help="Lift a hold.")] = False,
) -> int:
    """Take a person out of texts, cases, search, versions, log and known backups."""
    by, ground = who or getpass.getuser(), why or "no reason given"
    with opened(workspace) as there:
        if hold:
            there.hold(name, by, ground)
            typer.echo("Held: this person is not forgotten until --release.")
            return Code.DONE
        if release:
            there_was = there.release(name, by, ground)
            typer.echo("The hold is lifted." if there_was else "There was no hold.")
            return Code.DONE
        found = there.survey(name) if dry_run else there.forget(name, by, ground)
    for line in _lines(found, done=not dry_run):
        typer.echo(line)
    for backup in found.backups:
        typer.echo(f"Backup {backup}: {_reach(Path(backup), name, by, ground, dry_run=dry_run)}")
    return Code.DONE


def _lines(found: Forgetting, *, done: bool) -> Iterator[str]:
    verb = "Taken out" if done else "Would be taken out"
    yield f"{verb}: {'; '.join(found.forms) if not done else f'{len(found.forms)} names and words'}"
    yield f"of reports: {', '.join(found.reports) or 'none'}"
    yield f"of cases: {', '.join(found.cases) if not done else len(found.cases)}"
    yield f"of decisions: {found.decisions}, of frozen versions: {len(found.versions)}"
    if not found.scrubbed:
        yield "Somebody reads an older state: run it again to clear the old pages of the store"
    if found.hold:
        yield f"But {found.hold.who} holds this person since {found.hold.at}: {found.hold.why}"
    for folder, at in found.exports:
        yield f"Exported {at} to {folder}: out of reach, ask whoever has it"


def _reach(file: Path, name: str, who: str, why: str, *, dry_run: bool) -> str:
    """Forget the person in a backup too, where it still is where it was written."""
    from consilience.workspace.reaching import reach  # noqa: PLC0415  # the stages: a second

    if dry_run:
        return "would be changed too" if file.is_file() else "is not there any more"
    return "changed too" if reach(file, name, who, why) else "is not there any more"
