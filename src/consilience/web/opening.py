"""To whom a server is opened, and what it demands of them."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass

from consilience.errors import UsageError
from consilience.web.settings import LOOPBACK, Settings
from consilience.workspace import Workspace

ACCOUNT = 'make an administrator: consilience account add "YOUR NAME" admin'


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """What was asked for.

    Args:
        host: Address to listen on.
        names: Names under which others ask for the server.
        proxies: Addresses of proxies in front of it.
        accounts: Whether people log in; None where nothing was said.
    """

    host: str = "127.0.0.1"
    names: tuple[str, ...] = ()
    proxies: tuple[str, ...] = ()
    accounts: bool | None = None

    @property
    def local(self) -> bool:
        """Whether only this machine reaches it."""
        return _loopback(self.host)

    @property
    def shared(self) -> bool:
        """Whether others reach it, by the address, a name or a proxy."""
        return not self.local or bool(self.proxies) or not all(map(_loopback, self.names))


def settings_for(workspace: Workspace, door: Door) -> Settings:
    """The settings of a server that is as open as was asked for, and no further.

    Raises:
        UsageError: others would reach it without logging in, or under no name of its own.
    """
    _check_names(door)
    there = workspace.accounts
    wanted = door.accounts if door.accounts is not None else door.shared or there.any()
    if door.shared and not wanted:
        raise UsageError(
            _what(door), "others reach it, so people must log in", "drop --no-accounts"
        )
    if wanted and not there.ready():
        raise UsageError(_what(door), "there is no administrator who can log in", ACCOUNT)
    hosts = (*LOOPBACK, *(one.lower() for one in door.names))
    if not door.local and not _any(door.host):
        hosts = (*hosts, f"[{door.host}]" if ":" in door.host else door.host.lower())
    return Settings(accounts=wanted, hosts=hosts, proxies=door.proxies)


def _check_names(door: Door) -> None:
    for one in door.names:
        if "*" in one or "/" in one or not one.strip():
            raise UsageError(one, "is no name of a server", "give it whole: cases.example.org")
    for one in door.proxies:
        try:
            ipaddress.ip_network(one)
        except ValueError as error:
            remedy = "give its address, or that of its network: 127.0.0.1"
            raise UsageError(one, "is no address of a proxy", remedy) from error
    if _any(door.host) and not door.names:
        remedy = "name it: --allowed-host cases.example.org"
        raise UsageError(door.host, "is asked for under names that nobody stated", remedy)


def _what(door: Door) -> str:
    return "--accounts" if door.local and not door.shared else f"--host {door.host}"


def _any(host: str) -> bool:
    """Whether it stands for every address of the machine."""
    try:
        return ipaddress.ip_address(host).is_unspecified
    except ValueError:
        return host == ""


def _loopback(host: str) -> bool:
    if host.lower() == "localhost":
        return True
    try:
        return ipaddress.ip_address(host.strip("[]")).is_loopback
    except ValueError:
        return False
