"""The pages that people work with: one module a page, each with its ROUTES."""

from __future__ import annotations

from starlette.routing import Route

from consilience.web.pages import (
    access,
    account,
    add,
    beside,
    case,
    cases,
    change,
    decide,
    dress,
    editions,
    forget,
    history,
    inbox,
    jobs,
    log,
    login,
    marking,
    report,
    review,
    search,
    sources,
    versions,
)

# To add a page: one module with ROUTES, one template, and one line here.
PAGES = (
    access,
    account,
    add,
    beside,
    case,
    cases,
    change,
    decide,
    dress,
    editions,
    forget,
    history,
    inbox,
    jobs,
    log,
    login,
    marking,
    report,
    review,
    search,
    sources,
    versions,
)
ROUTES: tuple[Route, ...] = tuple(route for page in PAGES for route in page.ROUTES)
