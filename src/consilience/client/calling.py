"""One request and its answer: problems become errors, pages become rows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeVar
from urllib.parse import urljoin

import httpx
from pydantic import TypeAdapter, ValidationError

from consilience.client.errors import ClientError, RefusedError
from consilience.shapes.problem import Problem

T = TypeVar("T")
Query = Mapping[str, str | int | bool | None]
_NEXT = re.compile(r'<([^>]*)>;\s*rel="next"')
_HOME = "api/v1/"


class Caller:
    """Speaks HTTP with one server.

    Args:
        address: Of the server (`https://desk.example`), with or without `/` at its end.
        token: Of an account; None for a server of one's own machine without accounts.
        timeout: Seconds that an answer may take.
        transport: Another way to the server, for tests.
    """

    def __init__(
        self,
        address: str,
        token: str | None,
        timeout: float,
        transport: httpx.BaseTransport | None,
    ) -> None:
        self._address = address
        self._http = httpx.Client(
            base_url=urljoin(address.rstrip("/") + "/", _HOME),
            headers={"Authorization": f"Bearer {token}"} if token else {},
            timeout=timeout,
            transport=transport,
            # A token goes to the server that it is for, and to no other that one names.
            follow_redirects=False,
            # Where a proxy is set up for the outer world, the desk beside this one is not there.
            trust_env=not re.match(r"https?://(127\.|localhost|\[::1\])", address),
        )

    def close(self) -> None:
        """Let go of the connections."""
        self._http.close()

    def send(
        self,
        method: str,
        path: str,
        query: Query | None = None,
        *,
        content: bytes | None = None,
        headers: Mapping[str, str] | None = None,
    ) -> httpx.Response:
        """The answer where all is well.

        Raises:
            RefusedError: the server says what is wrong.
            ClientError: there is no server, or it is none of ours.
        """
        params = {name: _written(one) for name, one in (query or {}).items() if one is not None}
        response = self._sent(method, path, params, content, headers)
        if response.has_redirect_location:
            # A case has another name now.
            there = urljoin(str(response.url), response.headers["location"])
            if httpx.URL(there).host != response.url.host:
                raise ClientError(self._address, f"leads to {there}", "ask who runs it")
            response = self._sent(method, there, {}, content, headers)
        if response.is_success:
            return response
        raise self._refusal(response)

    def get(self, kind: type[T], path: str, query: Query | None = None) -> T:
        """A record."""
        return self.read(kind, self.send("GET", path, query))

    def rows(self, kind: type[Any], path: str, query: Query | None = None) -> Iterator[Any]:
        """The rows of every page of a list, in its order; a page is got when it is needed."""
        response = self.send("GET", path, query)
        while True:
            yield from self.read(kind, response).rows
            found = _NEXT.search(response.headers.get("link", ""))
            if found is None:
                return
            response = self.send("GET", urljoin(str(response.url), found[1]))

    def read(self, kind: type[T], response: httpx.Response) -> T:
        """The record that an answer holds; keys that this version does not know are left out.

        Raises:
            ClientError: it holds something else.
        """
        try:
            return _adapter(kind).validate_json(response.content)
        except ValidationError as error:
            reason = f"answers otherwise than this version knows ({error.errors()[0]['msg']})"
            raise ClientError(self._address, reason, "use the server's own version") from error

    def _sent(
        self,
        method: str,
        path: str,
        params: Mapping[str, str],
        content: bytes | None,
        headers: Mapping[str, str] | None,
    ) -> httpx.Response:
        try:
            return self._http.request(
                method, path, params=params or None, content=content, headers=headers
            )
        except httpx.HTTPError as error:
            reason = f"does not answer ({error or type(error).__name__})"
            raise ClientError(
                self._address, reason, "see that it runs: consilience serve"
            ) from error

    def _refusal(self, response: httpx.Response) -> ClientError:
        try:
            return RefusedError(_adapter(Problem).validate_json(response.content))
        except ValidationError:
            reason = f"answers {response.status_code} {response.reason_phrase}"
            return ClientError(self._address, reason, "check the address: is it a workspace's?")


_ADAPTERS: dict[type, TypeAdapter[Any]] = {}


def _adapter(kind: type[T]) -> TypeAdapter[T]:
    """What reads records of a shape; made once, for that takes longer than reading one."""
    return _ADAPTERS.setdefault(kind, TypeAdapter(kind))


def _written(one: str | int | bool | None) -> str:
    return str(one).lower() if isinstance(one, bool) else str(one)
