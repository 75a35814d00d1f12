"""URLs that may be asked for: their scheme, port and host, before anything is resolved."""

from __future__ import annotations

from dataclasses import dataclass

import httpx

from consilience.errors import UsageError

PORTS = {"http": 80, "https": 443}
"""Schemes that are fetched, with the port that each means."""

# Where web servers stand. Others belong to mail, databases and the like, which a crafted URL must
# not speak to.
_USUAL = frozenset((80, 443, 8080, 8443))
# Longer ones are cut by some servers, and kept by no list.
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Target:
    """A URL that may be asked for, once its host's address was looked at.

    Args:
        url: Without fragment.
        host: ASCII, as a resolver takes it.
    """

    url: httpx.URL
    host: str
    port: int

    def show(self) -> str:
        """The URL as text."""
        return str(self.url)


def target_of(written: str, base: Target | None = None) -> Target:
    """The target of a URL.

    Args:
        written: A URL; relative only where there is a base.
        base: What sent us there, None where a person did.

    Raises:
        UsageError: it cannot or must not be fetched.
    """
    shown = written if len(written) <= 100 else f"{written[:99]}…"
    if len(written) > _LONGEST:
        raise UsageError(shown, "too long for an address", "give the page's own address")
    try:
        url = base.url.join(written) if base else httpx.URL(written)
        url = url.copy_with(fragment=None)
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise UsageError(shown, "no address of a page", "check how it is written") from error
    if url.scheme not in PORTS or not url.host:
        remedy = "give an address that begins with https:// or http://"
        raise UsageError(shown, "no address of a page", remedy)
    if url.userinfo:
        remedy = "save the page and upload the file"
        raise UsageError(url.host, "has a name or password in its address", remedy)
    port = PORTS[url.scheme] if url.port is None else url.port
    if port not in _USUAL:
        remedy = f"give one on {', '.join(map(str, sorted(_USUAL)))}"
        raise UsageError(shown, f"port {port} is no usual port of web pages", remedy)
    return Target(url, url.raw_host.decode("ascii"), port)
