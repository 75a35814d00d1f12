"""The app on a port, by uvicorn; a connection that says too little for too long is ended."""

from __future__ import annotations

import asyncio

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from consilience.web.app import make_app
from consilience.web.settings import Settings
from consilience.workspace import Workspace

HEADERS = 20.0
"""Seconds that the headers of a request may take."""
_LARGEST_HEADERS = 32 * 1024
_KEPT = 15
"""Seconds that an idle connection is kept: longer than clients keep theirs, so that none is closed
under a request that is on its way; shorter than `HEADERS`."""
_AT_ONCE = 400
_ENDING = 10


class Patient(H11Protocol):
    """HTTP/1.1 that waits for headers so long and no longer; uvicorn itself waits for ever."""

    patience = HEADERS
    _timer: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]  # as uvicorn has it
        """Somebody came."""
        super().connection_made(transport)
        self._watch()

    def data_received(self, data: bytes) -> None:
        """They said something."""
        super().data_received(data)
        self._watch()

    def connection_lost(self, exc: Exception | None) -> None:
        """They went."""
        super().connection_lost(exc)
        self._stop()

    def on_response_complete(self) -> None:
        """They have their answer, and may ask again."""
        super().on_response_complete()
        self._watch()

    def _watch(self) -> None:
        """Start the clock where headers are awaited; stop it once they are there."""
        if self.conn.their_state is not h11.IDLE:
            self._stop()
        elif self._timer is None:
            self._timer = self.loop.call_later(self.patience, self._hang_up)

    def _stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None

    def _hang_up(self) -> None:
        if self.conn.their_state is h11.IDLE and not self.transport.is_closing():
            self.transport.abort()


def config(workspace: Workspace, settings: Settings, *, host: str, port: int) -> uvicorn.Config:
    """How uvicorn runs the app; what a proxy says is believed in the app, and by its settings."""
    return uvicorn.Config(
        make_app(workspace, settings),
        host=host,
        port=port,
        http=Patient,
        ws="none",
        log_level="warning",
        proxy_headers=False,
        server_header=False,
        h11_max_incomplete_event_size=_LARGEST_HEADERS,
        limit_concurrency=_AT_ONCE,
        timeout_keep_alive=_KEPT,
        timeout_graceful_shutdown=_ENDING,
    )


def run(workspace: Workspace, settings: Settings, *, host: str, port: int) -> None:
    """Serve until the process is told to stop."""
    uvicorn.Server(config(workspace, settings, host=host, port=port)).run()
