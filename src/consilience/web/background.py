"""The worker beside a server: what takes longer than a page is done by it."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from consilience.knowledge import load as load_knowledge
from consilience.store.jobs import Job
from consilience.values.units import compiled
from consilience.web.settings import Settings, workspace_of
from consilience.workspace import Worker, Workspace
from consilience.workspace.fetching import Fetcher

# The worker looks for jobs so often: a decision of somebody at the keyboard is to show at once.
_PAUSE = 0.3
# So long a page waits for its own decision to be worked in; after that it says that it is not.
PATIENCE = 2.0
_LOOK = 0.05


@asynccontextmanager
async def working(app: Starlette) -> AsyncIterator[None]:
    """A worker for as long as the server runs."""
    # Before anybody asks: forty threads that all read the records at once take minutes for it.
    compiled(load_knowledge())
    workspace, settings = app.state.workspace, app.state.settings
    assert isinstance(workspace, Workspace)  # noqa: S101  # `make_app` put it there
    assert isinstance(settings, Settings)  # noqa: S101  # likewise
    fetch = settings.fetch or Fetcher(workspace.stages.now)
    worker = Worker(workspace, fetch, pause=_PAUSE)
    worker.start()
    app.state.worker = worker
    try:
        yield
    finally:
        app.state.worker = None
        await run_in_threadpool(worker.stop)


def settle(request: Request, who: str, patience: float = PATIENCE) -> Job | None:
    """Have decisions worked in, and wait a little for it.

    Args:
        request: Of the act that decided something.
        who: Who did.
        patience: Seconds to wait at most; the work goes on afterwards.

    Returns:
        The job, which may still run; None where the app has no worker: then it is done.
    """
    workspace = workspace_of(request)
    if getattr(request.app.state, "worker", None) is None:
        workspace.catch_up()
        return None
    job = workspace.ask_catch_up(who)
    end = time.monotonic() + patience
    while not job.ended_already and time.monotonic() < end:
        time.sleep(_LOOK)
        job = workspace.job(job.number)
    return job
