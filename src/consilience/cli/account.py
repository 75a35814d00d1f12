"""`consilience account`: who may work in a workspace over the network."""

from __future__ import annotations

import getpass
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Annotated

import typer

from consilience.cli.codes import Code
from consilience.cli.guard import guarded
from consilience.cli.place import DEFAULT, Place
from consilience.errors import UsageError

if TYPE_CHECKING:
    from consilience.workspace.accounts import Accounts

Name = Annotated[str, typer.Argument(help="The name, as it stands beside decisions.")]
RoleWord = Annotated[str, typer.Argument(help="reader, reviewer or admin.")]

app = typer.Typer(
    name="account",
    help="Accounts of those who work in a workspace over the network.",
    epilog='Example: consilience account add "Eva Berg" admin',
    no_args_is_help=True,
)


@app.command(epilog='Example: consilience account add "Eva Berg" reviewer')
@guarded
def add(
    name: Name,
    role: RoleWord,
    workspace: Place = DEFAULT,
    programs: Annotated[
        bool, typer.Option("--programs", help="Without a password: for programs, with tokens.")
    ] = False,
) -> int:
    """Make an account; the password is asked for, or read from standard input."""
    with _accounts(workspace) as there:
        made = there.add(name, role, None if programs else _password(), _me())
    typer.echo(f"{made.name}: {made.role}")
    return Code.DONE


@app.command(name="list", epilog="Example: consilience account list")
@guarded
def list_(workspace: Place = DEFAULT) -> int:
    """List accounts with their tokens; closed ones too, whose names stay beside decisions."""
    from consilience.store.accounts import folded  # noqa: PLC0415  # loads the database's part

    with _accounts(workspace) as there:
        for one in there.all():
            state = f"closed {one.removed}" if one.removed else ""
            state = state or ("" if one.password else "for programs")
            typer.echo(f"{one.name:<24} {one.role:<9} {state}".rstrip())
            for token in there.tokens(folded(one.name)):
                until = f"until {token.expires}"
                typer.echo(f"  token {token.id}  {token.role:<9} {until}  {token.label}")
    return Code.DONE


@app.command(epilog='Example: consilience account role "Eva Berg" admin')
@guarded
def role(name: Name, to: RoleWord, workspace: Place = DEFAULT) -> int:
    """Let somebody do more or less, from their next click on."""
    with _accounts(workspace) as there:
        there.set_role(name, to, _me())
    return Code.DONE


@app.command(epilog='Example: consilience account password "Eva Berg"')
@guarded
def password(name: Name, workspace: Place = DEFAULT) -> int:
    """Give somebody a new password, and log them out everywhere."""
    with _accounts(workspace) as there:
        there.one(name)
        there.set_password(name, _password(), _me())
    return Code.DONE


@app.command(epilog='Example: consilience account token "Nightly" --role reader --days 90')
@guarded
def token(
    name: Name,
    workspace: Place = DEFAULT,
    label: Annotated[str, typer.Option(help="What it is for.")] = "a program",
    role: Annotated[str, typer.Option(help="The most that it may do.")] = "reader",
    days: Annotated[int, typer.Option(help="For how long, 366 at most.")] = 90,
    end: Annotated[
        str | None, typer.Option("--end", help="End the token of this id instead.")
    ] = None,
) -> int:
    """Print a new token for a program; it is shown this once, and kept as a digest."""
    with _accounts(workspace) as there:
        if end is not None:
            there.end_token(there.one(name).name, end, _me())
        else:
            typer.echo(there.new_token(name, label, role=role, days=days, by=_me()))
    return Code.DONE


@app.command(epilog='Example: consilience account remove "Eva Berg"')
@guarded
def remove(name: Name, workspace: Place = DEFAULT) -> int:
    """Close an account with its sessions and tokens; its name stays beside its decisions."""
    with _accounts(workspace) as there:
        there.remove(name, _me())
    return Code.DONE


@contextmanager
def _accounts(place: str) -> Iterator[Accounts]:
    from consilience.store.opening import open_store  # noqa: PLC0415  # loads the database's part
    from consilience.workspace.accounts import Accounts  # noqa: PLC0415  # likewise
    from consilience.workspace.stages import utc_now  # noqa: PLC0415  # likewise

    store = open_store(place)
    try:
        yield Accounts(store, utc_now)
    finally:
        store.close()


def _password() -> str:
    """From the terminal, twice and unseen; else the first line of standard input.

    Raises:
        UsageError: there is none.
    """
    if sys.stdin.isatty():
        asked: str = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
        return asked
    given = sys.stdin.readline().rstrip("\r\n")
    if not given:
        raise UsageError("standard input", "holds no password", "write it there as one line")
    return given


def _me() -> str:
    """Who does it, as this machine knows them."""
    try:
        return f"{getpass.getuser()} at the command line"
    except OSError:  # a container without a name for its user
        return "somebody at the command line"
