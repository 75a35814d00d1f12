"""What happens when a command goes wrong: one line and an exit code, never a traceback."""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer

from consilience import __version__
from consilience.cli.codes import Code
from consilience.cli.terminal import complain
from consilience.errors import ConsilienceError, KnowledgeError

P = ParamSpec("P")


def guarded(command: Callable[P, int]) -> Callable[P, None]:
    """The command, ending with its exit code whatever happens in it."""

    @wraps(command)
    def ending(*args: P.args, **kwargs: P.kwargs) -> None:
        raise typer.Exit(_code(lambda: command(*args, **kwargs)))

    # Typer reads the signature; a command that returns nothing is what it expects.
    ending.__annotations__ = {**command.__annotations__, "return": None}
    return ending


def _code(command: Callable[[], int]) -> int:
    try:
        return command()
    except KeyboardInterrupt:
        complain("stopped; nothing half-written is left behind")
        return Code.STOPPED
    except BrokenPipeError:
        # The reader of a pipe went away (`| head`): nobody is left to tell.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Code.DONE
    except ConsilienceError as error:
        complain(str(error))
        # The records ship with the tool: a wrong one is our mistake, not the caller's.
        return Code.BUG if isinstance(error, KnowledgeError) else Code.USAGE
    except Exception as error:  # noqa: BLE001  # the last line of defence: no traceback for users
        return _bug(error)


def _bug(error: Exception) -> int:
    if os.environ.get("CONSILIENCE_DEBUG"):
        traceback.print_exc()
    complain(f"a bug in consilience {__version__}: {type(error).__name__}: {error}")
    complain("run it again with CONSILIENCE_DEBUG=1 and report the lines that it prints")
    return Code.BUG
