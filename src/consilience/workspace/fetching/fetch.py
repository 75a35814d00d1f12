"""One page of the public web: asked for, followed where it moved, and kept in bounds."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

import httpcore
import httpx

from consilience import __version__
from consilience.errors import UnreadableError, UsageError
from consilience.workspace.fetching.body import CODINGS, bounded_body
from consilience.workspace.fetching.network import Deadline, Guarded, Network
from consilience.workspace.fetching.targets import Target, target_of

_MOVED = frozenset((301, 302, 303, 307, 308))
_SAID = {
    401: "asks for a password",
    403: "may not be read from here",
    404: "is not there",
    410: "is gone",
    429: "asks to be left alone for a while",
    451: "is withheld for legal reasons",
}
_BY_HAND = "open it in a browser, save the page and upload the file"
_HEADERS = (
    ("User-Agent", f"consilience/{__version__} (imports single pages at a person's request)"),
    ("Accept", "text/html,application/xhtml+xml,application/pdf,application/json,text/plain"),
    ("Accept-Encoding", CODINGS),
    ("Connection", "close"),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """What one page may cost.

    Args:
        size: Bytes, packed and inflated; as many as a report may have.
        seconds: For all of it, redirects too.
        pause: Seconds in which nothing comes.
        redirects: Times that it may have moved.
    """

    size: int = 20_000_000
    seconds: float = 30.0
    pause: float = 10.0
    redirects: int = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What stood at a URL.

    Args:
        asked: The URL that was given.
        url: The one that answered, after redirects, without fragment.
        content_type: Lower case, without parameters; empty where not stated.
        charset: As stated by the server.
        body: Inflated.
    """

    asked: str
    url: str
    content_type: str
    charset: str | None
    body: bytes


def fetch(
    url: str,
    network: Network | None = None,
    limits: Limits | None = None,
    clock: Callable[[], float] = time.monotonic,
) -> Page:
    """What stands at a URL of the public web.

    Args:
        url: `http` or `https`.
        network: How hosts are resolved and dialled.
        limits: What it may cost.
        clock: Seconds of a clock that never goes back.

    Raises:
        UsageError: it must not be asked for, or moved to where it must not.
        UnreadableError: no answer, an answer that says no, or one that is too large or too slow.
    """
    limits = limits or Limits()
    deadline = Deadline(limits.seconds, clock)
    backend = Guarded(network or Network(), deadline)
    target = target_of(url)
    try:
        for _ in range(limits.redirects + 1):
            found = _ask(target, backend, limits, url)
            if isinstance(found, Page):
                return found
            target = found
    except httpcore.TimeoutException as error:
        raise UnreadableError(url, "answers too slowly", "try again later") from error
    except (httpcore.NetworkError, httpcore.ProtocolError) as error:
        reason = f"cannot be reached: {error}" if str(error) else "cannot be reached"
        raise UnreadableError(url, reason, "check the address, or try again later") from error
    raise UnreadableError(url, f"moved more than {limits.redirects} times", _BY_HAND)


def _ask(target: Target, backend: Guarded, limits: Limits, asked: str) -> Page | Target:
    """The page, or where it moved to."""
    address = httpcore.URL(
        scheme=target.url.raw_scheme, host=target.url.raw_host,
        port=target.url.port, target=target.url.raw_path,
    )  # fmt: skip
    host = target.url.netloc.decode("ascii")
    timeouts = dict.fromkeys(("connect", "read", "write", "pool"), limits.pause)
    # A pool for each question: a connection that was looked at serves this host and no other.
    with (
        httpcore.ConnectionPool(network_backend=backend) as pool,
        pool.stream(
            "GET", address, headers=[("Host", host), *_HEADERS], extensions={"timeout": timeouts}
        ) as answer,
    ):
        headers = httpx.Headers(answer.headers)
        if answer.status in _MOVED and "location" in headers:
            return _moved(target, headers["location"])
        if answer.status != 200:
            said = _SAID.get(answer.status, "gives no page")
            raise UnreadableError(asked, f"{said} (HTTP {answer.status})", _BY_HAND)
        coding = headers.get("content-encoding", "")
        body = bounded_body(answer.iter_stream(), coding, limits.size, asked)
    kind, _, parameters = headers.get("content-type", "").partition(";")
    return Page(
        asked=asked,
        url=target.show(),
        content_type=kind.strip().lower(),
        charset=_charset(parameters),
        body=body,
    )


def _moved(target: Target, location: str) -> Target:
    try:
        return target_of(location, target)
    except UsageError as error:
        place = f"{target.show()} moved to {error.place}"
        raise UsageError(place, error.reason, error.remedy) from error


def _charset(parameters: str) -> str | None:
    for one in parameters.split(";"):
        name, _, value = one.partition("=")
        if name.strip().lower() == "charset":
            return value.strip(" \"'") or None
    return None
