"""Who is at the door: finds the person behind each request."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

from consilience.web.guard.person import Person, Role
from consilience.web.settings import Settings


class Arriving:
    """Middleware that notes who asks; without accounts it is the one person of this machine."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self._app = app
        self._settings = settings

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Note it and go on."""
        if scope["type"] == "http" and not self._settings.accounts:
            person = Person(name=self._settings.local, role=Role.ADMIN)
            scope.setdefault("state", {})["person"] = person
        await self._app(scope, receive, send)
