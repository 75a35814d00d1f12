"""Headers on every answer: a page loads what this server ships, and nothing else runs."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_HEADERS = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


# Where people log in, a browser that others use keeps no page; and once there was TLS it stays.
_PRIVATE = {"Cache-Control": "no-store"}
_ENCRYPTED = {"Strict-Transport-Security": "max-age=31536000"}


class Headers:
    """Middleware that adds them; an answer's own value of one stands.

    Args:
        app: What answers.
        private: Whether pages are for those who have logged in.
    """

    def __init__(self, app: ASGIApp, *, private: bool = False) -> None:
        self._app = app
        self._private = private

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the app does, with the headers."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def adding(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._wanted(scope).items():
                    headers.setdefault(name, value)
            await send(message)

        await self._app(scope, receive, adding)

    def _wanted(self, scope: Scope) -> dict[str, str]:
        wanted = dict(_HEADERS)
        if self._private and not scope["path"].startswith("/static/"):
            wanted |= _PRIVATE
        if scope["scheme"] == "https":
            wanted |= _ENCRYPTED
        return wanted
