"""Connections to the very address that was looked at, and never longer than is allowed.

A name may mean a public address when it is checked and a private one when it is used (DNS
rebinding). So names are resolved here alone, once a connection, and what was checked is dialled.
"""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import httpcore

from consilience.errors import UsageError
from consilience.workspace.fetching.addresses import why_refused

Resolve = Callable[[str], Sequence[str]]
Dial = Callable[[str, int, float], socket.socket]


def system_resolve(host: str) -> Sequence[str]:
    """Every address that this machine knows a host by.

    Raises:
        OSError: none.
    """
    found = socket.getaddrinfo(host, None, type=socket.SOCK_STREAM)
    return tuple(dict.fromkeys(str(one[4][0]) for one in found))


def system_dial(address: str, port: int, seconds: float) -> socket.socket:
    """A connection to an address, which is no name: nothing is resolved again.

    Raises:
        OSError: nobody answers.
    """
    return socket.create_connection((address, port), timeout=seconds)


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """How names become addresses and addresses connections; tests give their own."""

    resolve: Resolve = system_resolve
    dial: Dial = system_dial


class Deadline:
    """A moment after which nothing is waited for.

    Args:
        seconds: From now.
        clock: Seconds of a clock that never goes back.
    """

    def __init__(self, seconds: float, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._end = clock() + seconds

    def left(self, wanted: float | None = None) -> float:
        """Seconds that may still be waited, at most as many as wanted.

        Raises:
            httpcore.TimeoutException: none.
        """
        left = self._end - self._clock()
        if left <= 0:
            raise httpcore.TimeoutException
        return left if wanted is None else min(left, wanted)


class Guarded(httpcore.NetworkBackend):
    """What httpcore connects by: it resolves, refuses, and dials what it looked at."""

    def __init__(self, network: Network, deadline: Deadline) -> None:
        self._network = network
        self._deadline = deadline

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,  # noqa: ARG002  # httpcore's signature
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002  # the same
    ) -> httpcore.NetworkStream:
        """A connection to a host that may be asked.

        Raises:
            UsageError: one of its addresses must not be.
        """
        addresses = self._addresses(host)
        for address in addresses:
            if reason := why_refused(address):
                remedy = "only pages of the public web are fetched; upload the file instead"
                raise UsageError(host, f"its address {address} {reason}", remedy)
        return _Stream(self._dialled(addresses, port, timeout), self._deadline)

    def _dialled(self, addresses: Sequence[str], port: int, timeout: float | None) -> socket.socket:
        """A connection to the first address that answers."""
        failed: OSError | None = None
        for address in addresses:
            try:
                return self._network.dial(address, port, self._deadline.left(timeout))
            except OSError as error:  # TimeoutError too: the next address may answer
                failed = error
        if isinstance(failed, TimeoutError):
            raise httpcore.ConnectTimeout from failed
        reason = failed.strerror if failed else None
        raise httpcore.ConnectError(reason or "no answer") from failed

    def _addresses(self, host: str) -> Sequence[str]:
        """What a host's name means now; a resolver that hangs is left behind."""
        found: list[Sequence[str]] = []
        failed: list[OSError | UnicodeError] = []

        def ask() -> None:
            try:
                found.append(self._network.resolve(host))
            except (OSError, UnicodeError) as error:
                failed.append(error)

        asking = threading.Thread(target=ask, name="consilience-resolve", daemon=True)
        asking.start()
        asking.join(self._deadline.left())
        if failed or (found and not found[0]):
            raise UsageError(host, "no such host", "check how the address is written")
        if not found:
            raise httpcore.ConnectTimeout
        return found[0]


class _Stream(httpcore.NetworkStream):
    """A socket that never waits past the deadline, however slowly the other side drips."""

    def __init__(self, own: socket.socket, deadline: Deadline) -> None:
        self._own = own
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Some bytes, none at the end."""
        self._own.settimeout(self._deadline.left(timeout))
        try:
            return self._own.recv(max_bytes)
        except TimeoutError as error:
            raise httpcore.ReadTimeout from error
        except OSError as error:
            raise httpcore.ReadError(error.strerror or "broken off") from error

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """All of the bytes."""
        self._own.settimeout(self._deadline.left(timeout))
        try:
            self._own.sendall(buffer)
        except TimeoutError as error:
            raise httpcore.WriteTimeout from error
        except OSError as error:
            raise httpcore.WriteError(error.strerror or "broken off") from error

    def close(self) -> None:
        """Hang up."""
        self._own.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        """The same connection, encrypted; the certificate must be that of the host's name."""
        self._own.settimeout(self._deadline.left(timeout))
        try:
            wrapped = ssl_context.wrap_socket(self._own, server_hostname=server_hostname)
        except TimeoutError as error:
            self.close()
            raise httpcore.ConnectTimeout from error
        except ssl.SSLError as error:
            self.close()
            reason = getattr(error, "verify_message", None) or error.reason or "not accepted"
            raise httpcore.ConnectError(f"its certificate: {reason}") from error
        except OSError as error:
            self.close()
            raise httpcore.ConnectError(error.strerror or "broken off") from error
        return _Stream(wrapped, self._deadline)
