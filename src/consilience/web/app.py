"""All pages and the interface together, over one workspace."""

from __future__ import annotations

import time
from collections.abc import Sequence

from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.middleware.trustedhost import TrustedHostMiddleware
from starlette.routing import Mount
from starlette.staticfiles import StaticFiles
from uvicorn.middleware.proxy_headers import ProxyHeadersMiddleware

from consilience.errors import ConsilienceError
from consilience.web import api, pages
from consilience.web.background import working
from consilience.web.failing import broken, refused, wrong
from consilience.web.guard.arriving import Arriving
from consilience.web.guard.attempts import Attempts
from consilience.web.guard.headers import Headers
from consilience.web.guard.limits import Limits
from consilience.web.settings import Settings
from consilience.workspace import Workspace


def make_app(workspace: Workspace, settings: Settings | None = None) -> Starlette:
    """The app of a workspace, for uvicorn or another ASGI server.

    Args:
        workspace: Open; whoever opened it closes it.
        settings: None for one person on their own machine.
    """
    chosen = settings or Settings()
    app = Starlette(
        routes=[
            *pages.ROUTES,
            *api.ROUTES,
            Mount("/static", StaticFiles(packages=[("consilience.web", "static")]), name="static"),
        ],
        middleware=[
            Middleware(Headers, private=chosen.accounts),
            Middleware(TrustedHostMiddleware, allowed_hosts=list(chosen.hosts)),
            *behind(chosen.proxies),
            Middleware(Arriving, settings=chosen, workspace=workspace),
            Middleware(Limits, settings=chosen),
        ],
        exception_handlers={
            HTTPException: refused,
            ConsilienceError: wrong,
            Exception: broken,
        },
        lifespan=working,
    )
    app.state.workspace = workspace
    app.state.settings = chosen
    app.state.attempts = Attempts(time.monotonic)
    return app


def behind(proxies: Sequence[str]) -> list[Middleware]:
    """What believes a proxy about who asks; nothing where there is none."""
    return [Middleware(ProxyHeadersMiddleware, trusted_hosts=list(proxies))] if proxies else []
