"""The interface for programs, under `/api/v1/`: routes made from one table of operations."""

from __future__ import annotations

from starlette.routing import Route

from consilience.web.api import home
from consilience.web.api.routes import routes
from consilience.web.api.table import OPERATIONS

ROUTES: tuple[Route, ...] = (*home.ROUTES, *routes(OPERATIONS))
