"""`consilience decide`: one decision into the log of the workspace."""

from __future__ import annotations

import getpass
from typing import Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.place import DEFAULT, Place, opened
from consilience.cli.terminal import complain, watching
from consilience.decision import Act, Decision

EXAMPLE = (
    "Example: consilience decide correct claim:r-1:14-21:amount 'heroin|=14.3 kg' "
    "--why 'the scan says 14.3'"
)


def decide(
    act: Annotated[Act, typer.Argument(help="What is decided.")],
    target: Annotated[str, typer.Argument(help="What it is about, as an address.")],
    value: Annotated[
        str | None, typer.Argument(help="The new value, or the other address or name.")
    ] = None,
    why: Annotated[str, typer.Option("--why", help="The reason, one line.")] = "",
    who: Annotated[
        str | None, typer.Option("--who", help="Who decides; your user name if left out.")
    ] = None,
    workspace: Place = DEFAULT,
) -> int:
    """Add a decision to the log, and bring the cases that it touches up to date."""
    from consilience.reconciling.log import digest_of  # noqa: PLC0415  # loads the stages
    from consilience.writing.words.numbers import counted  # noqa: PLC0415  # loads the writers

    with opened(workspace) as there, watching() as bar:
        one = Decision(
            who=who or getpass.getuser(), when=there.stages.now(), act=act, target=target,
            value=value, why=why or "no reason given",
        )  # fmt: skip
        one = there.anchored(one)
        there.decide([one])
        done = there.catch_up(bar)
        for stale, reason in there.stale():
            if stale == one:
                complain(f"{target}: applied to nothing, for {reason}")
        typer.echo(
            f"{digest_of(one)}: {counted(done.reconciled if done else 0, 'case')} made anew."
        )
    return Code.DONE
