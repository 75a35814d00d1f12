"""The interface for programs, under `/api/`: one module a resource, each with its ROUTES."""

from __future__ import annotations

from starlette.routing import Route

# To add a resource: one module with ROUTES, and one line here.
ROUTES: tuple[Route, ...] = ()
