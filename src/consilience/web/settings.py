"""How a server is set up."""

from __future__ import annotations

from dataclasses import dataclass

from starlette.requests import Request

from consilience.web.guard.person import Role, person_of
from consilience.workspace import Workspace
from consilience.workspace.incoming import Fetch
from consilience.workspace.veiling.veiled import Veiled

LOOPBACK = ("127.0.0.1", "localhost", "[::1]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What an app is made with.

    Args:
        accounts: Whether people must log in; a server that others reach demands it.
        local: Name that stands beside decisions where nobody logs in.
        hosts: Names under which the server may be asked for; other names are refused, so that
            no foreign page reaches it through a name that points here.
        proxies: Addresses of proxies in front; what only they say of who asks (`X-Forwarded-For`,
            `X-Forwarded-Proto`) is believed. Empty: nobody is.
        largest_part: Bytes of one field of a form, files apart.
        largest_upload: Bytes of one request.
        fetch: Gives what is found at a URL; None fetches from the public web.
        largest_unknown: Bytes of one request of somebody who has not logged in.
        slowest: Seconds that the body of one request may take.
    """

    accounts: bool = False
    local: str = "local"
    hosts: tuple[str, ...] = LOOPBACK
    proxies: tuple[str, ...] = ()
    largest_part: int = 2 * 1024 * 1024
    largest_upload: int = 64 * 1024 * 1024
    fetch: Fetch | None = None
    largest_unknown: int = 16 * 1024
    slowest: float = 120.0


def settings_of(request: Request) -> Settings:
    """The settings of the app that answers."""
    found = request.app.state.settings
    assert isinstance(found, Settings)  # noqa: S101  # `make_app` put it there
    return found


def workspace_of(request: Request) -> Workspace:
    """The workspace of the app that answers, as whoever asks may see it.

    Every page and every program goes through here: for readers names under protection are marks
    and confidential reports are not there.
    """
    found = request.app.state.workspace
    assert isinstance(found, Workspace)  # noqa: S101  # `make_app` put it there
    person = person_of(request)
    if person is None or person.role >= Role.REVIEWER:
        return found
    if not hasattr(request.state, "veiled"):
        request.state.veiled = Veiled(found)
    veiled = request.state.veiled
    assert isinstance(veiled, Veiled)  # noqa: S101  # set just now
    return veiled
